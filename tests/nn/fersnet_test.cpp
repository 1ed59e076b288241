#include "models/fersnet/net.h"
#include "tests/nn/lamps.h"
#include "tests/nn/learner_of.h"

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

struct Schooling {
    explicit Schooling(const std::string& settings)
    {
        torch::manual_seed(2);
        learner = learner_of(
            "fersnet",
            "width = 4\nlearning_rate = 0.001\ncritic_steps = 1\nweight_decay = 0\ndrawing = 10\n" + settings);
        samples = learner->chosen(lamps(4));
        learner->prepare(samples);
    }
    void go(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            last = learner->step(samples);
            if (first.empty()) first = last;
        }
    }

    std::shared_ptr<Learner> learner;
    Batch samples;
    Numbers first, last;
};

TEST(FersNetLearner, learns_to_draw_and_recognise_people_seen_twice)
{
    Schooling school("");
    school.go(90);
    for (const char* loss : {"recognition", "drawing"})
        EXPECT_LT(school.last.at(loss), 0.3 * school.first.at(loss)) << loss;
    EXPECT_TRUE(school.last.contains("adversary") && school.last.contains("cycle"));
    const auto numbers = school.learner->evaluate(school.samples);
    EXPECT_LT(numbers.at("drawn"), numbers.at("drawn_copy"));
    EXPECT_EQ(numbers.at("samples.happiness"), 4.0);  // measured as every recognizer
}

TEST(FersNetLearner, computes_what_has_a_weight_alone)
{
    Schooling school("adversary = 0\ncycle = 0\nkeep = 1");
    const auto critic = school.learner->modules().at("critic")->parameters().front().clone();
    school.go(30);
    EXPECT_TRUE(torch::equal(critic, school.learner->modules().at("critic")->parameters().front()));
    EXPECT_FALSE(school.last.contains("adversary") || school.last.contains("cycle"));
    EXPECT_FALSE(school.last.contains("change"));
    EXPECT_LT(school.last.at("drawing"), 0.7 * school.first.at("drawing"));
    const auto numbers = school.learner->evaluate(school.samples);
    EXPECT_GT(numbers.at("pair"), 0.5 * numbers.at("pair_copy"));  // asked for no change, it learned none
}

TEST(FersNetLearner, learns_what_changes_between_two_photos)
{
    Schooling school("adversary = 0\ncycle = 0\ndrawing = 0\nchange = 100");
    school.go(60);
    EXPECT_LT(school.last.at("change"), 0.5 * school.first.at("change"));
    const auto numbers = school.learner->evaluate(school.samples);
    EXPECT_LT(numbers.at("pair"), numbers.at("pair_copy"));
}

}  // namespace
}  // namespace mien::nn
