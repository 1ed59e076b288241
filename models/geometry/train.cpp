#include "core/data/head.h"
#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/recipes.h"
#include "core/nn/recognition.h"
#include "models/geometry/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// N x 68 x 2 crop pixels -> frontal head units.
torch::Tensor frontal_points(const torch::Tensor& crops)
{
    const auto points = crops.to(torch::kFloat32).cpu().contiguous();
    auto result = torch::empty_like(points);
    const float* in = points.data_ptr<float>();
    float* out = result.data_ptr<float>();
    for (std::int64_t n = 0; n < points.size(0); ++n, in += 136, out += 136) {
        Landmarks face(68);
        for (std::size_t i = 0; i < 68; ++i) face[i] = {in[2 * i], in[2 * i + 1]};
        const auto head = frontal(face, fit_head(face));
        for (std::size_t i = 0; i < 68; ++i) out[2 * i] = float(head[i].x), out[2 * i + 1] = float(head[i].y);
    }
    return result;
}

/// Trains on the landmarks of a faces pack (core/vision/prepare.h).
class GeometryLearner : public AdamLearner<GeometryNet> {
public:
    GeometryLearner() : AdamLearner(2e-3, 2e-2, 0.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted");
        fields.add("smoothing", smoothing_, 0.0, 0.5, "label smoothing");
        fields.add("noise", noise_, 0.0, 0.1, "landmark noise, in inter-ocular distances");
    }

    void prepare(const Batch& train) override
    {
        weights_ = class_weights(train, emotion_count, balance_);
        const auto points = frontal_points(train.at("landmarks")).flatten(1);
        net_->mean.copy_(points.mean(0));
        net_->deviation.copy_(points.std(0).clamp_min(1e-3) + 0.01);
    }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        auto points = frontal_points(batch.at("landmarks")).to(device());
        const auto turn = torch::rand({points.size(0), 1, 1}).lt(0.5).to(device());
        points = torch::where(turn, mirrored_points(points), points) + noise_ * torch::randn_like(points);
        const auto loss = trusted_cross_entropy(net_(points), batch.at("expression"), batch.at("trust"),
                                                weights_.to(device()), smoothing_);
        return descend(loss);
    }

    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        return measured(net_->read(frontal_points(samples.at("landmarks")).to(device())), samples);
    }

private:
    GeometryNet make() override { return GeometryNet(emotion_count); }

    double balance_ = 0.6;
    double smoothing_ = 0.05;
    double noise_ = 0.01;
    torch::Tensor weights_;
};

}  // namespace

void add_geometry(Recipes& recipes)
{
    recipes.add("geometry", [] { return std::make_shared<GeometryLearner>(); });
}

}  // namespace mien::nn
