#include "core/nn/cam_faith.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace mien::nn {
namespace {

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

/// Two classes: the upper left pixel of four, and nothing.
struct CornerImpl : torch::nn::Module {
    CornerImpl() : gain(register_parameter("gain", torch::ones({1}))) { eval(); }
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto corner = gain * x.select(2, 0).select(2, 0);
        return torch::cat({corner, torch::zeros_like(corner)}, 1);
    }
    torch::Tensor gain;
};
TORCH_MODULE(Corner);

/// Four pixels weighed apart.
struct WeighedImpl : torch::nn::Module {
    WeighedImpl() : weight(register_parameter("weight", torch::tensor({8.0F, 0.5F, -1.0F, 3.0F}).view({1, 1, 2, 2})))
    {
        eval();
    }
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto sum = (weight * x).sum({2, 3});
        return torch::cat({sum, torch::zeros_like(sum)}, 1);
    }
    torch::Tensor weight;
};
TORCH_MODULE(Weighed);

template <class Net>
Subject subject_of(Net net, const torch::Tensor& picture)
{
    const auto network = std::make_shared<WatchedNetwork>(*net, [net](const auto& x) mutable { return net(x); });
    return {{{network, picture, {}, false}}, ""};
}

const torch::Tensor good = torch::tensor({4.0F, 3.0F, 2.0F, 1.0F}).view({2, 2});  // the corner first
const torch::Tensor bad = torch::tensor({1.0F, 2.0F, 3.0F, 4.0F}).view({2, 2});   // the corner last

TEST(Deletion, falls_when_the_pixel_that_counts_goes)
{
    const auto subject = subject_of(Corner(), torch::full({1, 1, 2, 2}, 2.0));
    const auto early = deletion_curve(subject, 0, good, 4), late = deletion_curve(subject, 0, bad, 4);
    ASSERT_EQ(early.size(), 5U);
    EXPECT_NEAR(early[0], sigmoid(2.0), 1e-6);
    for (int i = 1; i <= 4; ++i) EXPECT_NEAR(early[std::size_t(i)], 0.5, 1e-6);
    for (int i = 0; i < 4; ++i) EXPECT_NEAR(late[std::size_t(i)], sigmoid(2.0), 1e-6);
    EXPECT_NEAR(late[4], 0.5, 1e-6);
    // trapezoids of quarter width
    EXPECT_NEAR(area_under(early), (0.5 * sigmoid(2.0) + 3.5 * 0.5) / 4.0, 1e-6);
    EXPECT_NEAR(area_under(late), (3.5 * sigmoid(2.0) + 0.5 * 0.5) / 4.0, 1e-6);
}

TEST(Insertion, rises_when_the_pixel_that_counts_comes)
{
    // blurred, all pixels are the mean, 1
    const auto subject = subject_of(Corner(), torch::tensor({4.0F, 0.0F, 0.0F, 0.0F}).view({1, 1, 2, 2}));
    const auto early = insertion_curve(subject, 0, good, 4), late = insertion_curve(subject, 0, bad, 4);
    EXPECT_NEAR(early[0], sigmoid(1.0), 1e-6);
    EXPECT_NEAR(early[1], sigmoid(4.0), 1e-6);
    EXPECT_NEAR(late[3], sigmoid(1.0), 1e-6);
    EXPECT_NEAR(late[4], sigmoid(4.0), 1e-6);
}

TEST(Imputation, is_the_mean_of_what_is_around)
{
    // one hidden pixel: beside it 3, across 1 -> (4 * 2 * 3 + 4 * 1 * 1) / 12
    auto picture = torch::ones({1, 1, 3, 3});
    for (const auto& [y, x] : {std::pair{0, 1}, {1, 0}, {1, 2}, {2, 1}}) picture[0][0][y][x] = 3.0;
    auto hidden = torch::zeros({3, 3});
    hidden[1][1] = 1.0;
    EXPECT_NEAR(imputed(picture, hidden)[0][0][1][1].item<double>(), 28.0 / 12.0, 1e-5);
    // of a constant picture, however much is hidden, that constant
    hidden = torch::ones({16, 16});
    hidden[3][4] = 0.0;
    EXPECT_TRUE(torch::allclose(imputed(torch::full({1, 3, 16, 16}, 0.7), hidden), torch::full({1, 3, 16, 16}, 0.7),
                                1e-4, 1e-4));
}

TEST(Faithfulness, tells_a_good_map_from_a_bad_one)
{
    torch::manual_seed(7);
    const auto subject = subject_of(Corner(), torch::tensor({3.0F, 0.0F, 0.1F, 0.2F}).view({1, 1, 2, 2}));
    Job quiet;
    const MapRequest request{"integrated", {}, {0, -1}};
    const auto right = faithfulness_of(subject, request, Plane(2, 2, 1, {1.0F, 0.1F, 0.1F, 0.1F}), quiet);
    const auto wrong = faithfulness_of(subject, request, Plane(2, 2, 1, {0.0F, 0.1F, 0.2F, 1.0F}), quiet);
    EXPECT_LT(right.deletion_area, wrong.deletion_area);
    EXPECT_GT(right.insertion_area, wrong.insertion_area);
    EXPECT_GT(right.road, 0.0);
    EXPECT_LT(wrong.road, 0.0);
    EXPECT_NEAR(right.drop, 0.0, 1e-6);  // the corner is shown in full
    EXPECT_NEAR(wrong.drop, 1.0 - 0.5 / sigmoid(3.0), 1e-6);
    EXPECT_FALSE(right.rises || wrong.rises);
}

TEST(Faithfulness, shuffles_the_weights_and_puts_them_back)
{
    Weighed net;
    const auto before = net->weight.clone();
    const auto subject = subject_of(net, torch::ones({1, 1, 2, 2}));
    Job quiet;
    const MapRequest request{"integrated", {}, {0, -1}};
    const Plane map = explain(subject, request, 2, 2, quiet);
    const auto found = faithfulness_of(subject, request, map, quiet);
    EXPECT_TRUE(torch::equal(net->weight, before));
    ASSERT_EQ(found.shuffled.size(), 4U);
    EXPECT_DOUBLE_EQ(found.shuffled[0].correlation, 1.0);  // a quarter of one tensor is none
    EXPECT_LT(found.shuffled[3].correlation, 1.0);
    EXPECT_DOUBLE_EQ(faithfulness_of(subject, request, map, quiet).shuffled[3].correlation,
                     found.shuffled[3].correlation);
}

}  // namespace
}  // namespace mien::nn
