#include "core/nn/cam.h"
#include "core/nn/cam_methods.h"
#include "core/nn/explained.h"
#include "models/apvit/net.h"
#include "models/facetopo/net.h"
#include "models/glamornet/net.h"
#include "models/partensemble/net.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace mien::nn {
namespace {

TEST(ApVitMaps, follow_the_patches_through_pooling)
{
    torch::manual_seed(1);
    const torch::NoGradGuard no_grad;
    ApVit net(7);
    net->eval();
    const auto picture = torch::randn({1, 3, apvit_face_size, apvit_face_size});
    const auto network = std::make_shared<WatchedNetwork>(*net, [net](const auto& x) mutable { return net(x).logits; });
    const auto fate = token_fate(network->sightings(picture));
    const auto kept = net(picture).pooling.patch_kept.view({apvit_grid, apvit_grid});
    EXPECT_TRUE(torch::equal(fate.survivors > 0, kept > 0));
    // 160 patches, then 9 of 10 in each of four blocks, rounded down
    EXPECT_EQ((fate.survivors > 0.9).sum().item<std::int64_t>(), 104);
    EXPECT_EQ((fate.rollout > 0).sum().item<std::int64_t>(), apvit_patches_kept);
    EXPECT_LT(fate.rollout.sum().item<float>(), 1.0F);  // the rest is the class token's own

    Job quiet;
    const Subject subject{{{network, picture, {}, false}}, "extractor.body.2"};
    const auto methods = methods_of(subject);
    for (const char* method : {"rollout", "survivors", "gradcam"}) {
        EXPECT_NE(std::ranges::find(methods, method), methods.end()) << method;
        const Plane map = explain(subject, {method, {}, {}}, 56, 56, quiet);
        EXPECT_GT(std::ranges::max(map.pixels()), std::ranges::min(map.pixels())) << method;
    }
}

TEST(GlamorNetMaps, are_also_its_own_attention)
{
    torch::manual_seed(2);
    const torch::NoGradGuard no_grad;
    GlamorNet net(7);
    net->eval();
    const auto face = torch::rand({1, 3, glamor_face_size, glamor_face_size});
    const auto scene = torch::rand({1, 3, glamor_context_size, glamor_context_size});
    const auto network = std::make_shared<WatchedNetwork>(*net, [net, face](const auto& x) mutable {
        return net(face.expand({x.size(0), -1, -1, -1}), x).logits;
    });
    const Subject subject{{{network, scene, {}, false}}, "ContextEncodingNet.blocks.4"};
    Job quiet;
    const Plane map = explain(subject, {"attention", {}, {}}, 7, 7, quiet);
    const auto wanted = net(face, scene).attention.contiguous();
    for (std::size_t i = 0; i < 49; ++i) EXPECT_FLOAT_EQ(map.pixels()[i], wanted.data_ptr<float>()[i]);
    // the face's encoder and the scene's are told apart
    const Plane of_face = explain(subject, {"hirescam", "FaceEncodingNet", {}}, 7, 7, quiet);
    const Plane of_scene = explain(subject, {"hirescam", "ContextEncodingNet", {}}, 7, 7, quiet);
    EXPECT_FALSE(std::ranges::equal(of_face.pixels(), of_scene.pixels()));
}

TEST(PartEnsembleMaps, are_one_a_part)
{
    torch::manual_seed(3);
    const torch::NoGradGuard no_grad;
    PartEnsemble net(7);
    net->eval();
    const auto network = std::make_shared<WatchedNetwork>(*net, [net](const auto& x) mutable { return net(x); });
    const Subject subject{{{network, torch::randn({1, 3, part_face_size, part_face_size}), {}, false}}, "mouth"};
    Job quiet;
    const auto map_of = [&](const char* part) { return explain(subject, {"layercam", part, {3, -1}}, 20, 20, quiet); };
    for (const auto& part : facial_parts) EXPECT_GT(std::ranges::max(map_of(part.name).pixels()), 0.0F) << part.name;
    const Plane mouth = map_of("mouth"), eyes = map_of("eyes");
    for (auto& value : net->parts[1]->parameters()) value.mul_(0.5);  // the eyes' network
    EXPECT_TRUE(std::ranges::equal(map_of("mouth").pixels(), mouth.pixels()));
    EXPECT_FALSE(std::ranges::equal(map_of("eyes").pixels(), eyes.pixels()));
}

TEST(FaceTopoMaps, lie_where_the_patches_were_cut_out)
{
    // patches of 4 pixels in a picture of 16, around (4, 4) and (6, 4): they overlap by two columns
    const auto points = torch::tensor({4.0F, 4.0F, 6.0F, 4.0F}).view({2, 2}) / 8.0 - 1.0;
    const auto map = patches_laid_down(torch::ones({2, 1, 1}), points, 4, 16);
    EXPECT_EQ(map.sum().item<float>(), 32.0F);
    EXPECT_EQ(map[2][2].item<float>(), 1.0F);
    EXPECT_EQ(map[2][4].item<float>(), 2.0F);
    EXPECT_EQ(map[5][7].item<float>(), 1.0F);
    EXPECT_EQ(map[6][4].item<float>() + map[2][8].item<float>() + map[1][4].item<float>(), 0.0F);
}

TEST(MeanFace, looks_at_the_viewer_from_within_its_crop)
{
    const AlignedFace face = mean_face();
    ASSERT_EQ(face.landmarks.size(), 68U);
    for (const Point& p : face.landmarks)
        EXPECT_TRUE(p.x > 0 && p.y > 0 && p.x < face.image.width() && p.y < face.image.height());
}

}  // namespace
}  // namespace mien::nn
