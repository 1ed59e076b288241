#include "core/nn/scripted.h"

#include "core/base/error.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <torch/script.h>

#include <algorithm>
#include <array>

namespace mien::nn {
namespace {

/// The hand-computed network of cam_test as TorchScript: two channels, 1 and 2 times the picture, in a module within a
/// module, and two classes that weigh their eight values.
std::filesystem::path tiny_module(const test::Folder& folder)
{
    torch::jit::Module conv("Conv"), features("Features"), whole("Whole");
    conv.register_parameter("weight", torch::tensor({1.0F, 2.0F}).view({2, 1, 1, 1}), false);
    conv.define("def forward(self, x):\n    return torch.conv2d(x, self.weight)\n");
    features.register_module("conv", conv);
    features.define("def forward(self, x):\n    return self.conv.forward(x)\n");
    whole.register_module("features", features);
    whole.register_parameter(
        "head",
        torch::tensor({1.F, 0.F, 1.F, 1.F, 0.F, 1.F, -1.F, 2.F, 3.F, 0.F, 0.F, 0.F, 0.F, 0.F, 0.F, 0.F}).view({2, 8}),
        false);
    whole.define(
        "def forward(self, x):\n    return torch.matmul(self.features.forward(x).flatten(1), self.head.t())\n");
    const auto file = folder / "tiny.pt";
    whole.save(file.string());
    return file;
}

class Scripted : public testing::Test {
protected:
    test::Folder folder;
    std::shared_ptr<ScriptedNetwork> network = std::make_shared<ScriptedNetwork>(tiny_module(folder));
    Subject subject{{{network, torch::tensor({1.0F, 2.0F, 3.0F, 4.0F}).view({1, 1, 2, 2}), {}, false}}, "features"};
    Job quiet;
};

TEST_F(Scripted, shows_its_modules_as_a_tree)
{
    const auto tree = layers_of(subject);
    ASSERT_EQ(tree.size(), 1U);
    EXPECT_EQ(tree[0].name, "features");
    EXPECT_TRUE(tree[0].is_map && tree[0].is_usual);
    ASSERT_EQ(tree[0].children.size(), 1U);
    EXPECT_EQ(tree[0].children[0].name, "features.conv");
}

TEST_F(Scripted, gives_the_maps_that_were_computed_by_hand)
{
    const auto expect_map = [&](const char* method, const char* layer, std::array<float, 4> wanted) {
        const Plane map = explain(subject, {method, layer, {}}, 2, 2, quiet);
        for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(map.pixels()[i], wanted[i], 1e-5) << method << " " << layer;
    };
    for (const char* layer : {"", "features.conv"}) {
        expect_map("gradcam", layer, {1.75F, 3.5F, 5.25F, 7.0F});
        expect_map("hirescam", layer, {1, 4, 0, 20});
        expect_map("ablationcam", layer, {36.F / 22, 72.F / 22, 108.F / 22, 144.F / 22});
    }
    expect_map("integrated", "", {1, 4, -3, 20});
    expect_map("occlusion", "", {1, 4, -3, 20});
}

TEST_F(Scripted, gives_the_same_again_and_again)  // the executor specialises a graph after its first runs
{
    const Plane first = explain(subject, {"gradcam", "", {}}, 2, 2, quiet);
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(std::ranges::equal(explain(subject, {"gradcam", "", {}}, 2, 2, quiet).pixels(), first.pixels()));
}

TEST_F(Scripted, refuses_what_is_no_module)
{
    test::put_bytes(folder / "text.pt", "no module");
    EXPECT_THROW(ScriptedNetwork(folder / "text.pt"), Error);
    EXPECT_THROW(explain(subject, {"gradcam", "nowhere", {}}, 2, 2, quiet), Error);
    EXPECT_THROW(explain(subject, {"rollout", "", {}}, 2, 2, quiet), Error);
}

}  // namespace
}  // namespace mien::nn
