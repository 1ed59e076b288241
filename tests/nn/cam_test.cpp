#include "core/nn/cam.h"

#include "core/base/error.h"
#include "core/nn/blocks_chain.h"
#include "core/nn/cam_methods.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <array>
#include <cmath>

namespace mien::nn {
namespace {

using Pair = std::array<float, 2>;  // one number a channel

/// Two channels made of a 2 x 2 picture by a 1 x 1 convolution, and two classes that weigh their eight values.
struct TinyImpl : torch::nn::Module {
    TinyImpl(Pair channels, Pair biases)
        : features(register_module("features", Chain(torch::nn::Conv2d(1, 2, 1)))),
          head(register_module("head", torch::nn::Linear(torch::nn::LinearOptions(8, 2).bias(false))))
    {
        const torch::NoGradGuard no_grad;
        const auto state = named_parameters();
        state["features.0.weight"].copy_(torch::tensor({channels[0], channels[1]}).view({2, 1, 1, 1}));
        state["features.0.bias"].copy_(torch::tensor({biases[0], biases[1]}));
        eval();
    }
    torch::Tensor forward(const torch::Tensor& x) { return head(features(x).flatten(1)); }

    Chain features;
    torch::nn::Linear head;
};
TORCH_MODULE(Tiny);

torch::Tensor square(std::vector<float> values, std::int64_t side)
{
    return torch::tensor(values).view({1, 1, side, side});
}

template <class Net>
Subject subject_of(Net net, const torch::Tensor& picture, const std::string& layer)
{
    const auto network = std::make_shared<WatchedNetwork>(*net, [net](const auto& x) mutable { return net(x); });
    return {{{network, picture, {}, false}}, layer};
}

/// Of the picture 1 2 / 3 4 the channels are A1 = 1 2 / 3 4 and A2 = 2 4 / 6 8. The first class weighs them by
/// g1 = 1 0 / 1 1 and g2 = 0 1 / -1 2, so that its logit is 1 + 3 + 4 + 4 - 6 + 16 = 22; the second by 3 0 / 0 0 and
/// nothing: its logit is 3. All maps are multiples of A1 unless they weigh every place apart.
class HandComputed : public testing::Test {
protected:
    HandComputed()
    {
        const torch::NoGradGuard no_grad;
        net->head->weight.copy_(torch::tensor({1.0F, 0.0F, 1.0F, 1.0F, 0.0F, 1.0F, -1.0F, 2.0F, 3.0F, 0.0F, 0.0F, 0.0F,
                                               0.0F, 0.0F, 0.0F, 0.0F})
                                    .view({2, 8}));
    }
    void expect_map(const MapRequest& request, const std::vector<double>& wanted)
    {
        const Plane map = explain(subject, request, 2, 2, quiet);
        for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(map.pixels()[i], wanted[i], 1e-5) << request.method << " " << i;
    }
    void expect_multiple(const std::string& method, double factor)
    {
        expect_map({method, {}, {}}, {factor, 2 * factor, 3 * factor, 4 * factor});
    }

