#include "core/nn/blocks_swift.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Both layers get the same values, see the same pictures in both orders of memory, and must agree in the result and
/// in every gradient.
template <typename Layer, typename Plain>
void expect_equal(Layer layer, Plain plain, int channels)
{
    torch::manual_seed(1);
    auto theirs = plain->parameters();
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        theirs[i].set_data(torch::randn_like(theirs[i]));
        layer->parameters()[i].set_data(theirs[i].detach().clone());
    }
    for (const auto order : {torch::MemoryFormat::Contiguous, torch::MemoryFormat::ChannelsLast}) {
        const auto picture = (3 + torch::randn({2, channels, 23, 31})).contiguous(order);
        auto mine = picture.clone().requires_grad_(), other = picture.clone().requires_grad_();
        const auto result = layer->forward(mine), expected = plain->forward(other);
        ASSERT_EQ(result.sizes(), expected.sizes());
        EXPECT_TRUE(torch::allclose(result, expected, 1e-4, 1e-4));
        const auto pull = torch::randn_like(expected);
        layer->zero_grad();
        plain->zero_grad();
        result.backward(pull);
        expected.backward(pull);
        EXPECT_TRUE(torch::allclose(mine.grad(), other.grad(), 1e-3, 1e-3));
        for (std::size_t i = 0; i < theirs.size(); ++i)
            EXPECT_TRUE(torch::allclose(layer->parameters()[i].grad(), theirs[i].grad(), 1e-3, 1e-2));
    }
}

TEST(DoublingConv, equals_the_transposed_convolution)
{
    for (const bool bias : {false, true})
        expect_equal(
            DoublingConv(5, 7, bias),
            torch::nn::ConvTranspose2d(torch::nn::ConvTranspose2dOptions(5, 7, 4).stride(2).padding(1).bias(bias)), 5);
}

TEST(SlimConv, equals_the_convolution)
{
    for (const int kernel : {1, 3, 7})
        expect_equal(SlimConv(6, 3, kernel),
                     torch::nn::Conv2d(torch::nn::Conv2dOptions(6, 3, kernel).padding(kernel / 2).bias(false)), 6);
}

TEST(SwiftInstanceNorm, equals_the_instance_norm)
{
    for (const bool affine : {false, true}) {
        const auto options = torch::nn::InstanceNorm2dOptions(6).affine(affine);
        expect_equal(SwiftInstanceNorm(options), torch::nn::InstanceNorm2d(options), 6);
    }
}

TEST(SwiftInstanceNorm, uses_tracked_statistics_in_eval_mode_only)
{
    const auto options = torch::nn::InstanceNorm2dOptions(3).affine(true).track_running_stats(true);
    SwiftInstanceNorm norm(options);
    const auto picture = 5 + torch::randn({2, 3, 8, 8});
    EXPECT_NEAR(norm(picture).mean().item<double>(), 0.0, 1e-4);
    norm->eval();
    EXPECT_TRUE(torch::allclose(norm(picture), picture, 1e-4, 1e-4));  // statistics as created: mean 0, variance 1
}

}  // namespace
}  // namespace mien::nn
