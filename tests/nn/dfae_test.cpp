#include "models/xception/net_dfae.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mien::nn {
namespace {

constexpr int small = 43;  // pixels: two by two features, doubled to 64

/// One network for all tests, since drawing 66 million weights takes longer than the tests.
class DfaeTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        torch::manual_seed(1);
        net() = std::make_unique<Dfae>();
        face() = torch::rand({2, 3, small, small}) * 2 - 1;
    }
    static void TearDownTestSuite() { net().reset(); }
    void SetUp() override
    {
        for (auto& weight : (*net())->parameters()) weight.mutable_grad() = torch::Tensor();
    }

    static std::unique_ptr<Dfae>& net()
    {
        static std::unique_ptr<Dfae> one;
        return one;
    }
    static torch::Tensor& face()
    {
        static torch::Tensor one;
        return one;
    }
    static bool taught(const torch::nn::Module& part)
    {
        return std::ranges::any_of(part.parameters(), [](const torch::Tensor& weight) {
            return weight.grad().defined() && weight.grad().abs().max().item<double>() > 0.0;
        });
    }
};

TEST_F(DfaeTest, redraws_a_face_at_its_own_size)
{
    const torch::NoGradGuard no_gradient;
    (*net())->eval();
    for (const int size : {xception_size, small}) {
        const auto reading = (*net())(torch::zeros({1, 3, size, size}));
        EXPECT_EQ(reading.logit.sizes(), (std::vector<std::int64_t>{1}));
        EXPECT_EQ(reading.reconstruction.sizes(), (std::vector<std::int64_t>{1, 3, size, size}));
        EXPECT_LE(reading.reconstruction.abs().max().item<double>(), 1.0);
    }
    (*net())->train();
}

TEST_F(DfaeTest, teaches_encoder_and_classifier_by_classification)
{
    dfae_loss((*net())(face()), face(), torch::tensor({0, 1})).classification.backward();
    EXPECT_TRUE(taught(*(*net())->encoder->conv1));
    EXPECT_TRUE(taught(*(*net())->classifier));
    EXPECT_FALSE(taught(*(*net())->decoder));
}

TEST_F(DfaeTest, teaches_encoder_and_decoder_by_reconstruction)
{
    dfae_loss((*net())(face()), face(), torch::tensor({0, 1})).reconstruction.backward();
    EXPECT_TRUE(taught(*(*net())->encoder->conv1));
    EXPECT_TRUE(taught(*(*net())->decoder));
    EXPECT_FALSE(taught(*(*net())->classifier));
}

TEST(DfaeLoss, is_the_weighted_sum_of_both)
{
    const auto face = torch::zeros({2, 3, 4, 4});
    const DfaeReading reading{torch::tensor({0.0f, 2.0f}), torch::full({2, 3, 4, 4}, 0.5f)};
    const auto loss = dfae_loss(reading, face, torch::tensor({0, 1}), 3.0);
    const double cross_entropy = 0.5 * (std::log(2.0) + std::log1p(std::exp(-2.0)));
    EXPECT_NEAR(loss.classification.item<double>(), cross_entropy, 1e-6);
    EXPECT_NEAR(loss.reconstruction.item<double>(), 0.25, 1e-6);
    EXPECT_NEAR(loss.joint.item<double>(), cross_entropy + 3 * 0.25, 1e-6);
}

TEST(ResidualMap, is_zero_for_a_perfect_reconstruction_and_one_for_the_opposite)
{
    const auto face = torch::rand({1, 3, 5, 5}) * 2 - 1;
    EXPECT_EQ(residual_map(face, face).abs().max().item<double>(), 0.0);
    const auto white = torch::ones({1, 3, 5, 5});
    EXPECT_TRUE(residual_map(white, -white).equal(torch::ones({1, 1, 5, 5})));
}

TEST(ResidualMap, shows_where_the_face_differs)
{
    const auto face = torch::zeros({1, 3, 4, 4});
    auto redrawn = face.clone();
    redrawn[0][1][2][3] = 0.6;
    EXPECT_EQ(residual_map(face, redrawn).argmax().item<int>(), 2 * 4 + 3);
    EXPECT_NEAR(residual_map(face, redrawn).max().item<double>(), 0.1, 1e-6);  // a third of the half
}

}  // namespace
}  // namespace mien::nn
