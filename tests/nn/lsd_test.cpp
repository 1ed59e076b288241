#include "models/dan/net_lsd.h"

#include "core/nn/tensor.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace mien::nn {
namespace {

torch::Tensor small_faces()
{
    torch::manual_seed(1);
    return torch::randn({2, 3, 64, 64});
}

bool taught(const torch::nn::Module& part)
{
    return std::ranges::any_of(part.parameters(), [](const torch::Tensor& weight) {
        return weight.grad().defined() && weight.grad().abs().max().item<double>() > 0.0;
    });
}

TEST(Lsd, is_its_member_when_there_is_only_one)
{
    Lsd ensemble(lsd_classes, 1);
    ensemble->eval();
    const torch::NoGradGuard no_gradient;
    const auto x = small_faces();
    const auto alone = ensemble->members.front()(x);
    EXPECT_TRUE(torch::allclose(ensemble(x).probabilities, alone.emotion.logits.softmax(1)));
    EXPECT_EQ(alone.appearance.sizes(), (std::vector<std::int64_t>{2, 3, 16, 16}));
}

TEST(Lsd, agrees_wholly_when_its_members_are_equal)
{
    Lsd ensemble(lsd_classes, 2);
    ensemble->eval();
    const torch::NoGradGuard no_gradient;
    const auto x = small_faces();
    const auto apart = ensemble(x);
    EXPECT_FALSE(torch::allclose(apart.members.select(1, 0), apart.members.select(1, 1)));  // other seeds
    EXPECT_TRUE(torch::allclose(apart.probabilities, apart.members.mean(1)));
    EXPECT_TRUE(torch::allclose(apart.probabilities.sum(1), torch::ones({2})));

    load_state(*ensemble->members[1], state_of(*ensemble->members[0]), "member 0");
    const auto alike = ensemble(x);
    EXPECT_TRUE(alike.members.select(1, 0).equal(alike.members.select(1, 1)));
    EXPECT_TRUE(alike.agreement.equal(torch::ones({2})));
}

TEST(VoteAgreement, counts_the_members_on_the_winning_side)
{
    const auto votes = torch::tensor({{{0.8, 0.2}, {0.4, 0.6}, {0.4, 0.6}, {0.1, 0.9}},    // mean 0.425, 0.575
                                      {{0.9, 0.1}, {0.9, 0.1}, {0.6, 0.4}, {0.6, 0.4}}});  // all for the first
    EXPECT_TRUE(torch::allclose(vote_agreement(votes), torch::tensor({0.75, 1.0})));
}

TEST(LsdLoss, of_appearance_teaches_the_shared_trunk_but_not_the_emotion_heads)
{
    LsdMember member(lsd_classes);
    const auto x = small_faces();
    lsd_loss(member(x), x, torch::tensor({0, 5})).appearance.backward();
    EXPECT_TRUE(taught(*member->dan->features));
    EXPECT_TRUE(taught(*member->appearance));
    EXPECT_FALSE(taught(*member->dan->fc));
    for (const auto& head : member->dan->cat_heads) EXPECT_FALSE(taught(*head.ptr()));
}

TEST(LsdLoss, of_emotion_teaches_the_shared_trunk_but_not_the_decoder)
{
    LsdMember member(lsd_classes);
    const auto x = small_faces();
    lsd_loss(member(x), x, torch::tensor({0, 5})).emotion.backward();
    EXPECT_TRUE(taught(*member->dan->features));
    EXPECT_TRUE(taught(*member->dan->fc));
    EXPECT_FALSE(taught(*member->appearance));
}

TEST(LsdLoss, of_appearance_is_the_distance_from_the_reduced_face)
{
    const auto x = small_faces();
    const auto reduced = torch::avg_pool2d(x, 4);
    const DanReading sure{torch::tensor({{0.0f, 100.0f}, {100.0f, 0.0f}}), {}, torch::zeros({2, 1, 512})};
    const auto labels = torch::tensor({1, 0});
    const auto perfect = lsd_loss({sure, reduced}, x, labels), shifted = lsd_loss({sure, reduced + 0.5}, x, labels);
    EXPECT_NEAR(perfect.appearance.item<double>(), 0.0, 1e-6);
    EXPECT_NEAR(shifted.appearance.item<double>(), 0.5, 1e-6);
    EXPECT_NEAR(perfect.emotion.item<double>(), 0.0, 1e-6);  // sure, right, and a single head has no partition
}

}  // namespace
}  // namespace mien::nn
