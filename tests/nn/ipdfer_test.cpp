#include "models/ipdfer/net_losses.h"

#include "core/base/error.h"
#include "core/nn/identity_net.h"
#include "models/ipdfer/net_frozen.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr IpdFerSizes narrow{.classes = 3, .identity = 16, .decoder_width = 32};

IpdFer narrow_net() { return IpdFer(small_identity_encoder(narrow.identity), narrow); }

torch::Tensor some_faces(int count) { return torch::rand({count, 3, ipdfer_face_size, ipdfer_face_size}) * 2 - 1; }

IpdFerTargets some_targets(int count)
{
    return {torch::tensor({1, 2}).slice(0, 0, count), 0.2 * torch::randn({count, ipdfer_pose_size}), 0};
}

double gradient_in(const torch::nn::Module& module)
{
    double sum = 0.0;
    for (const auto& parameter : module.parameters())
        if (parameter.grad().defined()) sum += parameter.grad().abs().sum().item<double>();
    return sum;
}

TEST(IpdFer, reads_a_face_and_draws_it_twice)
{
    torch::manual_seed(1);
    auto net = narrow_net();
    net->train(false);
    const torch::NoGradGuard no_grad;
    const auto reading = net(some_faces(2));
    EXPECT_EQ(reading.identity.sizes(), (std::vector<std::int64_t>{2, narrow.identity}));
    EXPECT_EQ(reading.logits.sizes(), (std::vector<std::int64_t>{2, narrow.classes}));
    EXPECT_EQ(reading.pose.sizes(), (std::vector<std::int64_t>{2, ipdfer_pose_size}));
    for (const auto& picture : {reading.reconstruction, reading.neutral}) {
        EXPECT_EQ(picture.sizes(), (std::vector<std::int64_t>{2, 3, ipdfer_face_size, ipdfer_face_size}));
        EXPECT_LE(picture.abs().max().item<float>(), 1.0f);
    }
    EXPECT_FALSE(torch::allclose(reading.reconstruction, reading.neutral, 0.0, 1e-6));
}

TEST(IpdFer, moves_nothing_before_it_has_learned_and_the_photo_with_its_drawings_after)
{
    torch::manual_seed(7);
    auto net = narrow_net();
    net->train(false);
    const torch::NoGradGuard no_grad;
    const auto faces = some_faces(1);
    auto reading = net(faces);
    EXPECT_EQ(reading.motion.sizes(), (std::vector<std::int64_t>{1, 2, ipdfer_face_size, ipdfer_face_size}));
    EXPECT_EQ(reading.motion.abs().max().item<float>(), 0.0f);
    net->decoder->motion->weight.normal_();
    EXPECT_GT(net(faces).motion.abs().max().item<float>(), 0.01f);

    // two drawings alike leave the moved photo
    reading.neutral = reading.reconstruction = torch::full_like(faces, 0.3);
    reading.motion = torch::zeros_like(reading.motion);
    reading.motion.select(1, 0).fill_(2.0);
    const auto made = reading.neutralised(faces);
    EXPECT_TRUE(torch::allclose(made.slice(3, 0, -2), faces.slice(3, 2), 0.0, 1e-4));
    // what the neutral one has beyond the other is added
    reading.motion.zero_();
    reading.neutral = reading.neutral + 0.1;
    EXPECT_TRUE(torch::allclose(reading.neutralised(faces), (faces + 0.1).clamp_max(1.0), 0.0, 1e-4));
}

TEST(IpdFer, draws_the_neutral_face_without_the_expression)
{
    torch::manual_seed(2);
    auto net = narrow_net();
    net->train(true);
    net(some_faces(1)).neutral.square().mean().backward();
    EXPECT_EQ(gradient_in(*net->expression), 0.0);
    EXPECT_GT(gradient_in(*net->pose), 0.0);
    EXPECT_GT(gradient_in(*net->decoder), 0.0);
}

