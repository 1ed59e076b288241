#include "core/nn/net_bench.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

TEST(NetBench, counts_a_multiplication_and_an_addition_as_two)
{
    const torch::NoGradGuard no_grad;
    const auto x = torch::rand({2, 3, 10, 12});
    const auto convolution = gflop_of([&] { torch::conv2d(x, torch::rand({8, 3, 3, 3}), {}, 1, 1); });
    EXPECT_NEAR(convolution * 1e9, 2.0 * (2 * 8 * 10 * 12) * (3 * 3 * 3), 1.0);
    const auto strided = gflop_of([&] { torch::conv2d(x, torch::rand({8, 3, 3, 3}), {}, 2, 1); });
    EXPECT_NEAR(strided * 4.0, convolution, 1e-12);
    const auto transposed = gflop_of([&] { torch::conv_transpose2d(x, torch::rand({3, 5, 4, 4}), {}, 2, 1); });
    EXPECT_NEAR(transposed * 1e9, 2.0 * (2 * 3 * 10 * 12) * (5 * 4 * 4), 1.0);
    const auto linear = gflop_of([&] { torch::linear(torch::rand({7, 20}), torch::rand({30, 20})); });
    EXPECT_NEAR(linear * 1e9, 2.0 * 7 * 20 * 30, 1.0);
    const auto batched = gflop_of([&] { torch::bmm(torch::rand({2, 4, 5}), torch::rand({2, 5, 6})); });
    EXPECT_NEAR(batched * 1e9, 2.0 * 2 * 4 * 5 * 6, 1.0);
    EXPECT_EQ(gflop_of([&] { torch::relu(x); }), 0.0);
}

TEST(NetBench, measures_one_variant_of_each_network)
{
    Nets nets;
    for (const char* name : {"toy.a", "toy.b", "other.a"})
        nets.add(
            {name, {{"x", {1, 3, 8, 8}}}, {}, false, [] {
                 torch::nn::Conv2d net(torch::nn::Conv2dOptions(3, 4, 1));
                 return NetUse{net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"y", net(in.at("x"))}}; }};
             }});
    Job job;
    const auto speeds = measure_nets(nets, 1, job);
    ASSERT_EQ(speeds.size(), 2u);
    EXPECT_EQ(speeds[0].parameters, 16);
    EXPECT_NEAR(speeds[0].gflop * 1e9, 2.0 * 64 * 4 * 3, 1.0);
    EXPECT_GT(speeds[0].best_seconds(), 0.0);
}

}  // namespace
}  // namespace mien::nn