    Tiny net{Pair{1.0F, 2.0F}, Pair{0.0F, 0.0F}};
    Subject subject = subject_of(net, square({1, 2, 3, 4}, 2), "features.0");
    Job quiet;
};

// channel weights: the means of g1 and g2, 3/4 and 1/2; 3/4 A1 + 1/2 A2
TEST_F(HandComputed, grad_cam) { expect_multiple("gradcam", 1.75); }

// alpha is 1/(2 + 10) at the three places of g1, 1/(2 + 20) and 4/(8 + 20 * 8) at the two positive ones of g2
TEST_F(HandComputed, grad_cam_plus_plus)
{
    const double first = 3.0 / 12.0, second = 1.0 / 22.0 + 2.0 * 4.0 / 168.0;
    expect_multiple("gradcam++", first + 2.0 * second);
}

// place by place: 1, 4, 3 - 6 (which speaks against), 4 + 16
TEST_F(HandComputed, hires_cam) { expect_map({"hirescam", {}, {}}, {1, 4, 0, 20}); }

// the same without the gradient of -1
TEST_F(HandComputed, layer_cam) { expect_map({"layercam", {}, {}}, {1, 4, 3, 20}); }

// weights: (1 + 3 + 4) / 10 and (4 - 6 + 16) / 20
TEST_F(HandComputed, xgrad_cam) { expect_multiple("xgradcam", 0.8 + 2.0 * 0.7); }

// the rows of A are multiples of (1, 2)
TEST_F(HandComputed, eigen_cam) { expect_multiple("eigencam", std::sqrt(5.0)); }

// without A1 the logit is 14, without A2 it is 8
TEST_F(HandComputed, ablation_cam) { expect_multiple("ablationcam", 8.0 / 22.0 + 2.0 * 14.0 / 22.0); }

// the network is linear: each pixel times g1 + 2 g2
TEST_F(HandComputed, integrated_gradients) { expect_map({"integrated", {}, {}}, {1, 4, -3, 20}); }

// squares of one pixel: what each alone is worth
TEST_F(HandComputed, occlusion) { expect_map({"occlusion", {}, {}}, {1, 4, -3, 20}); }

TEST_F(HandComputed, class_that_was_asked_for)
{
    expect_multiple("gradcam", 1.75), expect_map({"gradcam", {}, {1, -1}}, {0.75, 1.5, 2.25, 3});
}

// g1 - 3 0 / 0 0 has mean 0, so that 1/2 A2 remains
TEST_F(HandComputed, difference_of_two_classes)
{
    expect_map({"gradcam", {}, {0, 1}}, {1, 2, 3, 4});
    expect_map({"gradcam", {}, {1, 0}}, {-1, -2, -3, -4});
}

TEST_F(HandComputed, sight_in_a_mirror_is_turned_back)
{
    auto mirrored = subject.sights[0];
    mirrored.mirrored = true;
    subject.sights = {mirrored};
    expect_map({"hirescam", {}, {}}, {4, 1, 20, 0});
}

TEST_F(HandComputed, group_means_its_last_map) { expect_map({"hirescam", "features", {}}, {1, 4, 0, 20}); }

TEST_F(HandComputed, wrong_words_are_refused_with_what_there_is)
{
    EXPECT_THROW(explain(subject, {"gradcam", {}, {2, -1}}, 2, 2, quiet), Error);
    EXPECT_THROW(explain(subject, {"rollout", {}, {}}, 2, 2, quiet), Error);
    EXPECT_THROW(explain(subject, {"eigencam", {}, {0, 1}}, 2, 2, quiet), Error);
    try {
        explain(subject, {"gradcam", "nowhere", {}}, 2, 2, quiet);
        FAIL() << "found a layer that is not there";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("features.0"), std::string::npos) << error.what();
    }
}

// A1 = x, A2 = 5 - x; the class is a tenth of A1's sum. Shown through A1's mask (x - 1)/3 it is 2/3, through A2's,
// which is 1 less that, 1/3, and 0 for nothing: the weights are e^(1/3) to 1
TEST(ScoreCam, weighs_channels_by_what_shows_through_them)
{
    Tiny net{Pair{1.0F, -1.0F}, Pair{0.0F, 5.0F}};
    const torch::NoGradGuard no_grad;
    net->head->weight.zero_();
    net->head->weight[0].slice(0, 0, 4).fill_(0.1);
    Job quiet;
    const Plane map =
        explain(subject_of(net, square({1, 2, 3, 4}, 2), "features.0"), {"scorecam", {}, {}}, 2, 2, quiet);
    const double first = std::exp(1.0 / 3.0) / (1.0 + std::exp(1.0 / 3.0)), second = 1.0 - first;
    for (int i = 0; i < 4; ++i) EXPECT_NEAR(map.pixels()[std::size_t(i)], first * (i + 1) + second * (4 - i), 1e-5);
}

/// A logit that is the square of the picture's sum.
struct SquareImpl : torch::nn::Module {
    torch::Tensor forward(const torch::Tensor& x) { return x.sum({1, 2, 3}).pow(2).unsqueeze(1); }
};
TORCH_MODULE(Square);

TEST(IntegratedGradients, add_up_to_the_logit_less_that_of_grey)
{
    Job quiet;
    const Plane map = explain(subject_of(Square(), square({1, 2, 3, 4}, 2), ""), {"integrated", {}, {}}, 2, 2, quiet);
    // along t x the gradient is 2 t 10, in the mean 10: each pixel gets 10 of itself, together 10^2
    for (int i = 0; i < 4; ++i) EXPECT_NEAR(map.pixels()[std::size_t(i)], 10.0 * (i + 1), 1e-4);
}

/// One pixel of a larger picture.
struct OnePixelImpl : torch::nn::Module {
    torch::Tensor forward(const torch::Tensor& x) { return x.select(2, 5).select(2, 5); }
};
TORCH_MODULE(OnePixel);

TEST(Occlusion, averages_the_squares_that_cover_a_pixel)
{
    Job quiet;
    const auto subject = subject_of(OnePixel(), torch::ones({1, 1, 16, 16}), "");
    const Plane map = explain(subject, {"occlusion", {}, {}}, 16, 16, quiet);
    EXPECT_FLOAT_EQ(map.at(5, 5), 1.0F);   // all four squares of 2 x 2 that cover it cover the one that counts
    EXPECT_FLOAT_EQ(map.at(4, 5), 0.5F);   // two of four
    EXPECT_FLOAT_EQ(map.at(6, 6), 0.25F);  // one of four
    EXPECT_FLOAT_EQ(map.at(8, 5), 0.0F);
}

// half of each attention is the skip connection; see the numbers beside the lines
TEST(AttentionRollout, follows_the_patches_that_survive)
{
    const auto attention = [](std::vector<float> values, std::int64_t tokens) {
        return torch::tensor(values).view({1, 1, tokens, tokens});
    };
    const auto kept = [](std::vector<std::int64_t> places) { return torch::tensor(places).unsqueeze(0); };
    const std::vector<Sighting> sightings{
        {":patches", torch::zeros({1, 2, 2})},
        {":kept", kept({1, 3})},
        // class .75 .125 .125; patch 1: 0 1 0; patch 3: .1 .1 .8
        {"0:attention", attention({.5F, .25F, .25F, 0, 1, 0, .2F, .2F, .6F}, 3)},
        {"0:kept", kept({1})},                             // patch 3
        {"1:attention", attention({.6F, .4F, 0, 1}, 2)}};  // .8 class + .2 patch 3 = .62 .12 .26
    const auto fate = token_fate(sightings);
    EXPECT_TRUE(torch::allclose(fate.rollout.flatten(), torch::tensor({0.0F, 0.12F, 0.0F, 0.26F})));
    EXPECT_TRUE(torch::allclose(fate.survivors.flatten(), torch::tensor({0.0F, 0.5F, 0.0F, 1.0F})));
}

TEST(Layers, are_a_tree_with_shapes)
{
    const auto tree = layers_of(subject_of(Tiny(Pair{1, 2}, Pair{0, 0}), square({1, 2, 3, 4}, 2), "features.0"));
    ASSERT_EQ(tree.size(), 1U);
    EXPECT_EQ(tree[0].name, "features");
    EXPECT_TRUE(tree[0].shape.empty());
    ASSERT_EQ(tree[0].children.size(), 1U);
    EXPECT_EQ(tree[0].children[0].name, "features.0");
    EXPECT_EQ(tree[0].children[0].shape, (std::vector<std::int64_t>{1, 2, 2, 2}));
    EXPECT_TRUE(tree[0].children[0].is_map && tree[0].children[0].is_usual);
}

TEST(Watch, changes_nothing_and_costs_no_copy)
{
    torch::manual_seed(1);
    Chain chain(torch::nn::Conv2d(1, 2, 3), torch::nn::ReLU());
    const auto x = torch::rand({1, 1, 5, 5});
    const auto alone = chain(x);
    torch::Tensor watched;
    {
        const Watch watch(*chain);
        watched = chain(x);
        EXPECT_EQ(watch.sightings().size(), 2U);
        EXPECT_TRUE(watch.at("1").is_same(watched));
    }
    EXPECT_TRUE(torch::equal(alone, watched));
    EXPECT_TRUE(torch::equal(alone, chain(x)));
    EXPECT_TRUE(seen(*chain, x).is_same(x));
}

TEST(Watch, keeps_gradients_from_the_cut_on_only)
{
    Tiny net{Pair{1.0F, 2.0F}, Pair{0.0F, 0.0F}};
    const auto subject = subject_of(net, square({1, 2, 3, 4}, 2), "features.0");
    const Cut cut = subject.sights[0].network->cut(subject.sights[0].picture, "features.0");
    EXPECT_TRUE(cut.activation.is_leaf() && cut.activation.requires_grad());
    EXPECT_TRUE(cut.logits.requires_grad());
    EXPECT_TRUE(torch::GradMode::is_enabled());
    EXPECT_THROW(subject.sights[0].network->cut(subject.sights[0].picture, "nowhere"), Error);
}

TEST(Watch, tells_a_module_that_runs_twice_apart)
{
    Chain chain{torch::nn::Identity()};
    const auto x = torch::rand({1, 1, 2, 2});
    const Watch watch(*chain);
    chain(x);
    chain(x + 1.0);
    EXPECT_TRUE(torch::equal(watch.at("0"), x));
    EXPECT_TRUE(torch::equal(watch.at("0#2"), x + 1.0));
}

}  // namespace
}  // namespace mien::nn
