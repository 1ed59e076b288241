#include "core/nn/losses.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

constexpr double close = 1e-5;

torch::Tensor row(std::initializer_list<double> values)
{
    return torch::tensor(std::vector<double>(values), torch::kFloat64);
}

double number(const torch::Tensor& tensor) { return tensor.item<double>(); }

TEST(GradientPenalty, is_that_of_the_slope_for_a_linear_critic)
{
    const auto weight = row({3, 4});
    const auto critic = [&](const torch::Tensor& x) { return x.matmul(weight); };
    const auto penalty = gradient_penalty(critic, torch::randn({5, 2}, torch::kFloat64),
                                          torch::randn({5, 2}, torch::kFloat64), torch::rand({5}, torch::kFloat64));
    EXPECT_NEAR(number(penalty), 16.0, close);  // (5 - 1)^2
}

TEST(GradientPenalty, looks_between_real_and_fake)
{
    const auto critic = [](const torch::Tensor& x) { return 0.5 * x.square().flatten(1).sum(1); };  // its slope is x
    const auto real = row({4, 0}).view({1, 1, 1, 2}), fake = row({0, 4}).view({1, 1, 1, 2});
    EXPECT_NEAR(number(gradient_penalty(critic, real, fake, row({0.75}))), std::pow(std::sqrt(10.0) - 1, 2), close);
}

TEST(GradientPenalty, teaches_the_critic)
{
    const auto weight = row({3, 4}).requires_grad_(true);
    const auto critic = [&](const torch::Tensor& x) { return x.matmul(weight); };
    gradient_penalty(critic, row({1, 2}).view({1, 2}), row({5, 6}).view({1, 2}), row({0.5})).backward();
    // d/dw (|w| - 1)^2 = 2 (|w| - 1) w / |w|
    EXPECT_TRUE(torch::allclose(weight.grad(), row({2 * 4 * 0.6, 2 * 4 * 0.8})));
}

TEST(WassersteinLoss, is_a_difference_of_means)
{
    EXPECT_NEAR(number(wasserstein_critic_loss(row({1, 3}), row({-1, 2}))), 0.5 - 2.0, close);
    EXPECT_NEAR(number(wasserstein_generator_loss(row({-1, 2}))), -0.5, close);
}

TEST(LeastSquaresLoss, wants_one_for_real_and_zero_for_fake)
{
    EXPECT_NEAR(number(least_squares_critic_loss(row({1, 1}), row({0, 0}))), 0.0, close);
    EXPECT_NEAR(number(least_squares_critic_loss(row({0, 2}), row({1, 3}))), 0.5 * 1 + 0.5 * 5, close);
    EXPECT_NEAR(number(least_squares_generator_loss(row({0, 3}))), 0.5 * 2.5, close);
}

TEST(HingeLoss, leaves_what_is_beyond_the_margin_alone)
{
    EXPECT_NEAR(number(hinge_critic_loss(row({1, 5}), row({-1, -9}))), 0.0, close);
    EXPECT_NEAR(number(hinge_critic_loss(row({0, 3}), row({1, -2}))), 0.5 + 1.0, close);
}

TEST(CycleLoss, is_the_mean_distance) { EXPECT_NEAR(number(cycle_loss(row({0, 2}), row({3, 1}))), 2.0, close); }

TEST(Concordance, is_one_for_equal_and_minus_one_for_mirrored)
{
    const auto x = row({-1, 0, 1, 0.5, -0.5}).view({-1, 1});
    EXPECT_NEAR(number(concordance(x, x)), 1.0, close);
    EXPECT_NEAR(number(concordance(-x, x)), -1.0, close);
}

TEST(Concordance, punishes_an_offset_and_a_scale_where_correlation_does_not)
{
    const auto x = row({0, 2}).view({2, 1});
    // moments: mean 1, variance 1; with the offset 1 the distance of means is 1
    EXPECT_NEAR(number(concordance(x + 1, x)), 2.0 / 3.0, close);
    EXPECT_NEAR(number(concordance(2 * x, x)), 2.0 * 2 / (4 + 1 + 1), close);
    EXPECT_NEAR(number(correlation((2 * x + 1).flatten(), x.flatten())), 1.0, close);
}

TEST(ConcordanceLoss, is_the_mean_of_what_is_missing)
{
    const auto x = row({0, 2}).view({2, 1});
    const auto predicted = torch::cat({x, x + 1}, 1), wanted = torch::cat({x, x}, 1);
    EXPECT_NEAR(number(concordance_loss(predicted, wanted)), 0.5 / 3.0, close);
}

TEST(MouthLoss, is_smallest_when_the_jaw_moves_alike)
{
    const auto jaw = row({0.1, 0.4, 0.2, 0.9}).view({1, 4});
    EXPECT_NEAR(number(mouth_loss(jaw, 3 * jaw + 1)), -1.0, close);
    EXPECT_NEAR(number(mouth_loss(jaw, -jaw)), 1.0, close);
    EXPECT_NEAR(number(mouth_loss(jaw, torch::ones_like(jaw))), 0.0, close);
}

