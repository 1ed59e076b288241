#include "core/nn/blocks_chain.h"
#include "core/nn/losses.h"
#include "models/mtac/net_mtac.h"
#include "models/mtac/net_mtac_losses.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

constexpr double close = 1e-5;

TEST(CoOccurrence, tells_what_comes_with_what)
{
    const auto labels = torch::tensor({{1, 1, 0, 0}, {1, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 0}});
    // unit 0 occurs three times, twice with unit 1; unit 3 never
    const auto wanted =
        torch::tensor({{0.6, 0.4, 0.0, 0.0}, {0.5, 0.5, 0.0, 0.0}, {0.0, 0.0, 1.0, 0.0}, {0.0, 0.0, 0.0, 1.0}});
    EXPECT_TRUE(torch::allclose(co_occurrence(labels), wanted));
}

TEST(CoOccurrence, has_rows_that_sum_to_one)
{
    torch::manual_seed(1);
    const auto shares = co_occurrence(torch::rand({50, 19}) < 0.1);
    EXPECT_TRUE(torch::allclose(shares.sum(1), torch::ones({19})));
}

TEST(ActionUnitGraph, lets_units_that_occur_together_learn_from_each_other)
{
    torch::manual_seed(2);
    ActionUnitGraph graph(3, 8);
    const auto gradient_of_second = [&] {
        graph->zero_grad();
        graph(torch::ones({1, 8}))[0][0].backward();
        return graph->embedding.grad()[1].abs().sum().item<double>();
    };
    EXPECT_EQ(gradient_of_second(), 0.0);
    graph->adjacency.copy_(co_occurrence(torch::tensor({{1, 1, 0}, {0, 0, 1}})));
    EXPECT_GT(gradient_of_second(), 0.0);
}

TEST(ConfidenceWeightedCrossEntropy, hears_an_uncertain_sample_less)
{
    const auto logits = torch::zeros({2, 2}, torch::kFloat64).requires_grad_(true);
    const auto alpha = torch::tensor({0.9, 0.1}, torch::kFloat64).requires_grad_(true);
    confidence_weighted_cross_entropy(logits, torch::tensor({0, 0}), alpha.view({2, 1})).backward();
    const auto pull = logits.grad().abs().sum(1);
    EXPECT_NEAR((pull[0] / pull[1]).item<double>(), 9.0, close);
    EXPECT_FALSE(alpha.grad().defined());
}

TEST(ConfidenceWeightedCrossEntropy, is_the_plain_one_where_all_are_equally_sure)
{
    torch::manual_seed(3);
    const auto logits = torch::randn({5, 3});
    const auto labels = torch::tensor({0, 1, 2, 1, 0});
    const auto weighted = confidence_weighted_cross_entropy(logits, labels, torch::full({5}, 0.3));
    EXPECT_TRUE(torch::allclose(weighted, torch::nn::functional::cross_entropy(logits, labels)));
}

TEST(ActionUnitLoss, leaves_out_what_is_unknown)
{
    const auto logits = torch::tensor({{0.0, 50.0}, {50.0, 0.0}});
    EXPECT_NEAR(action_unit_loss(logits, torch::tensor({{1, -1}, {-1, 0}})).item<double>(), std::log(2.0), close);
    EXPECT_EQ(action_unit_loss(logits, torch::full({2, 2}, -1)).item<double>(), 0.0);
}

TEST(ClassDirections, lean_to_the_confident)
{
    const auto features = torch::tensor({{2.0, 0.0}, {0.0, 5.0}, {0.0, -3.0}});
    const auto labels = torch::tensor({0, 0, 2});
    const auto directions = class_directions(features, labels, torch::tensor({0.8, 0.6, 0.1}), 3);
    EXPECT_TRUE(torch::allclose(directions, torch::tensor({{0.8, 0.6}, {0.0, 0.0}, {0.0, -1.0}})));
}

TEST(CorrectedLabels, need_both_the_margin_and_the_nearest_direction)
{
    const auto directions = torch::tensor({{1.0, 0.0}, {0.0, 1.0}, {0.0, 0.0}});
    const auto sure = torch::tensor({0.1, 0.85, 0.05}).log(), unsure = torch::tensor({0.45, 0.5, 0.05}).log();
    const auto near = torch::tensor({0.1, 3.0}), far = torch::tensor({3.0, 0.1});
    const auto logits = torch::stack({sure, sure, unsure, unsure});
    const auto features = torch::stack({near, far, near, far});
    const auto corrected = corrected_labels(logits, features, torch::zeros({4}, torch::kLong), directions);
    EXPECT_TRUE(corrected.equal(torch::tensor({1, 0, 0, 0})));
}

TEST(CorrectedLabels, never_follow_a_class_without_samples)
{
    const auto directions = torch::tensor({{-0.6, 0.8}, {0.0, 0.0}});  // of which the zeros have the larger cosine
    const auto logits = torch::tensor({{0.1, 0.9}}).log();
    const auto corrected = corrected_labels(logits, torch::tensor({{1.0, 0.0}}), torch::tensor({0}), directions);
    EXPECT_EQ(corrected.item<int>(), 0);
}

