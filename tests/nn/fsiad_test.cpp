#include "models/dvgface/net_fsiad.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

torch::Tensor some_faces(int count) { return torch::rand({count, 3, dvg_face_size, dvg_face_size}); }

TEST(Derangement, leaves_nobody_in_place_and_nobody_out)
{
    Random random(1);
    for (const int count : {2, 3, 8, 33}) {
        const auto order = derangement(count, random);
        const auto all = torch::arange(count);
        EXPECT_EQ((order == all).sum().item<int>(), 0) << count;
        EXPECT_TRUE(std::get<0>(order.sort()).equal(all)) << count;
    }
}

TEST(Derangement, differs_from_batch_to_batch)
{
    Random random(2);
    EXPECT_FALSE(derangement(16, random).equal(derangement(16, random)));
}

TEST(SwappedIdentities, change_who_it_is_and_nothing_else)
{
    const auto people = torch::eye(3), looks = torch::rand({3, 3});
    const auto swapped = swapped_identities({people, {looks, looks}}, torch::tensor({1, 2, 0}));
    EXPECT_TRUE(swapped.identity.argmax(1).equal(torch::tensor({1, 2, 0})));
    EXPECT_TRUE(swapped.attribute.z.equal(looks));
}

TEST(DecorrelationLoss, is_zero_for_a_right_angle_and_one_for_the_same_or_opposite_way)
{
    const auto x = torch::tensor({{3.0, 0.0}, {0.0, 0.5}}), y = torch::tensor({{0.0, 2.0}, {-1.0, 0.0}});
    EXPECT_NEAR(decorrelation_loss(x, y).item<double>(), 0.0, 1e-6);
    EXPECT_NEAR(decorrelation_loss(x, x).item<double>(), 1.0, 1e-6);
    EXPECT_NEAR(decorrelation_loss(x, -2 * x).item<double>(), 1.0, 1e-6);
    EXPECT_NEAR(decorrelation_loss(x, x + y.abs()).item<double>(), (3 / std::sqrt(13.0) + 0.5 / std::sqrt(1.25)) / 2,
                1e-6);
}

TEST(DecorrelationLoss, takes_the_identity_out_of_an_encoder)
{
    torch::manual_seed(3);
    // what is seen of a face: who it is, mixed with how it looks
    const auto identity = torch::nn::functional::normalize(torch::randn({64, 16}));
    const auto seen = torch::cat({identity, torch::randn({64, 4})}, 1).matmul(torch::randn({20, 20}));
    torch::nn::Linear encoder(20, 16);
    torch::optim::Adam optimizer(encoder->parameters(), torch::optim::AdamOptions(0.01));
    const auto loss = [&] { return decorrelation_loss(identity, encoder(seen)); };
    const double before = loss().item<double>();
    for (int step = 0; step < 150; ++step) {
        optimizer.zero_grad();
        loss().backward();
        optimizer.step();
    }
    EXPECT_LT(loss().item<double>(), 0.5 * before);
}

TEST(Fsiad, makes_the_same_looks_of_another_person)
{
    torch::manual_seed(4);
    Fsiad net;
    const torch::NoGradGuard no_grad;
    const auto parts = net(some_faces(2));
    EXPECT_TRUE(torch::allclose(parts.identity.norm(2, 1), torch::ones({2})));
    const auto own = net->synthesized(parts).vis;
    EXPECT_EQ(own.sizes(), (std::vector<std::int64_t>{2, 3, dvg_face_size, dvg_face_size}));
    const auto other = net->synthesized(swapped_identities(parts, torch::tensor({1, 0}))).vis;
    EXPECT_FALSE(torch::allclose(own, other, 0.0, 1e-6));
}

TEST(Fsiad, learns_through_its_recognizer_without_changing_it)
{
    torch::manual_seed(5);
    Fsiad net;
    std::vector<torch::Tensor> given;
    for (const auto& parameter : net->recognizer->parameters()) given.push_back(parameter.clone());
    const auto faces = some_faces(2);
    Random random(6);
    const auto losses = [&] { return fsiad_losses(net, faces, torch::tensor({true, false}), random); };
    const auto before = losses();
    const auto pull = torch::autograd::grad({before.identity}, {net->decoder->vis_output->weight}, {}, true)[0];
    EXPECT_GT(pull.abs().sum().item<float>(), 0.0f);

    before.total().backward();
    torch::optim::SGD(net->parameters(), torch::optim::SGDOptions(1e-3)).step();
    const torch::NoGradGuard no_grad;
    EXPECT_LT(losses().total().item<double>(), before.total().item<double>());
    for (std::size_t i = 0; i < given.size(); ++i)
        EXPECT_TRUE(net->recognizer->parameters()[i].equal(given[i])) << "parameter " << i;
}

}  // namespace
}  // namespace mien::nn
