#include "core/nn/recognition.h"

#include "core/data/head.h"
#include "core/data/names.h"
#include "core/nn/augment.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

/// A dark picture with a bright blot, and 68 points that all lie on it.
TEST(Augmentation, moves_points_with_the_picture)
{
    torch::manual_seed(5);
    const int n = 64, side = 128, size = 64;
    auto bytes = torch::zeros({n, side, side, 3}, torch::kUInt8);
    bytes.slice(1, 38, 43).slice(2, 78, 83).fill_(255);
    auto points = torch::empty({n, 68, 2});
    points.select(2, 0).fill_(80.0);
    points.select(2, 1).fill_(40.0);
    Augmentation how;
    how.noise = how.erase = how.blur = 0.0;
    const auto view = augmented(bytes, points, size, how);
    const auto light = view.pictures.mean(1).add(1.0);
    const auto bright =
        (light - 0.3 * light.amax({1, 2}, true)).clamp_min(0.0);  // the dark around the blot is not black
    const auto at = torch::arange(size).add(0.5).mul(2.0 / size).sub(1.0);
    const auto weight = bright.sum({1, 2});
    const auto x = (bright.sum(1) * at).sum(1) / weight, y = (bright.sum(2) * at).sum(1) / weight;
    EXPECT_LT((view.points.select(2, 0).select(1, 7) - x).abs().max().item<float>(), 0.03f);
    EXPECT_LT((view.points.select(2, 1).select(1, 7) - y).abs().max().item<float>(), 0.03f);
    EXPECT_LT(x.min().item<float>(), -0.1f);  // some were mirrored ...
    EXPECT_GT(x.max().item<float>(), 0.1f);   // ... and some were not
}

TEST(Augmentation, names_points_anew_in_a_mirrored_picture)
{
    torch::manual_seed(6);
    const int n = 32;
    auto points = torch::empty({n, 68, 2});
    for (int p = 0; p < 68; ++p) {
        points.select(1, p).select(1, 0).fill_(64.0 + 50.0 * mean_head()[std::size_t(p)].x);
        points.select(1, p).select(1, 1).fill_(50.0 + 50.0 * mean_head()[std::size_t(p)].y);
    }
    const auto view = augmented(torch::zeros({n, 128, 128, 3}, torch::kUInt8), points, 64, {});
    const auto right_eye = view.points.select(1, 36).select(1, 0), left_eye = view.points.select(1, 45).select(1, 0);
    EXPECT_TRUE(right_eye.lt(left_eye).all().item<bool>());
}

TEST(OpinionCrossEntropy, is_the_entropy_where_the_network_says_the_same)
{
    const auto opinion = torch::tensor({{0.3f, 0.0f, 0.7f}});
    const auto logits = torch::tensor({{std::log(0.3f), -60.0f, std::log(0.7f)}});
    const double entropy = -(0.3 * std::log(0.3) + 0.7 * std::log(0.7));
    EXPECT_NEAR(opinion_cross_entropy(logits, opinion, torch::ones({3})).item<double>(), entropy, 1e-5);
}

TEST(OpinionCrossEntropy, weighs_classes_and_leaves_out_who_has_no_opinion)
{
    auto logits = torch::zeros({3, 2}, torch::requires_grad());
    const auto opinion = torch::tensor({{1.0f, 0.0f}, {0.0f, 1.0f}, {0.0f, 0.0f}});
    opinion_cross_entropy(logits, opinion, torch::tensor({1.0f, 4.0f})).backward();
    const auto pull = logits.grad().abs().sum(1);
    EXPECT_NEAR(pull[1].item<double>(), 4.0 * pull[0].item<double>(), 1e-6);
    EXPECT_EQ(pull[2].item<double>(), 0.0);
}

/// Faces whose labels are right three times of four, told with all but certainty.
struct Boasts : testing::Test {
    Boasts()
    {
        logits = torch::zeros({400, emotion_count});
        auto labels = torch::zeros({400}, torch::kLong);
        for (int i = 0; i < 400; ++i) {
            logits[i][i % 2] = 12.0;
            labels[i] = i % 4 == 3 ? 2 : i % 2;
        }
        samples = {{"expression", labels},
                   {"trust", torch::ones({400})},
                   {"imagined", torch::zeros({400}, torch::kUInt8)},
                   {"weak", torch::zeros({400, emotion_count})}};
    }
    torch::Tensor logits;
    Batch samples;
};

TEST_F(Boasts, are_cooled_until_they_are_as_sure_as_they_are_right)
{
    const double temperature = best_temperature(logits, samples);
    EXPECT_GT(temperature, 2.0);
    EXPECT_LT(measured(logits / temperature, samples).at("calibration_error"),
              0.5 * measured(logits, samples).at("calibration_error"));
}

TEST_F(Boasts, that_are_too_modest_are_left_so)
{
    samples["expression"] = logits.argmax(1);
    EXPECT_EQ(best_temperature(logits / 12.0, samples), 1.0);
}

TEST_F(Boasts, stay_where_nobody_knows_better)
{
    samples["trust"] = torch::full({400}, 0.5);
    EXPECT_EQ(best_temperature(logits, samples), 1.0);
}

TEST_F(Boasts, are_told_what_they_take_for_what)
{
    const Numbers numbers = measured(logits, samples);
    EXPECT_DOUBLE_EQ(numbers.at("recall.neutral"), 1.0);
    EXPECT_DOUBLE_EQ(numbers.at("confused.sadness.happiness"), 1.0);
    EXPECT_DOUBLE_EQ(numbers.at("confused.sadness.neutral"), 0.0);
    EXPECT_EQ(numbers.count("confused.sadness.sadness"), 0U) << "that is its recall";
    EXPECT_EQ(numbers.count("confused.fear.neutral"), 0U) << "nobody was afraid";
}

TEST_F(Boasts, are_compared_with_the_other_machine_too)
{
    EXPECT_EQ(measured(logits, samples).count("opinion_f1"), 0U);
    samples["weak"] = torch::one_hot(logits.argmax(1), emotion_count).to(torch::kFloat32);
    EXPECT_DOUBLE_EQ(measured(logits, samples).at("opinion_f1"), 1.0);
}

}  // namespace
}  // namespace mien::nn
