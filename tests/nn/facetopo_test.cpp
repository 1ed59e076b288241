#include "models/facetopo/net.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <numeric>

namespace mien::nn {
namespace {

constexpr int classes = 7;

torch::Tensor random_costs(int points, std::uint64_t seed)
{
    torch::manual_seed(seed);
    const auto any = torch::rand({points, points}, torch::kFloat64);
    return any + any.t();
}

/// The least cost by another way: edges from the cheapest on, whenever they join two parts (Kruskal 1956).
double kruskal(const torch::Tensor& costs)
{
    const int points = int(costs.size(0));
    std::vector<std::tuple<double, int, int>> edges;
    for (int i = 0; i < points; ++i)
        for (int j = 0; j < i; ++j) edges.emplace_back(costs[i][j].item<double>(), i, j);
    std::sort(edges.begin(), edges.end());
    std::vector<int> part(std::size_t(points), 0);
    std::iota(part.begin(), part.end(), 0);
    double sum = 0.0;
    for (const auto& [cost, i, j] : edges) {
        const int kept = part[std::size_t(i)], lost = part[std::size_t(j)];
        if (kept == lost) continue;
        std::replace(part.begin(), part.end(), lost, kept);
        sum += cost;
    }
    return sum;
}

/// Points of a face that is somewhere in the middle of the picture.
torch::Tensor some_points(int faces) { return 1.2 * torch::rand({faces, facetopo_points, 2}) - 0.6; }

torch::Tensor some_pictures(int faces)
{
    return torch::randn({faces, 3, facetopo_face_size, facetopo_face_size}).clamp(-1, 1);
}

TEST(FaceTree, costs_as_little_as_kruskals)
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const auto costs = random_costs(facetopo_points, seed);
        EXPECT_NEAR(total_cost(cheapest_tree(costs, facetopo_root), costs), kruskal(costs), 1e-9);
    }
}

TEST(FaceTree, visits_every_point_once_from_the_root)
{
    const auto tree = cheapest_tree(random_costs(facetopo_points, 4), facetopo_root);
    EXPECT_EQ(tree.order.front(), facetopo_root);
    EXPECT_EQ(tree.parents[facetopo_root], -1);
    auto sorted = tree.order;
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> all(facetopo_points);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(sorted, all);
}

TEST(FaceTree, goes_deep_before_it_turns)
{
    const auto tree = cheapest_tree(random_costs(facetopo_points, 5), facetopo_root);
    std::vector<int> branch{tree.order.front()};  // from the root to where the walk is
    for (std::size_t step = 1; step < tree.order.size(); ++step) {
        const int point = tree.order[step];
        while (!branch.empty() && branch.back() != tree.parents[std::size_t(point)]) branch.pop_back();
        ASSERT_FALSE(branch.empty()) << point << " is walked after its parent's branch was left";
        branch.push_back(point);
    }
}

TEST(FaceTree, takes_the_cheapest_branch_first)
{
    const auto costs =
        torch::tensor({{0.0, 3.0, 1.0, 2.0}, {3.0, 0.0, 9.0, 9.0}, {1.0, 9.0, 0.0, 9.0}, {2.0, 9.0, 9.0, 0.0}});
    EXPECT_EQ(cheapest_tree(costs, 0).order, (std::vector<int>{0, 2, 3, 1}));
}

// of a walk along the numbers: 0
double jumps_of(const torch::Tensor& costs)
{
    const auto order = cheapest_tree(costs, 0).order;
    double jumps = 0.0;
    for (std::size_t i = 1; i < order.size(); ++i) jumps += std::abs(order[i] - order[i - 1]) - 1;
    return jumps;
}

TEST(FaceTree, is_learned_without_gradients)
{
    Random random(7);
    double before = 0.0, after = 0.0;
    for (const std::uint64_t seed : {11, 12, 13, 14, 15}) {
        auto costs = random_costs(8, seed);
        before += jumps_of(costs);
        for (int step = 0; step < 100; ++step) costs = improved_costs(costs, jumps_of, {0.5, 0.1, 8}, random);
        after += jumps_of(costs);
        EXPECT_TRUE(costs.equal(costs.t()));
    }
    EXPECT_LT(after, 0.35 * before);
}

TEST(PatchesAround, have_their_point_in_the_middle)
{
    // a picture of its own coordinates
    const auto across = (2 * torch::arange(40) + 1) / 40.0 - 1;
    const auto pictures = torch::stack({across.view({1, 40}).expand({40, 40}), across.view({40, 1}).expand({40, 40})});
    const auto points = torch::tensor({{{0.1, -0.3}, {-0.25, 0.0}}});
    const auto patches = patches_around(pictures.unsqueeze(0), points, 8);
    EXPECT_EQ(patches.sizes(), (std::vector<std::int64_t>{1, 2, 2, 8, 8}));
    EXPECT_TRUE(torch::allclose(patches.mean({3, 4}), points, 0.0, 1e-5));
    const auto step = patches[0][0][0][0][1] - patches[0][0][0][0][0];
    EXPECT_NEAR(step.item<double>(), 2.0 / 40, 1e-5);  // neighbours are a pixel apart
}

TEST(FaceTopoNet, weighs_its_streams_and_its_points)
{
    torch::manual_seed(8);
    FaceTopoNet net(classes);
    net->eval();
    const auto reading = net(some_pictures(2), some_points(2));
    EXPECT_EQ(reading.logits.sizes(), (std::vector<std::int64_t>{2, classes}));
    for (const auto& weights : {reading.fusion, reading.structure_attention, reading.texture_attention}) {
        EXPECT_GT(weights.min().item<float>(), 0.0f);
        EXPECT_TRUE(torch::allclose(weights.sum(1), torch::ones({2})));
    }
    EXPECT_EQ(reading.tree.order, net->tree().order);
}

TEST(FaceTopoNet, walks_as_its_costs_say)
{
    torch::manual_seed(9);
    FaceTopoNet net(classes);
    net->eval();
    const auto pictures = some_pictures(1), points = some_points(1);
    const auto before = net(pictures, points);
    net->set_costs(random_costs(facetopo_points, 10).to(torch::kFloat32));
    const auto after = net(pictures, points);
    EXPECT_NE(before.tree.order, after.tree.order);
    EXPECT_FALSE(torch::allclose(before.logits, after.logits));
}

TEST(FaceTopoNet, teaches_both_streams)
{
    torch::manual_seed(11);
    FaceTopoNet net(classes);
    net->train();
    const auto reading = net(some_pictures(2), some_points(2));
    torch::nn::functional::cross_entropy(reading.logits, torch::tensor({1, 4})).backward();
    for (const auto& parameter : net->named_parameters()) {
        ASSERT_TRUE(parameter.value().grad().defined()) << parameter.key();
        EXPECT_GT(parameter.value().grad().abs().sum().item<float>(), 0.0f) << parameter.key();
    }
}

TEST(FaceTopoNet, does_not_care_where_a_face_stands_or_how_large_it_is)
{
    torch::manual_seed(12);
    FaceTopoNet net(classes);
    net->eval();
    const auto wall = torch::full({1, 3, facetopo_face_size, facetopo_face_size}, 0.2);  // the same around every point
    const auto points = some_points(1);
    EXPECT_TRUE(torch::allclose(net(wall, points).logits, net(wall, 0.5 * points + 0.1).logits, 1e-4, 1e-5));
}

}  // namespace
}  // namespace mien::nn
