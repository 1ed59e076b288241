#include "models/depthnet/net.h"
#include "models/depthnet/net_rgbd.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

TEST(DepthNet, gives_a_depth_of_0_to_1_for_every_pixel_and_heeds_the_mask)
{
    torch::manual_seed(1);
    DepthNet net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto rgb = torch::randn({1, 3, 64, 96});
    const auto depth = net(rgb, torch::ones({1, 1, 64, 96}));
    ASSERT_EQ(depth.sizes(), (std::vector<std::int64_t>{1, 1, 64, 96}));
    EXPECT_GE(depth.min().item<double>(), 0.0);
    EXPECT_LE(depth.max().item<double>(), 1.0);
    EXPECT_FALSE(torch::allclose(depth, net(rgb, torch::zeros({1, 1, 64, 96}))));
}

TEST(DepthNet, learns_a_slope_where_the_mask_is)
{
    torch::manual_seed(2);
    DepthNet net;
    const auto rgb = torch::randn({2, 3, 32, 32}), mask = (torch::rand({2, 1, 32, 32}) > 0.3).to(torch::kFloat);
    const auto wanted = torch::linspace(0, 1, 32).expand({2, 1, 32, 32});
    torch::optim::Adam adam(net->parameters(), torch::optim::AdamOptions(2e-3));
    const double before = masked_depth_loss(net(rgb, mask), wanted, mask).item<double>();
    for (int step = 0; step < 12; ++step) {
        adam.zero_grad();
        masked_depth_loss(net(rgb, mask), wanted, mask).backward();
        adam.step();
    }
    EXPECT_LT(masked_depth_loss(net(rgb, mask), wanted, mask).item<double>(), 0.5 * before);
}

TEST(MaskedDepthLoss, ignores_what_lies_outside)
{
    const auto wanted = torch::zeros({1, 1, 2, 2});
    const auto mask = torch::tensor({1.0f, 0.5f, 0.0f, 0.0f}).view({1, 1, 2, 2});
    const auto predicted = torch::tensor({0.2f, 0.8f, 0.9f, 0.1f}).view({1, 1, 2, 2}).requires_grad_(true);
    const auto loss = masked_depth_loss(predicted, wanted, mask);
    EXPECT_NEAR(loss.item<double>(), (0.2 + 0.5 * 0.8) / 1.5, 1e-6);
    loss.backward();
    EXPECT_TRUE((predicted.grad() != 0).equal(mask > 0));
    EXPECT_EQ(masked_depth_loss(predicted, wanted, torch::zeros_like(mask)).item<double>(), 0.0);
}

struct RgbdFaces {
    torch::Tensor rgb, depth, mask;
};

RgbdFaces faces_with_left_half_masked_out()
{
    torch::manual_seed(3);
    auto mask = torch::ones({2, 1, rgbd_size, rgbd_size});
    mask.slice(3, 0, rgbd_size / 2).zero_();
    return {torch::randn({2, 3, rgbd_size, rgbd_size}), torch::rand({2, 1, rgbd_size, rgbd_size}), mask};
}

TEST(RgbdRecogniser, pays_no_attention_where_the_mask_is_zero)
{
    RgbdRecogniser net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto faces = faces_with_left_half_masked_out();
    const auto attention = net(faces.rgb, faces.depth, faces.mask).attention;
    ASSERT_EQ(attention.sizes(), (std::vector<std::int64_t>{2, 1, 14, 14}));
    EXPECT_EQ(attention.slice(3, 0, 7).abs().max().item<double>(), 0.0);
    EXPECT_GT(attention.slice(3, 7).min().item<double>(), 0.0);
}

TEST(RgbdRecogniser, does_not_see_what_is_far_outside_the_mask)
{
    RgbdRecogniser net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto faces = faces_with_left_half_masked_out();
    auto elsewhere = faces.rgb.clone(), inside = faces.rgb.clone();
    elsewhere.slice(3, 0, 8) += 3;  // beyond the reach of both the features' and the attention's kernels
    inside.slice(3, -8) += 3;
    const auto embedding = net(faces.rgb, faces.depth, faces.mask).embedding;
    EXPECT_TRUE(torch::allclose(embedding, net(elsewhere, faces.depth, faces.mask).embedding, 1e-4, 1e-5));
    EXPECT_FALSE(torch::allclose(embedding, net(inside, faces.depth, faces.mask).embedding, 1e-2, 1e-3));
}

TEST(RgbdRecogniser, gives_vectors_of_unit_length_that_depend_on_colour_and_depth)
{
    RgbdRecogniser net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto faces = faces_with_left_half_masked_out();
    const auto embedding = net(faces.rgb, faces.depth, faces.mask).embedding;
    EXPECT_TRUE(torch::allclose(embedding.norm(2, 1), torch::ones({2})));
    EXPECT_FALSE(torch::allclose(embedding, net(faces.rgb, 1 - faces.depth, faces.mask).embedding, 1e-2, 1e-3));
    EXPECT_FALSE(torch::allclose(embedding, net(-faces.rgb, faces.depth, faces.mask).embedding, 1e-2, 1e-3));
}

TEST(ArcfaceLogits, are_scaled_cosines_without_a_margin)
{
    torch::manual_seed(4);
    const auto vectors = torch::randn({6, 8}), centres = torch::randn({3, 8});
    const auto cosines = torch::cosine_similarity(vectors.unsqueeze(1), centres.unsqueeze(0), 2);
    EXPECT_TRUE(torch::allclose(arcface_logits(vectors, centres, torch::tensor({0, 1, 2, 0, 1, 2}), 0.0, 30.0),
                                30 * cosines, 1e-4, 1e-4));
}

TEST(ArcfaceLogits, lower_the_own_class_alone)
{
    torch::manual_seed(5);
    const auto vectors = torch::randn({50, 4}), centres = torch::randn({3, 4});
    const auto labels = torch::arange(50) % 3;
    const auto own = torch::one_hot(labels, 3).to(torch::kBool);
    const auto plain = arcface_logits(vectors, centres, labels, 0.0), strict = arcface_logits(vectors, centres, labels);
    const auto lowered = plain - strict;
    EXPECT_GT(lowered.masked_select(own).min().item<double>(), 0.0);
    EXPECT_EQ(lowered.masked_select(own.logical_not()).abs().max().item<double>(), 0.0);
}

TEST(ArcfaceLogits, widen_the_angle_by_the_margin)
{
    const double angle = 0.7, margin = 0.5;
    const auto vectors = torch::tensor({{std::cos(angle), std::sin(angle)}});
    const auto centres = torch::tensor({{1.0, 0.0}});
    EXPECT_NEAR(arcface_logits(vectors, centres, torch::tensor({0}), margin, 64.0).item<double>(),
                64 * std::cos(angle + margin), 1e-4);
}

TEST(ArcfaceLogits, have_a_finite_slope_on_the_centre_itself)
{
    const auto vectors = torch::tensor({{1.0f, 0.0f}}).requires_grad_(true);
    arcface_logits(vectors, torch::eye(2), torch::tensor({0})).sum().backward();
    EXPECT_TRUE(vectors.grad().isfinite().all().item<bool>());
}

}  // namespace
}  // namespace mien::nn
