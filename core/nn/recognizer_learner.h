#pragma once

#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/mixed.h"
#include "core/nn/recognition.h"

#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

namespace mien::nn {

/// A learner of the eight categories from pixels, on a faces pack (core/vision/prepare.h). Three teachers: the labels,
/// by their trust; the shares another machine gave where a photo has them (a hint: the loss sees its doubt as well as
/// its word); and the 68 points, so that the features know where things are. The points' head is dropped afterwards.
///
/// Net: places(x) gives the map of features N x C x h x w, classify(places) the logits.
template <class Net>
class RecognizerLearner : public AdamLearner<Net> {
public:
    void describe(Fields& fields) override
    {
        AdamLearner<Net>::describe(fields);
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted");
        fields.add("give_back", give_back_, 0.0, 1.0, "how much of that lift the trained network lets go");
        fields.add("smoothing", smoothing_, 0.0, 0.5, "label smoothing");
        fields.add("opinion", opinion_, 0.0, 10.0, "weight of another machine's opinion");
        fields.add("half", half_, "mixed precision (bf16)");
        fields.add("points", points_, 0.0, 100.0, "weight of the 68 points");
    }

    void build() override
    {
        AdamLearner<Net>::build();
        const torch::NoGradGuard no_grad;
        this->net_->eval();
        const auto map = this->net_->places(torch::zeros({1, 3, size_, size_}));
        head_ = torch::nn::Sequential(torch::nn::Conv2d(map.size(1), 64, 1), torch::nn::ReLU(), torch::nn::Flatten(),
                                      torch::nn::Linear(64 * map.size(2) * map.size(3), 136));
        this->learn_too(head_->parameters());
    }

    void prepare(const Batch& train) override { weights_ = class_weights(train, emotion_count, balance_); }

    Numbers step(const Batch& batch) override
    {
        this->net_->train();
        const auto device = this->net_->parameters().front().device();
        const auto view = augmented(batch.at("image").cpu(), batch.at("landmarks").cpu(), size_, {});
        const auto places = mixed(half_, [&] { return this->net_->places(view.pictures.to(device)); });
        // what lifting rare classes taught about their frequency is given back in part: an edit is judged on common
        // faces
        const auto logits = this->net_->classify(places) + give_back_ * weights_.to(device).log();
        const auto labelled =
            trusted_cross_entropy(logits, batch.at("expression"), batch.at("trust"), weights_.to(device), smoothing_);
        const auto hinted = opinion_cross_entropy(logits, batch.at("weak"), weights_.to(device));
        const auto where = head_->forward(places).view({-1, 68, 2});
        const auto missed = torch::smooth_l1_loss(where, view.points.to(device), at::Reduction::Mean, 0.05);
        auto numbers = this->descend(labelled + opinion_ * hinted + points_ * missed);
        numbers["labels"] = labelled.template item<double>();
        numbers["points"] = missed.template item<double>();
        return numbers;
    }

    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        this->net_->eval();
        const auto device = this->net_->parameters().front().device();
        std::vector<torch::Tensor> logits;
        for (const auto& part : samples.at("image").split(128)) {
            const auto faces = plain(unit_pictures(part), size_).to(device);
            logits.push_back((this->net_(faces) + this->net_(faces.flip({3}))).cpu());
        }
        return measured(torch::cat(logits), samples);
    }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        return {{"net", this->net_.ptr()}, {"points", head_.ptr()}};
    }

protected:
    RecognizerLearner(int size, double learning_rate, double weight_decay, double clip)
        : AdamLearner<Net>(learning_rate, weight_decay, clip), size_(size)
    {
    }

private:
    int size_;
    double balance_ = 0.7, give_back_ = 0.35, smoothing_ = 0.05, opinion_ = 1.0, points_ = 1.0;
    bool half_ = true;
    torch::Tensor weights_;
    torch::nn::Sequential head_{nullptr};
};

}  // namespace mien::nn
