#include "core/data/head.h"
#include "core/nn/poses.h"
#include "tests/nn/lamps.h"
#include "tests/nn/learner_of.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace mien::nn {
namespace {

/// 68 x 2: the mean head turned by so many degrees.
torch::Tensor head_turned(double degrees)
{
    const double angle = degrees * std::numbers::pi / 180.0;
    auto points = torch::empty({68, 2});
    for (int i = 0; i < 68; ++i) {
        const Point3& p = mean_head()[std::size_t(i)];
        points[i] = torch::tensor({32.0 + 20.0 * (p.x * std::cos(angle) + p.z * std::sin(angle)), 32.0 + 20.0 * p.y});
    }
    return points;
}

TEST(Poses, tell_how_far_a_head_is_turned)
{
    const auto poses = poses_of(torch::stack({head_turned(0.0), head_turned(30.0), head_turned(-30.0)}));
    EXPECT_NEAR(poses[0][0].item<double>(), 0.0, 1.0);
    EXPECT_NEAR(std::abs(poses[1][0].item<double>()), 30.0, 5.0);
    EXPECT_NEAR(poses[1][0].item<double>(), -poses[2][0].item<double>(), 2.0);
    EXPECT_NEAR(poses[1][2].item<double>(), 0.0, 2.0);  // roll
}

TEST(IdentityLearner, measures_frontal_faces_apart)
{
    auto samples = lamps(4);
    samples["source"] = torch::zeros({8}, torch::kLong);
    samples["landmarks"] = head_turned(0.0).unsqueeze(0).repeat({8, 1, 1});
    const auto learner = learner_of("identity", "");
    const auto ahead = learner->evaluate(samples);
    EXPECT_EQ(ahead.at("frontal_auc"), ahead.at("auc"));
    samples["landmarks"][7] = head_turned(40.0);  // the fourth person's second photo
    const auto numbers = learner->evaluate(samples);
    EXPECT_EQ(numbers.at("same_pairs"), 4.0);
    EXPECT_EQ(numbers.at("frontal_same_pairs"), 3.0);
}

}  // namespace
}  // namespace mien::nn
