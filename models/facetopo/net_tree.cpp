#include "models/facetopo/net_tree.h"

#include "core/base/error.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mien::nn {
namespace {

using Costs = torch::TensorAccessor<double, 2>;

torch::Tensor readable(const torch::Tensor& costs)
{
    expect(costs.dim() == 2 && costs.size(0) == costs.size(1), "costs are a square matrix");
    return costs.detach().to(torch::kCPU, torch::kFloat64).contiguous();
}

/// The next point of Prim's algorithm: of those outside the tree, the cheapest to reach. Ties go to the lowest number.
int nearest_outside(const std::vector<double>& distances, const std::vector<char>& inside)
{
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t point = 0; point < distances.size(); ++point) {
        if (inside[point] || distances[point] >= least) continue;
        nearest = int(point);
        least = distances[point];
    }
    expect(nearest >= 0, "costs are finite numbers");
    return nearest;
}

std::vector<int> prim(const Costs& costs, int root)
{
    const auto count = std::size_t(costs.size(0));
    std::vector<int> parents(count, -1);
    std::vector<double> distances(count, std::numeric_limits<double>::max());
    std::vector<char> inside(count, false);
    distances[std::size_t(root)] = std::numeric_limits<double>::lowest();
    for (std::size_t joined = 0; joined < count; ++joined) {
        const int newest = nearest_outside(distances, inside);
        inside[std::size_t(newest)] = true;
        for (std::size_t point = 0; point < count; ++point) {
            const double cost = costs[newest][std::int64_t(point)];
            if (inside[point] || cost >= distances[point]) continue;
            distances[point] = cost;
            parents[point] = newest;
        }
    }
    return parents;
}

/// The children of every point, the dearest first, so that a stack hands out the cheapest first.
std::vector<std::vector<int>> branches(const std::vector<int>& parents, const Costs& costs)
{
    std::vector<std::vector<int>> children(parents.size());
    for (std::size_t point = parents.size(); point-- > 0;)
        if (parents[point] >= 0) children[std::size_t(parents[point])].push_back(int(point));
    for (std::size_t parent = 0; parent < children.size(); ++parent) {
        const auto row = costs[std::int64_t(parent)];
        std::stable_sort(children[parent].begin(), children[parent].end(),
                         [&](int a, int b) { return row[a] > row[b]; });
    }
    return children;
}

std::vector<int> preorder(const std::vector<std::vector<int>>& children, int root)
{
    std::vector<int> order;
    std::vector<int> waiting{root};
    while (!waiting.empty()) {
        const int point = waiting.back();
        waiting.pop_back();
        order.push_back(point);
        const auto& next = children[std::size_t(point)];
        waiting.insert(waiting.end(), next.begin(), next.end());
    }
    return order;
}

/// A symmetric matrix of +1 and -1, with 0 on the diagonal.
torch::Tensor random_signs(std::int64_t points, Random& random)
{
    auto signs = torch::zeros({points, points}, torch::kFloat64);
    auto at = signs.accessor<double, 2>();
    for (std::int64_t i = 0; i < points; ++i)
        for (std::int64_t j = 0; j < i; ++j) at[i][j] = at[j][i] = random.chance(0.5) ? 1.0 : -1.0;
    return signs;
}

}  // namespace

FaceTree cheapest_tree(const torch::Tensor& costs, int root)
{
    const auto matrix = readable(costs);
    expect(root >= 0 && root < matrix.size(0), "the root is one of the points");
    const auto at = matrix.accessor<double, 2>();
    auto parents = prim(at, root);
    auto order = preorder(branches(parents, at), root);
    return {std::move(parents), std::move(order)};
}

double total_cost(const FaceTree& tree, const torch::Tensor& costs)
{
    const auto matrix = readable(costs);
    const auto at = matrix.accessor<double, 2>();
    double sum = 0.0;
    for (std::size_t point = 0; point < tree.parents.size(); ++point)
        if (tree.parents[point] >= 0) sum += at[tree.parents[point]][std::int64_t(point)];
    return sum;
}

torch::Tensor improved_costs(const torch::Tensor& costs, const std::function<double(const torch::Tensor&)>& loss,
                             const TreeSearch& search, Random& random)
{
    const auto middle = 0.5 * (costs.detach() + costs.detach().t());
    auto slope = torch::zeros_like(middle);
    double squares = 0.0;
    for (int trial = 0; trial < search.trials; ++trial) {
        const auto signs = random_signs(middle.size(0), random).to(middle.options());
        const double rise = loss(middle + search.reach * signs) - loss(middle - search.reach * signs);
        slope += rise * signs;
        squares += rise * rise;
    }
    if (squares == 0.0) return middle;  // all trials walk equally good trees
    // each trial counts by its rise among the others', so that a loss of 0.01 steps as far as one of 100
    return middle - search.rate / std::sqrt(squares) * slope;
}

}  // namespace mien::nn
