#include "core/nn/flow.h"
#include "models/landmarkgan/net_drawing.h"
#include "models/landmarkgan/net_translator.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

constexpr int code_size = 8;
constexpr int narrow = 8;  // as few channels as there may be

torch::Tensor some_photo(int size) { return torch::rand({1, 3, size, size}) * 2 - 1; }
torch::Tensor some_points() { return torch::rand({1, 68, 2}) * 1.2 - 0.6; }
torch::Tensor code_of(int category) { return torch::one_hot(torch::tensor({category}), code_size).to(torch::kFloat32); }

/// A translator that does something: as after training, its last layers are no longer zero.
LandmarkTranslator stirred()
{
    LandmarkTranslator net(code_size, narrow);
    const torch::NoGradGuard no_grad;
    for (auto& conv : {net->flow, net->paint}) conv->weight.normal_(0.0, 0.3);
    return net;
}

// the points of the pixel centres nearest to 68 places
torch::Tensor points_on_pixels(int size)
{
    const auto pixels = ((some_points() + 1) * 0.5 * size).floor();
    return (2 * pixels + 1) / double(size) - 1;
}

TEST(DrawnFace, is_one_at_every_point)
{
    torch::manual_seed(1);
    constexpr int size = 64;
    const auto points = points_on_pixels(size);
    const auto brightest = drawn_face(points, size, size).amax(1);  // N x H x W
    for (int i = 0; i < 68; ++i) {
        const int x = int((points[0][i][0].item<double>() + 1) * 0.5 * size);
        const int y = int((points[0][i][1].item<double>() + 1) * 0.5 * size);
        EXPECT_NEAR(brightest[0][y][x].item<float>(), 1.0f, 1e-4f) << i;
    }
}

TEST(DrawnFace, falls_off_beside_the_line_and_joins_the_points)
{
    auto points = torch::full({1, 68, 2}, 0.9);
    for (int i = 0; i < 17; ++i)
        points[0][i] = torch::tensor({-0.8 + 0.1 * i, 65.0 / 128 - 1});  // the jaw along row 32
    const auto jaw = drawn_face(points, 128, 128)[0][0];
    const auto column = jaw.select(1, 64 + 3);  // between two points
    EXPECT_EQ(column.argmax().item<int>(), 32);
    EXPECT_NEAR(column[32].item<float>(), 1.0f, 1e-4f);
    EXPECT_NEAR(column[32 + 2].item<float>(), std::exp(-0.5), 1e-3);  // two pixels of 128 are one deviation
    EXPECT_LT(column[32 + 10].item<float>(), 1e-4f);
}

TEST(DrawnFace, looks_the_same_at_every_size)
{
    torch::manual_seed(2);
    const auto points = some_points();
    const auto small = drawn_face(points, 64, 64);
    const auto halved = torch::avg_pool2d(drawn_face(points, 128, 128), 2);
    EXPECT_LT((small - halved).abs().max().item<float>(), 0.15f);
    EXPECT_LT((small - halved).abs().mean().item<float>(), 0.005f);
}

TEST(DrawnFace, pulls_points_to_where_they_are_wanted)
{
    torch::manual_seed(3);
    const auto wanted = some_points();
    const auto target = drawn_face(wanted, 32, 32);
    auto points = (wanted + 0.03 * torch::randn({1, 68, 2})).requires_grad_(true);
    const auto distance = [&] { return (points - wanted).norm().item<double>(); };
    const double before = distance();
    torch::optim::Adam optimizer({points}, torch::optim::AdamOptions(2e-3));
    for (int step = 0; step < 60; ++step) {
        optimizer.zero_grad();
        (drawn_face(points, 32, 32) - target).square().sum().backward();
        optimizer.step();
    }
    EXPECT_LT(distance(), 0.7 * before);
}

