#include "core/data/head.h"
#include "core/data/motion_code.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/landmark_generator.h"
#include "core/nn/recipes.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// N x 68 x 2 -> distance between the outer eye corners, N.
torch::Tensor eye_distance(const torch::Tensor& points)
{
    return (points.select(1, 45) - points.select(1, 36)).norm(2, -1);
}

/// Mean distance of 68 points over the inter-ocular distance, N.
torch::Tensor nme(const torch::Tensor& predicted, const torch::Tensor& truth, const torch::Tensor& eyes)
{
    return (predicted - truth).norm(2, -1).mean(1) / eyes;
}

/// Left and right action units change places; categories stay (contempt, which has a side, must not be mirrored).
torch::Tensor mirrored_code(const torch::Tensor& code)
{
    const auto left = code.narrow(1, emotion_count, action_unit_count);
    const auto right = code.narrow(1, emotion_count + action_unit_count, action_unit_count);
    return torch::cat({code.narrow(1, 0, emotion_count), right, left}, 1);
}

/// Regresses motions of landmarks; see core/data/motion_pack.h for the pairs.
class WarpLearner : public AdamLearner<LandmarkGenerator> {
public:
    WarpLearner() : AdamLearner(2e-3, 1e-2, 5.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        fields.add("noise", noise_, 0.0, 0.1, "landmark noise added to the source, in inter-ocular distances");
        fields.add("real_weight", real_weight_, 0.0, 100.0, "weight of photographed pairs");
    }

    void prepare(const Batch& train) override
    {
        const auto points = train.at("source").flatten(1);
        net_->mean.copy_(points.mean(0));
        net_->deviation.copy_(points.std(0).clamp_min(1e-3) + 0.02);
        const auto pairs = train.at("real").eq(1).nonzero().flatten();
        net_->mean_smile.copy_(train.at("motion").index_select(0, pairs).narrow(2, 0, 2).mean(0));
        net_->mean_smile_strength.copy_(train.at("strength").index_select(0, pairs).mean());
    }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        auto source = batch.at("source"), code = batch.at("code"), motion = batch.at("motion");
        const auto one_sided = code.select(1, int(Emotion::contempt)).gt(0);
        const auto turn = (torch::rand({source.size(0)}).lt(0.5).to(device()) & one_sided.logical_not()).view({-1, 1});
        source = torch::where(turn.unsqueeze(2), mirrored_points(source), source);
        motion = torch::where(turn.unsqueeze(2), mirrored_points(motion), motion);
        code = torch::where(turn, mirrored_code(code), code);
        source = source + noise_ * torch::randn_like(source);
        const auto strength = batch.at("strength").view({-1, 1, 1});
        const auto error = (net_(source, code) * strength - motion) * batch.at("weight").unsqueeze(1);
        const auto each = error.square().mean({1, 2}) * 1e4;
        const auto importance = torch::where(batch.at("real").gt(0), real_weight_, 1.0);
        const auto loss = (each * importance).sum() / importance.sum();
        return descend(loss);
    }

    /// Against the photographs: NME of the predicted smile (at the training people's mean strength), of copying the
    /// neutral points and of adding the mean motion; the same for smile to neutral; and the error on imagined pairs.
    Numbers evaluate(const Batch& unseen) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        Numbers numbers;
        const Batch samples = moved(unseen, device());
        const auto predicted = net_(samples.at("source"), samples.at("code"));
        const auto real = samples.at("real");
        const auto imagined = real.eq(0).nonzero().flatten();
        const auto error = (predicted - samples.at("motion")).index_select(0, imagined).narrow(2, 0, 2);
        numbers["imagined_nme"] = error.norm(2, -1).mean().item<double>();
        compare(numbers, samples, predicted, {real.eq(1), net_->mean_smile_strength, net_->mean_smile, "smile"});
        compare(numbers, samples, predicted, {real.eq(3), torch::ones({}, device()), -net_->mean_smile, "neutralised"});
        numbers["score"] = -numbers["smile.nme"] - numbers["neutralised.nme"] - 0.3 * numbers["imagined_nme"];
        return numbers;
    }

private:
    LandmarkGenerator make() override { return LandmarkGenerator(motion_code_size, landmark_generator_width); }

    /// One kind of photographed pair: which rows, how strong the prediction is taken, and what a rival would add.
    struct Photographed {
        torch::Tensor which;
        torch::Tensor strength;
        torch::Tensor mean_motion;
        std::string name;
    };

    static void compare(Numbers& numbers, const Batch& samples, const torch::Tensor& predicted,
                        const Photographed& kind)
    {
        const auto rows = kind.which.nonzero().flatten();
        if (rows.size(0) == 0) return;
        const auto source = samples.at("source").index_select(0, rows);
        const auto truth = source + samples.at("motion").index_select(0, rows).narrow(2, 0, 2);
        const auto eyes = eye_distance(source);
        const auto add = [&](const char* rival, const torch::Tensor& motion) {
            numbers[kind.name + rival] = nme(source + motion, truth, eyes).mean().item<double>();
        };
        numbers[kind.name + ".people"] = double(rows.size(0));
        add(".nme", predicted.index_select(0, rows).narrow(2, 0, 2) * kind.strength);
        add(".nme_copy", torch::zeros_like(source));
        add(".nme_mean_motion", kind.mean_motion.expand_as(source));
    }

    double noise_ = 0.025;
    double real_weight_ = 15.0;
};

}  // namespace

void add_warp(Recipes& recipes)
{
    recipes.add("warp", [] { return std::make_shared<WarpLearner>(); });
}

}  // namespace mien::nn
