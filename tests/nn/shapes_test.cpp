#include "models/ddfa/net_shapes.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Codes that wander like those of a face do, far from zero and each at its own scale.
torch::Tensor wandering_codes(int clips, int frames)
{
    torch::manual_seed(1);
    const auto scales = torch::arange(1, shape_code_size + 1, torch::kFloat);
    return (0.5 * torch::randn({clips, frames, shape_code_size}).cumsum(1) + 3) * scales;
}

TEST(ShapeHead, stays_in_its_ranges_whatever_it_sees)
{
    ShapeHead net(shape_code_size, shape_units);
    const torch::NoGradGuard no_gradient;
    for (auto& weight : net->parameters()) weight.mul_(20);
    const auto reading = net(100 * wandering_codes(2, 12));
    ASSERT_EQ(reading.affect.sizes(), (std::vector<std::int64_t>{2, 12, 2}));
    ASSERT_EQ(reading.action_units.sizes(), (std::vector<std::int64_t>{2, 12, shape_units}));
    EXPECT_LE(reading.affect.abs().max().item<double>(), 1.0);
    EXPECT_LT(reading.affect.min().item<double>(), -0.5);  // and uses them
    EXPECT_GE(reading.action_units.min().item<double>(), 0.0);
    EXPECT_LE(reading.action_units.max().item<double>(), 1.0);
}

TEST(ShapeHead, does_not_change_the_past_for_the_future)
{
    ShapeHead net(shape_code_size, shape_units);
    const torch::NoGradGuard no_gradient;
    const auto codes = wandering_codes(1, 12);
    auto changed = codes.clone();
    changed.slice(1, 7) += 5;
    const auto before = net(codes), after = net(changed);
    const auto difference = (before.affect - after.affect).abs().amax({0, 2});  // 12
    EXPECT_EQ(difference.slice(0, 0, 7).max().item<double>(), 0.0);
    EXPECT_GT(difference.slice(0, 7).min().item<double>(), 0.0);
    EXPECT_TRUE(before.action_units.slice(1, 0, 7).equal(after.action_units.slice(1, 0, 7)));
}

TEST(ShapeHead, does_not_mind_where_the_code_lies_once_standardised)
{
    ShapeHead net(shape_code_size, shape_units);
    const torch::NoGradGuard no_gradient;
    const auto codes = wandering_codes(2, 12);
    net->standardise(codes);
    const auto there = net(codes);
    net->standardise(100 + 7 * codes);
    EXPECT_TRUE(torch::allclose(there.affect, net(100 + 7 * codes).affect, 1e-3, 1e-4));
}

TEST(ShapeLoss, is_zero_for_a_perfect_prediction)
{
    torch::manual_seed(2);
    const ShapeReading truth{torch::rand({2, 5, 2}) * 2 - 1, torch::rand({2, 5, 3})};
    EXPECT_NEAR(shape_loss(truth, truth).item<double>(), 0.0, 1e-6);
}

TEST(ShapeLoss, adds_what_concordance_misses_and_the_squared_error)
{
    const auto affect = torch::tensor({0.0f, 0.2f}).view({1, 2, 1}).expand({1, 2, 2});
    const ShapeReading truth{affect, torch::zeros({1, 2, 3})}, mirrored{0.2 - affect, torch::full({1, 2, 3}, 0.5f)};
    EXPECT_NEAR(shape_loss(mirrored, truth).item<double>(), 2.0 + 0.25, 1e-5);  // concordance -1
}

TEST(ShapeHead, learns_units_that_follow_the_code)
{
    const auto codes = wandering_codes(8, 16);
    ShapeHead net(shape_code_size, shape_units);
    net->standardise(codes);
    const auto standard = (codes - net->mean) / net->deviation;
    const ShapeReading truth{standard.slice(2, 0, 2).tanh(), (2 * standard.slice(2, 2, 2 + shape_units)).sigmoid()};
    torch::optim::Adam adam(net->parameters(), torch::optim::AdamOptions(5e-3));
    for (int step = 0; step < 60; ++step) {
        adam.zero_grad();
        shape_loss(net(codes), truth).backward();
        adam.step();
    }
    const auto learnt = net(codes);
    const auto error = torch::mse_loss(learnt.action_units, truth.action_units).item<double>();
    EXPECT_LT(error, 0.1 * truth.action_units.var().item<double>());
    EXPECT_LT(shape_loss(learnt, truth).item<double>(), 0.1);
}

}  // namespace
}  // namespace mien::nn