TEST(IpdFer, learns_a_face_and_leaves_its_identity_encoder_as_it_was)
{
    torch::manual_seed(3);
    auto net = narrow_net();
    net->train(true);
    const auto& identity = *net->identity.ptr();
    std::vector<torch::Tensor> given;
    const auto tensors = [&] {
        auto all = identity.parameters();
        const auto statistics = identity.buffers();
        all.insert(all.end(), statistics.begin(), statistics.end());
        return all;
    };
    for (const auto& tensor : tensors()) given.push_back(tensor.clone());

    const auto faces = some_faces(1);
    const auto targets = some_targets(1);
    torch::optim::Adam optimizer(net->parameters(), torch::optim::AdamOptions(1e-3));
    const auto total = [&] { return ipdfer_losses(net, faces, net(faces), targets).total(); };
    double first = 0.0;
    for (int step = 0; step < 2; ++step) {
        optimizer.zero_grad();
        const auto loss = total();
        loss.backward();
        optimizer.step();
        if (step == 0) first = loss.item<double>();
    }
    {
        const torch::NoGradGuard no_grad;
        EXPECT_LT(total().item<double>(), 0.9 * first);
    }
    const auto kept = tensors();
    for (std::size_t i = 0; i < given.size(); ++i) EXPECT_TRUE(kept[i].equal(given[i])) << "tensor " << i;
}

TEST(IpdFerLosses, reach_the_decoder_through_the_frozen_encoder)
{
    torch::manual_seed(4);
    auto net = narrow_net();
    net->train(true);
    const auto faces = some_faces(1);
    ipdfer_losses(net, faces, net(faces), some_targets(1)).identity.backward();
    EXPECT_GT(gradient_in(*net->decoder), 0.0);
    EXPECT_EQ(gradient_in(*net->identity.ptr()), 0.0);
}

/// Two faces, and what a network in use reads of them.
struct IpdFerReadings : testing::Test {
    IpdFerReadings()
    {
        torch::manual_seed(5);
        net = narrow_net();
        net->train(false);
        faces = some_faces(2);
        targets = some_targets(2);
        reading = net(faces);
    }
    const torch::NoGradGuard no_grad;
    IpdFer net{nullptr};
    torch::Tensor faces;
    IpdFerTargets targets;
    IpdFerReading reading;
};

TEST_F(IpdFerReadings, cost_nothing_for_drawings_that_are_not_shown_again)
{
    const auto all = ipdfer_losses(net, faces, reading, targets),
               some = ipdfer_losses(net, faces, reading, targets, false);
    for (const auto& loss : {some.identity, some.neutral, some.difference}) EXPECT_EQ(loss.item<double>(), 0.0);
    EXPECT_GT(all.total().item<double>(), some.total().item<double>());
    EXPECT_EQ(all.reconstruction.item<double>(), some.reconstruction.item<double>());
}

TEST_F(IpdFerReadings, cost_little_when_they_are_right)
{
    reading.logits = torch::tensor({{-50.0, 50.0, -50.0}, {-50.0, -50.0, 50.0}});
    reading.pose = targets.pose;
    reading.reconstruction = reading.neutral = faces;
    const auto losses = ipdfer_losses(net, faces, reading, targets);
    for (const auto& loss : {losses.expression, losses.pose, losses.reconstruction, losses.identity})
        EXPECT_NEAR(loss.item<double>(), 0.0, 1e-5);
}

TEST(IpdFer, stands_on_the_identity_embedding_and_is_read_back_whole)
{
    torch::manual_seed(6);
    const auto file = std::filesystem::path(testing::TempDir()) / "mien_embedding.safetensors";
    IdentityNet embedding;
    write_tensors(file, state_of(*embedding), "");
    auto net = ipdfer_on_identity(8, 32);
    load_identity(net, file);
    std::filesystem::remove(file);
    net->train(false);
    embedding->eval();
    const torch::NoGradGuard no_grad;
    const auto small = torch::rand({2, 3, identity_face_size, identity_face_size}) * 2 - 1;
    EXPECT_TRUE(torch::allclose(net->identity.forward(small), embedding(small), 0.0, 1e-6));
    auto again = ipdfer_of(state_of(*net), "a test");
    again->train(false);
    const auto faces = some_faces(1);
    EXPECT_TRUE(torch::equal(again(faces).neutral, net(faces).neutral));
    EXPECT_THROW(ipdfer_of({}, "a test"), Error);
}

}  // namespace
}  // namespace mien::nn
