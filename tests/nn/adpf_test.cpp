#include "models/adpf/net.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

constexpr int small = 64;  // pixels: the network takes any multiple of 16

torch::Tensor small_face(std::uint64_t seed)
{
    torch::manual_seed(seed);
    return torch::randn({1, 3, small, small});
}

TEST(Adpf, gives_boxes_inside_the_face_and_an_age_from_its_distribution)
{
    Adpf net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto reading = net(small_face(1));
    const auto left_top = reading.boxes.narrow(2, 0, 2), right_bottom = left_top + reading.boxes.narrow(2, 2, 2);
    EXPECT_GE(left_top.min().item<double>(), -1e-3);
    EXPECT_LE(right_bottom.max().item<double>(), small + 1e-3);
    EXPECT_TRUE(torch::allclose(reading.attention.maps.sum({2, 3}), torch::ones({1, adpf_patches})));
    EXPECT_TRUE(torch::allclose(reading.age, expected_age(reading.logits.softmax(1))));
}

TEST(AdpfAttention, keeps_its_heads_in_order_whatever_the_parameters)
{
    AdpfAttention net;
    const torch::NoGradGuard no_gradient;
    torch::manual_seed(2);
    for (const double scale : {0.0, 1.0, 30.0, 1000.0}) {
        net->rank_steps.copy_(scale * torch::randn({adpf_patches}));
        const auto ranks = net->ranks();
        EXPECT_GT((ranks.slice(0, 0, -1) - ranks.slice(0, 1)).min().item<double>(), 0.0) << "scale " << scale;
        EXPECT_GT(ranks.min().item<double>(), 0.0);
        EXPECT_NEAR(ranks.sum().item<double>(), 1.0, 1e-5);
    }
}

TEST(AdpfAttention, learns_how_far_the_heads_are_apart_from_its_own_guess)
{
    AdpfAttention net;
    torch::cross_entropy_loss(net(small_face(3)).logits, torch::tensor({40})).backward();
    EXPECT_GT(net->rank_steps.grad().abs().max().item<double>(), 0.0);
}

TEST(AdpfFusion, lets_a_patch_in_at_the_stage_of_its_rank)
{
    AdpfFusion net;
    net->eval();
    const torch::NoGradGuard no_gradient;
    const auto face = small_face(4);
    const auto patches = torch::randn({1, adpf_patches, 3, adpf_patch_size, adpf_patch_size});
    const auto before = net->stage_outputs(face, patches);
    for (int rank = 0; rank < adpf_patches; ++rank) {
        auto changed = patches.clone();
        changed.select(1, rank) += 1;
        const auto after = net->stage_outputs(face, changed);
        for (int stage = 0; stage < adpf_patches; ++stage)
            EXPECT_EQ(before[std::size_t(stage)].equal(after[std::size_t(stage)]), stage < rank)
                << "patch of rank " << rank << ", stage " << stage;
    }
}

TEST(CutPatches, shows_what_is_around_the_centre)
{
    // x in the first channel, y in the second, in pixels: bilinear sampling of a ramp is exact
    const auto along = torch::arange(adpf_face_size, torch::kFloat) + 0.5;
    const auto x = along.view({1, -1}).expand({adpf_face_size, adpf_face_size});
    const auto face = torch::stack({x, x.t(), torch::zeros_like(x)}).unsqueeze(0);
    const auto centres = torch::tensor({{{0.0f, 0.5f}, {-0.25f, 0.0f}}});
    const auto patches = cut_patches(face, centres);
    ASSERT_EQ(patches.sizes(), (std::vector<std::int64_t>{1, 2, 3, adpf_patch_size, adpf_patch_size}));
    const auto middles = patches.mean({3, 4});
    EXPECT_NEAR(middles[0][0][0].item<double>(), 112, 0.01);
    EXPECT_NEAR(middles[0][0][1].item<double>(), 168, 0.01);
    EXPECT_NEAR(middles[0][1][0].item<double>(), 84, 0.01);
    // 2/7 of 224 pixels in 64 samples: one sample a pixel
    EXPECT_NEAR((patches[0][0][0][0][1] - patches[0][0][0][0][0]).item<double>(), 1.0, 1e-3);
}

TEST(CutPatches, teaches_attention_where_to_look)
{
    Adpf net;
    // a ramp: a patch gets brighter to the right, and only the patches can tell attention so
    const auto face = torch::linspace(0, 1, small).view({1, 1, 1, small}).expand({1, 3, small, small});
    const auto centres = net->attention(face + 0.1 * small_face(5)).centres;
    centres.retain_grad();
    cut_patches(face, centres).mean().backward();
    EXPECT_GT(centres.grad().select(2, 0).min().item<double>(), 0.0);
    EXPECT_NEAR(centres.grad().select(2, 1).abs().max().item<double>(), 0.0, 1e-6);
    EXPECT_GT(net->attention->features->parameters().front().grad().abs().max().item<double>(), 0.0);
}

TEST(Adpf, sends_the_fused_age_back_to_attention_through_the_patches_alone)
{
    Adpf net;
    torch::cross_entropy_loss(net(small_face(6)).logits, torch::tensor({30})).backward();
    for (const auto& item : net->attention->named_parameters()) {
        const bool beside_the_maps = item.key() == "rank_steps" || item.key().starts_with("fc.");
        EXPECT_EQ(item.value().grad().defined(), !beside_the_maps) << item.key();
    }
    const auto reached = net->attention->named_parameters();
    for (const char* name : {"features.0.0.weight", "head0.places.weight", "head4.places.weight"})
        EXPECT_GT(reached[name].grad().abs().max().item<double>(), 0.0) << name;
}

TEST(ExpectedAge, is_the_year_of_a_sure_distribution)
{
    for (const int year : {0, 37, 100})
        EXPECT_EQ(expected_age(torch::one_hot(torch::tensor({year}), adpf_ages).to(torch::kFloat)).item<double>(),
                  year);
}

AdpfReading sure_reading(int year, const torch::Tensor& maps)
{
    const auto logits = 200 * torch::one_hot(torch::tensor({year}), adpf_ages).to(torch::kFloat);
    AdpfReading reading;
    reading.attention.maps = maps;
    reading.attention.logits = logits;
    reading.logits = logits;
    return reading;
}

TEST(AdpfLoss, is_zero_for_the_right_age_and_heads_that_look_elsewhere)
{
    const auto apart = torch::eye(adpf_patches).view({1, adpf_patches, 1, adpf_patches});
    EXPECT_NEAR(adpf_loss(sure_reading(52, apart), torch::tensor({52}), {}).item<double>(), 0.0, 1e-5);
}

TEST(AdpfLoss, adds_its_parts_by_their_weights)
{
    const auto alike = torch::full({1, adpf_patches, 1, 4}, 0.25);  // ten pairs, each overlapping wholly
    const AdpfWeights weights{0.2, 0.05, 0.5, 0.01};
    const auto sure = sure_reading(52, alike);
    EXPECT_NEAR(adpf_loss(sure, torch::tensor({52}), weights).item<double>(), 0.01 * 10, 1e-5);
    auto unsure = sure;
    unsure.logits = torch::zeros({1, adpf_ages});  // all years alike: mean 50, variance (101^2 - 1) / 12
    const double expected = std::log(101.0) + 0.2 * 0.5 * 4 + 0.05 * 850 + 0.01 * 10;
    EXPECT_NEAR(adpf_loss(unsure, torch::tensor({52}), weights).item<double>(), expected, 1e-3);
}

}  // namespace
}  // namespace mien::nn
