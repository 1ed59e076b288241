#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/recipes.h"
#include "core/nn/recognition.h"
#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains the face branch on a faces pack (core/vision/prepare.h).
class GlamorLearner : public AdamLearner<GlamorFace> {
public:
    GlamorLearner() : AdamLearner(1e-3, 5e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted");
        fields.add("smoothing", smoothing_, 0.0, 0.5, "label smoothing");
    }

    void prepare(const Batch& train) override { weights_ = class_weights(train, emotion_count, balance_); }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        const auto device = net_->parameters().front().device();
        const auto faces = augmented(batch.at("image").cpu(), glamor_trained_size, {}).to(device);
        const auto loss = trusted_cross_entropy(net_(faces), batch.at("expression"), batch.at("trust"),
                                                weights_.to(device), smoothing_);
        return descend(loss);
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

private:
    GlamorFace make() override { return GlamorFace(emotion_count); }

    double balance_ = 0.5;
    double smoothing_ = 0.05;
    torch::Tensor weights_;
};

}  // namespace

void add_glamornet(Recipes& recipes)
{
    recipes.add("glamornet", [] { return std::make_shared<GlamorLearner>(); });
}

}  // namespace mien::nn
