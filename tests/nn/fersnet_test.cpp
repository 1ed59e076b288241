#include "core/base/settings.h"
#include "core/nn/learner.h"
#include "core/nn/recipes.h"
#include "models/fersnet/net.h"
#include "tests/nn/lamps.h"

#include <gtest/gtest.h>

namespace mien::nn {
namespace {

TEST(FersNet, draws_the_same_for_every_emotion_it_was_not_taught)
{
    torch::manual_seed(1);
    FersNet net(FersNetSizes{2, emotion_count});
    auto wanted = torch::zeros({emotion_count});
    wanted[0] = wanted[1] = 1;
    net->teach_only(wanted);
    net->eval();
    const torch::NoGradGuard no_grad;
    const auto x = torch::rand({1, 3, fersnet_size, fersnet_size});
    const auto drawn = [&](int emotion) {
        return net(x, torch::one_hot(torch::tensor({emotion}), emotion_count).to(torch::kFloat32)).image;
    };
    EXPECT_TRUE(torch::equal(drawn(3), drawn(6)));
    EXPECT_FALSE(torch::equal(drawn(0), drawn(1)));
    const auto taught = net->taught();
    for (int i = 0; i < emotion_count; ++i) EXPECT_EQ(taught[std::size_t(i)], i < 2) << i;
}

TEST(FersNetLearner, learns_to_draw_and_recognise_people_seen_twice)
{
    torch::set_num_threads(1);  // too small to share
    torch::manual_seed(2);
    Recipes recipes;
    add_all_recipes(recipes);
    const auto learner = recipes.all().at("fersnet")();
    Fields fields;
    learner->describe(fields);
    fields.assign(
        Settings::parse("width = 4\nlearning_rate = 0.001\ncritic_steps = 1\nweight_decay = 0\ndrawing = 10"));
    learner->build();
    const Batch samples = learner->chosen(lamps(4));
    learner->prepare(samples);
    Numbers first, last;
    for (int step = 0; step < 90; ++step) {
        last = learner->step(samples);
        if (step == 0) first = last;
    }
    EXPECT_LT(last.at("recognition"), 0.3 * first.at("recognition"));
    EXPECT_LT(last.at("drawing"), 0.3 * first.at("drawing"));
    const auto numbers = learner->evaluate(samples);
    EXPECT_LT(numbers.at("pair"), numbers.at("pair_copy"));
}

}  // namespace
}  // namespace mien::nn