TEST(MeanVarianceLoss, is_that_of_a_uniform_distribution)
{
    const auto loss = mean_variance_loss(torch::zeros({1, 5}, torch::kFloat64), torch::tensor({3}));
    EXPECT_NEAR(number(loss.mean), 0.5 * 1.0, close);  // mean 2, wanted 3
    EXPECT_NEAR(number(loss.variance), 2.0, close);    // ((-2)^2 + 1 + 0 + 1 + 4) / 5
}

TEST(MeanVarianceLoss, vanishes_for_certainty_about_the_right_age)
{
    auto logits = torch::zeros({1, 5}, torch::kFloat64);
    logits[0][3] = 100;
    const auto loss = mean_variance_loss(logits, torch::tensor({3}));
    EXPECT_NEAR(number(loss.mean), 0.0, close);
    EXPECT_NEAR(number(loss.variance), 0.0, close);
}

TEST(DiversityLoss, is_zero_for_disjoint_maps_and_their_mass_for_equal_ones)
{
    const auto left = row({1, 0, 1, 0}).view({1, 1, 2, 2}), right = 1 - left;
    EXPECT_NEAR(number(diversity_loss(torch::cat({left, right}, 1))), 0.0, close);
    EXPECT_NEAR(number(diversity_loss(torch::cat({left, left}, 1))), 2.0, close);
    EXPECT_NEAR(number(diversity_loss(torch::cat({left, left, left}, 1))), 6.0, close);  // three pairs
}

TEST(RankRegularisation, wants_a_margin_between_important_and_unimportant)
{
    const auto alpha = row({0.5, 0.9, 0.5, 0.5, 0.4, 0.5, 0.5, 0.5, 0.4, 0.4}).view({10, 1});
    // the top seven: 0.9 and six of 0.5, mean 3.9 / 7; the rest 0.4
    EXPECT_NEAR(number(rank_regularisation(alpha, 0.7, 0.5)), 0.5 - (3.9 / 7 - 0.4), close);
    EXPECT_NEAR(number(rank_regularisation(alpha, 0.7, 0.15)), 0.0, close);
    EXPECT_NEAR(number(rank_regularisation(torch::ones({1, 1}))), 0.0, close);  // nothing to compare
}

TEST(Relabelled, changes_only_what_the_network_is_sure_of)
{
    const auto logits = torch::tensor({{0.9, 0.1}, {0.55, 0.45}}, torch::kFloat64).log();
    const auto labels = torch::tensor({1, 1});
    EXPECT_TRUE(relabelled(logits, labels, 0.2).equal(torch::tensor({0, 1})));
}

TEST(AffinityLoss, weighs_distances_by_the_spread_of_the_centres)
{
    const auto centres = torch::tensor({{0.0, 0.0}, {2.0, 4.0}}, torch::kFloat64);  // variances 2 and 8
    const auto features = torch::tensor({{3.0, 4.0}, {2.0, 4.0}}, torch::kFloat64);
    EXPECT_NEAR(number(affinity_loss(features, torch::tensor({0, 1}), centres)), 0.5 * 25 / 10, close);
}

TEST(PartitionLoss, falls_as_the_heads_part)
{
    const auto heads = torch::tensor({{{0.0, 0.0}, {2.0, 2.0}}}, torch::kFloat64);  // variance 2 between two heads
    EXPECT_NEAR(number(partition_loss(heads)), std::log(2.0), close);
    EXPECT_NEAR(number(partition_loss(3 * heads)), std::log(1 + 2.0 / 18), close);
    EXPECT_NEAR(number(partition_loss(heads.slice(1, 0, 1))), 0.0, close);
}

TEST(SupervisedContrastiveLoss, is_the_softmax_over_all_others)
{
    const auto vectors = torch::tensor({{1.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}}, torch::kFloat64);
    const auto labels = torch::tensor({0, 0, 1});
    // for both of class 0: -log(e^1 / (e^1 + e^0)) at temperature 1; the third has no partner
    EXPECT_NEAR(number(supervised_contrastive_loss(vectors, labels, 1.0)), std::log1p(std::exp(-1.0)), close);
}

TEST(SupervisedContrastiveLoss, averages_over_partners_outside_the_logarithm)
{
    const auto vectors = torch::tensor({{1.0, 0.0}, {0.0, 1.0}, {-1.0, 0.0}}, torch::kFloat64);
    const auto labels = torch::tensor({0, 0, 0});
    const double first = std::log(1 + std::exp(-1.0)) + 0.5;  // -(0 + -1) / 2 + log(e^0 + e^-1), also of the third
    const double second = std::log(2.0);
    EXPECT_NEAR(number(supervised_contrastive_loss(vectors, labels, 1.0)), (2 * first + second) / 3, close);
}

}  // namespace
}  // namespace mien::nn
