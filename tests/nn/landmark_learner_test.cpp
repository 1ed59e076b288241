#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/motion_code.h"
#include "core/data/names.h"
#include "tests/nn/learner_of.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int side = 64;
constexpr std::int64_t people = 6;

/// Grey faces of nobody. real as in core/engine/translation_pack.h; wanted is `lighter` levels lighter than the input.
Batch samples(std::int64_t real, Emotion shown, int lighter)
{
    torch::manual_seed(3);
    const auto bytes = torch::TensorOptions(torch::kUInt8);
    const auto input = torch::randint(100, 140, {people, side, side, 3}, bytes);
    auto code = torch::zeros({people, motion_code_size});
    code.select(1, int(shown)).fill_(1.0);
    const auto points = torch::rand({people, 68, 2}) * side;
    return {{"input", input},
            {"wanted", input + lighter},
            {"mask", torch::full({people, side, side}, 255, bytes)},
            {"cover", torch::zeros({people, side, side}, bytes)},
            {"source", points},
            {"target", points + 1.0},
            {"code", code},
            {"real", torch::full({people}, real, torch::kLong)},
            {"split", torch::zeros({people}, torch::kLong)}};
}

struct Schooling {
    Schooling(const Batch& batch, const std::string& settings)
    {
        torch::manual_seed(4);
        learner = learner_of("landmarkgan", "width = 8\nkeep = 0\nhalf = no\nlearning_rate = 0.003\n" + settings);
        learner->prepare(batch);
        for (int step = 0; step < 25; ++step) {
            last = learner->step(batch);
            if (first.empty()) first = last;
        }
    }

    std::shared_ptr<Learner> learner;
    Numbers first, last;
};

TEST(LandmarkGanLearner, pleases_its_teacher_where_nothing_was_photographed)
{
    const Schooling school(samples(3, Emotion::surprise, 0), "classes = 1");
    EXPECT_LT(school.last.at("doubt"), 0.7 * school.first.at("doubt"));
    EXPECT_FALSE(school.last.contains("critic"));
}

TEST(LandmarkGanLearner, pleases_several_teachers)
{
    const std::string both =
        "classes = 1\nteacher = mtac,glamornet:" + (models_folder() / "glamornet" / "weights.safetensors").string();
    const Schooling school(samples(3, Emotion::surprise, 0), both);
    EXPECT_LT(school.last.at("doubt"), 0.7 * school.first.at("doubt"));
}

TEST(LandmarkGanLearner, moves_nothing_that_was_not_photographed)
{
    const auto batch = samples(3, Emotion::surprise, 0);
    const Schooling school(batch, "classes = 1");
    EXPECT_NE(school.first.at("doubt"), school.last.at("doubt"));
    EXPECT_LT(school.last.at("motion"), 1e-6);
}

TEST(LandmarkGanLearner, paints_less_where_paint_has_a_weight)
{
    const auto batch = samples(3, Emotion::surprise, 0);
    const Schooling free(batch, "classes = 1"), calm(batch, "classes = 1\ncalm = 1000");
    EXPECT_GT(calm.last.at("doubt"), free.last.at("doubt"));
}

TEST(LandmarkGanLearner, asks_no_teacher_where_there_is_a_truth)
{
    const Schooling school(samples(1, Emotion::happiness, 20), "classes = 1");
    EXPECT_EQ(school.last.at("doubt"), 0.0);
    EXPECT_EQ(school.first.at("mouth"), 0.0);
}

TEST(LandmarkGanLearner, teaches_its_critic_what_photos_look_like)
{
    // dark is made of light: the critic has something to tell apart
    const Schooling school(samples(0, Emotion::happiness, 90), "adversary = 0.001\ncritic_rate = 0.0002");
    EXPECT_LT(school.last.at("critic"), 0.95 * school.first.at("critic"));  // 0.35 to 0.81 over eight seeds
    EXPECT_FALSE(school.last.contains("doubt"));
    EXPECT_TRUE(school.learner->modules().contains("critic"));
}

TEST(LandmarkGanLearner, says_who_is_no_teacher)
{
    EXPECT_THROW(Schooling(samples(3, Emotion::surprise, 0), "classes = 1\nteacher = warp"), Error);
    EXPECT_THROW(Schooling(samples(3, Emotion::surprise, 0), "classes = 1\nteacher = nobody"), Error);
    EXPECT_THROW(Schooling(samples(3, Emotion::surprise, 0), "classes = 1\nteacher = mtac,warp"), Error);
    EXPECT_THROW(Schooling(samples(3, Emotion::surprise, 0), "classes = 1\nteacher ="), Error);
}

}  // namespace
}  // namespace mien::nn
