#pragma once

#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/mixed.h"
#include "core/nn/recognition.h"
#include "core/nn/teacher.h"

namespace mien::nn {

/// A learner of the eight categories on a faces pack (core/vision/prepare.h). Two teachers: the labels, by their trust,
/// and the shares another machine gave where a photo has them (a hint: the loss sees its doubt as well as its word).
///
/// Net: sureness() gives the tensors that its logits are proportional to.
template <class Net>
class CategoryLearner : public AdamLearner<Net>, public Teacher {
public:
    void describe(Fields& fields) override
    {
        AdamLearner<Net>::describe(fields);
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted");
        fields.add("give_back", give_back_, 0.0, 1.0, "how much of that lift the trained network lets go");
        fields.add("smoothing", smoothing_, 0.0, 0.5, "label smoothing");
        fields.add("opinion", opinion_, 0.0, 10.0, "weight of another machine's opinion");
        fields.add("half", half_, "mixed precision (bf16)");
    }

    /// Temperature scaling (Guo et al. 2017): the network is made as sure as it is right on unseen faces.
    void settle(const Batch& unseen) override
    {
        const torch::NoGradGuard no_grad;
        const double temperature = best_temperature(logits_of(unseen), unseen);
        for (const auto& tensor : this->net_->sureness()) tensor.div_(temperature);
    }

    void prepare(const Batch& train) override { weights_ = class_weights(train, emotion_count, balance_); }

    Numbers step(const Batch& batch) override
    {
        this->net_->train();
        const auto device = this->device();
        const auto view = augmented(batch.at("image"), batch.at("landmarks"), size_, {});
        const auto reading = read(view);
        const auto losses = beside(reading, view, batch);
        const auto lesson = taught(reading, batch);
        auto loss = torch::zeros({}, device);
        if (reading.votes.empty()) loss = doubt(reading.logits, lesson);
        for (const auto& vote : reading.votes) loss = loss + doubt(vote, lesson) / double(reading.votes.size());
        for (const auto& [name, value] : losses) loss = loss + value;
        auto numbers = this->descend(loss);
        for (const auto& [name, value] : losses) numbers[name] = value.template item<double>();
        return numbers;
    }

    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        return measured(logits_of(samples), samples);
    }

    torch::Tensor says(const View& view) override
    {
        this->net_->eval();
        return read({plain(view.pictures.add(1.0).div(2.0), size_), view.points}).logits;
    }

protected:
    /// N x 8, of the faces and their mirror images.
    torch::Tensor logits_of(const Batch& samples)
    {
        this->net_->eval();
        const auto device = this->device();
        const double side = double(samples.at("image").size(1));
        std::vector<torch::Tensor> logits;
        for (std::int64_t first = 0; first < samples.at("image").size(0); first += 128) {
            const auto faces = plain(unit_pictures(samples.at("image").slice(0, first, first + 128)), size_).to(device);
            const auto points = across(samples.at("landmarks").slice(0, first, first + 128), side).to(device);
            const auto mirrored = read({faces.flip({3}), mirrored_points(points)}).logits;
            logits.push_back((read({faces, points}).logits + mirrored).mul(0.5).to(torch::kCPU));
        }
        return torch::cat(logits);
    }

    /// What the network says of faces.
    struct Reading {
        torch::Tensor logits;                // N x 8
        Tensors more{};                      // what the learner needs beside them, by its own names
        std::vector<torch::Tensor> votes{};  // of an ensemble: its members' logits, each of which learns on its own
    };
    virtual Reading read(const View& view) = 0;
    /// Losses beside the categories', by their names in the log.
    virtual Tensors beside(const Reading&, const View&, const Batch&) { return {}; }
    /// The batch with the labels and the trust that shall teach.
    virtual Batch taught(const Reading&, const Batch& batch) { return batch; }

    /// The loss of both teachers.
    torch::Tensor doubt(const torch::Tensor& said, const Batch& batch) const
    {
        const auto weights = weights_.to(said.device());
        // what lifting rare classes taught about their frequency is given back in part: an edit is judged on common
        // faces
        const auto logits = said + give_back_ * weights.log();
        return trusted_cross_entropy(logits, batch.at("expression"), batch.at("trust"), weights, smoothing_) +
               opinion_ * opinion_cross_entropy(logits, batch.at("weak"), weights);
    }

    CategoryLearner(int size, double learning_rate, double weight_decay, double clip)
        : AdamLearner<Net>(learning_rate, weight_decay, clip), size_(size)
    {
    }

    /// Whether to compute in mixed precision now: a network is measured as it will be used, in full.
    bool halved() const { return half_ && this->net_->is_training(); }

    int size_;

private:
    bool half_ = true;
    double balance_ = 0.7, give_back_ = 0.35, smoothing_ = 0.05, opinion_ = 1.0;
    torch::Tensor weights_;
};

}  // namespace mien::nn