TEST(Warped, shows_the_photo_where_the_flow_points)
{
    torch::manual_seed(4);
    const auto photo = some_photo(16);
    auto flow = torch::zeros({1, 2, 16, 16});
    flow.select(1, 0).fill_(3);
    flow.select(1, 1).fill_(-2);
    const auto moved = warped(photo, flow);
    EXPECT_TRUE(torch::allclose(moved.slice(2, 2, 16).slice(3, 0, 13), photo.slice(2, 0, 14).slice(3, 3, 16), 0, 1e-5));
    EXPECT_TRUE(torch::allclose(warped(photo.flip({3}), mirrored_flow(flow)), moved.flip({3}), 0, 1e-5));
}

TEST(LandmarkTranslator, changes_nothing_before_it_has_learned)
{
    torch::manual_seed(5);
    for (const int size : {128, 256}) {
        LandmarkTranslator net(code_size, narrow);
        const auto photo = some_photo(size);
        const auto edit = net(photo, some_points(), some_points(), code_of(2));
        EXPECT_TRUE(edit.image.equal(photo)) << size;
        EXPECT_EQ(edit.flow.sizes(), (std::vector<std::int64_t>{1, 2, size, size}));
        EXPECT_EQ(edit.mask.sizes(), (std::vector<std::int64_t>{1, 1, size, size}));
    }
}

TEST(LandmarkTranslator, listens_to_the_category_and_to_both_sets_of_points)
{
    torch::manual_seed(6);
    auto net = stirred();
    const torch::NoGradGuard no_grad;
    const auto photo = some_photo(64), source = some_points(), target = some_points();
    const auto image = net(photo, source, target, code_of(1)).image;
    const auto changed = [&](const torch::Tensor& other) { return (other - image).abs().mean().item<float>(); };
    EXPECT_GT(changed(net(photo, source, target, code_of(5)).image), 1e-3f);
    EXPECT_GT(changed(net(photo, source, source, code_of(1)).image), 1e-3f);
    EXPECT_GT(changed(net(photo, target, target, code_of(1)).image), 1e-3f);
}

TEST(LandmarkTranslator, keeps_its_edit_within_bounds)
{
    torch::manual_seed(7);
    auto net = stirred();
    const torch::NoGradGuard no_grad;
    net->flow->weight.mul_(1000);
    net->paint->weight.mul_(1000);
    const auto edit = net(some_photo(64), some_points(), some_points(), code_of(0));
    EXPECT_LE(edit.flow.abs().max().item<float>(), 8.0f);  // an eighth of the picture
    EXPECT_LE(edit.residual.abs().max().item<float>(), 2.0f);
    EXPECT_GE(edit.mask.min().item<float>(), 0.0f);
    EXPECT_LE(edit.mask.max().item<float>(), 1.0f);
}

TEST(LandmarkTranslator, learns_to_shift_a_picture)
{
    torch::manual_seed(8);
    LandmarkTranslator net(code_size, narrow);
    const auto photo = torch::nn::functional::interpolate(some_photo(8), torch::nn::functional::InterpolateFuncOptions()
                                                                             .size(std::vector<std::int64_t>{32, 32})
                                                                             .mode(torch::kBilinear)
                                                                             .align_corners(false));
    const auto wanted = photo.roll(2, 3), source = some_points(), target = source + 4.0 / 32;
    torch::optim::Adam optimizer(net->parameters(), torch::optim::AdamOptions(5e-3));
    double first = 0.0, last = 0.0;
    for (int step = 0; step < 40; ++step) {
        optimizer.zero_grad();
        const auto loss = (net(photo, source, target, code_of(1)).image - wanted).abs().mean();
        loss.backward();
        optimizer.step();
        last = loss.item<double>();
        if (step == 0) first = last;
    }
    EXPECT_LT(last, 0.6 * first);
}

TEST(LandmarkCritic, judges_patch_by_patch)
{
    torch::manual_seed(9);
    LandmarkCritic critic;
    const torch::NoGradGuard no_grad;
    const auto photo = some_photo(128), points = some_points();
    const auto verdict = critic(photo, points);
    EXPECT_EQ(verdict.sizes(), (std::vector<std::int64_t>{1, 1, 14, 14}));
    EXPECT_FALSE(torch::allclose(verdict, critic(photo, some_points())));  // it looks at the points, too
}

}  // namespace
}  // namespace mien::nn
