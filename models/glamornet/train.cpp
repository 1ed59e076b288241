#include "core/data/names.h"
#include "core/nn/augment.h"
#include "core/nn/recipes.h"
#include "core/nn/recognition.h"
#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains the face branch on a faces pack (core/vision/prepare.h).
class GlamorLearner : public Learner {
public:
    void describe(Fields& fields) override
    {
        fields.add("learning_rate", learning_rate_, 1e-6, 1.0, "AdamW step size");
        fields.add("weight_decay", weight_decay_, 0.0, 1.0, "AdamW weight decay");
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted");
        fields.add("smoothing", smoothing_, 0.0, 0.5, "label smoothing");
    }

    void build() override
    {
        net_ = GlamorFace(emotion_count);
        net_->to(torch::kFloat32, false);
        adam_ = std::make_unique<torch::optim::AdamW>(
            net_->parameters(), torch::optim::AdamWOptions(learning_rate_).weight_decay(weight_decay_));
    }

    void prepare(const Batch& train) override { weights_ = class_weights(train, emotion_count, balance_); }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        const auto device = net_->parameters().front().device();
        const auto faces = augmented(batch.at("image").cpu(), glamor_trained_size, {}).to(device);
        const auto loss = trusted_cross_entropy(net_(faces), batch.at("expression"), batch.at("trust"),
                                                weights_.to(device), smoothing_);
        adam_->zero_grad();
        loss.backward();
        torch::nn::utils::clip_grad_norm_(net_->parameters(), 5.0);
        adam_->step();
        return {{"loss", loss.item<double>()}};
    }

    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        const auto device = net_->parameters().front().device();
        std::vector<torch::Tensor> logits;
        for (const auto& part : samples.at("image").split(128)) {
            const auto faces = plain(unit_pictures(part), glamor_trained_size).to(device);
            logits.push_back((net_(faces) + net_(faces.flip({3}))).cpu());
        }
        return measured(torch::cat(logits), samples);
    }

    std::shared_ptr<torch::nn::Module> product() override { return net_.ptr(); }
    std::map<std::string, torch::optim::Optimizer*> optimizers() override { return {{"adam", adam_.get()}}; }

private:
    double learning_rate_ = 1e-3;
    double weight_decay_ = 5e-3;
    double balance_ = 0.5;
    double smoothing_ = 0.05;
    torch::Tensor weights_;
    GlamorFace net_{nullptr};
    std::unique_ptr<torch::optim::AdamW> adam_;
};

}  // namespace

void add_glamornet(Recipes& recipes)
{
    recipes.add("glamornet", [] { return std::make_shared<GlamorLearner>(); });
}

}  // namespace mien::nn