TEST(LabelMargins, are_negative_where_another_class_is_nearer)
{
    const auto directions = torch::tensor({{1.0, 0.0}, {0.0, 1.0}, {0.0, 0.0}});
    const auto features = torch::tensor({{4.0, 3.0}, {4.0, 3.0}});
    const auto margins = label_margins(features, torch::tensor({0, 1}), directions);
    EXPECT_TRUE(torch::allclose(margins, torch::tensor({0.2, -0.2})));
}

TEST(LabelConfidence, is_alphas_where_the_label_fits_and_less_where_it_does_not)
{
    const auto alpha = torch::tensor({{0.8}, {0.8}, {0.4}});
    const auto confidence = label_confidence(alpha, torch::tensor({2.0, -0.2, 2.0}));
    EXPECT_NEAR(confidence[0].item<double>(), 0.8, 1e-3);
    EXPECT_LT(confidence[1].item<double>(), 0.4);
    EXPECT_NEAR(confidence[2].item<double>(), 0.4, 1e-3);
}

/// Three classes around a circle; a fifth of the samples carries the name of another class.
struct Toy {
    torch::Tensor points, labels, given, corrupted;
};

Toy toy(int samples)
{
    const auto labels = torch::randint(3, {samples}, torch::kLong);
    const auto angle = labels.to(torch::kFloat32) * (2 * M_PI / 3) + 0.4 * torch::randn({samples});
    const auto points = torch::stack({angle.cos(), angle.sin()}, 1) * (1 + 0.2 * torch::randn({samples, 1}));
    const auto corrupted = torch::arange(samples) % 5 == 0;
    const auto others = (labels + torch::randint(1, 3, {samples}, torch::kLong)).remainder(3);
    return {points, labels, torch::where(corrupted, others, labels), corrupted};
}

/// MTAC's way of weighing on a trunk for points of the plane.
struct ToyNetImpl : torch::nn::Module {
    ToyNetImpl()
        : trunk(register_module("trunk", Chain(torch::nn::Linear(2, width), torch::nn::ReLU(),
                                               torch::nn::Linear(width, width), torch::nn::ReLU()))),
          fc(register_module("fc", torch::nn::Linear(width, 3))),
          alpha(register_module("alpha", Chain(torch::nn::Linear(width, 1), torch::nn::Sigmoid())))
    {
    }

    static constexpr int width = 64;
    Chain trunk;
    torch::nn::Linear fc;
    Chain alpha;
};
TORCH_MODULE(ToyNet);

struct ToyReading {
    torch::Tensor features, alpha, logits, directions, confidence;
};

ToyReading read(ToyNet& net, const Toy& toy)
{
    ToyReading reading;
    reading.features = net->trunk(toy.points);
    reading.alpha = net->alpha(reading.features);
    reading.logits = reading.alpha * net->fc(reading.features);
    reading.directions = class_directions(reading.features, toy.given, reading.alpha, 3);
    reading.confidence =
        label_confidence(reading.alpha, label_margins(reading.features, toy.given, reading.directions));
    return reading;
}

ToyReading learned(const Toy& toy)
{
    ToyNet net;
    torch::optim::Adam optimizer(net->parameters(), torch::optim::AdamOptions(5e-3));
    for (int step = 0; step < 80; ++step) {
        const auto reading = read(net, toy);
        optimizer.zero_grad();
        (confidence_weighted_cross_entropy(reading.logits, toy.given, reading.confidence) +
         rank_regularisation(reading.alpha))
            .backward();
        optimizer.step();
    }
    return read(net, toy);
}

/// The share of pairs of a rightly and a wrongly named sample in which the former has the larger number.
double area_under_curve(const torch::Tensor& numbers, const torch::Tensor& corrupted)
{
    const auto right = numbers.masked_select(corrupted.logical_not()), wrong = numbers.masked_select(corrupted);
    return (right.view({-1, 1}) > wrong.view({1, -1})).to(torch::kFloat64).mean().item<double>();
}

TEST(Mtac, finds_the_wrong_labels_of_a_toy_and_mends_them)
{
    for (const std::uint64_t seed : {0, 1, 2}) {
        torch::manual_seed(seed);
        const auto data = toy(200);
        const auto reading = learned(data);
        EXPECT_GT(area_under_curve(reading.confidence, data.corrupted), 0.9) << seed;
        const auto mended = corrected_labels(reading.logits, reading.features, data.given, reading.directions);
        EXPECT_GT((mended == data.labels).to(torch::kFloat64).mean().item<double>(), 0.92) << seed;  // from 0.8
    }
}

TEST(Mtac, reads_class_confidence_units_valence_and_arousal)
{
    torch::manual_seed(5);
    Mtac net(7, 19);
    net->eval();
    const torch::NoGradGuard no_grad;
    const auto reading = net(torch::randn({2, 3, 64, 64}));
    EXPECT_EQ(reading.logits.sizes(), (std::vector<std::int64_t>{2, 7}));
    EXPECT_EQ(reading.action_units.sizes(), (std::vector<std::int64_t>{2, 19}));
    EXPECT_EQ(reading.valence_arousal.sizes(), (std::vector<std::int64_t>{2, 2}));
    EXPECT_LE(reading.valence_arousal.abs().max().item<float>(), 1.0f);
    EXPECT_TRUE(torch::allclose(reading.logits, reading.alpha * net->scn->fc(reading.features)));
}

}  // namespace
}  // namespace mien::nn
