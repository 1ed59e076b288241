#pragma once

#include "core/base/random.h"

#include <torch/types.h>

#include <functional>
#include <vector>

namespace mien::nn {

/// A spanning tree over points and the walk through it: preorder, depth first, the cheapest branch first.
struct FaceTree {
    std::vector<int> parents;  // by point; -1 for the root
    std::vector<int> order;    // the points as they are walked: the root first, parents before their children
};

/// The tree of the least total cost (Prim 1957). costs: points x points, symmetric.
FaceTree cheapest_tree(const torch::Tensor& costs, int root);

/// The sum over the tree's edges.
double total_cost(const FaceTree& tree, const torch::Tensor& costs);

/// How costs are changed to learn a tree.
struct TreeSearch {
    double reach = 0.1;  // by which a trial moves every cost; must bridge the gaps between costs
    double rate = 0.05;  // of a step, in units of cost; the losses' own scale does not matter
    int trials = 8;      // of two losses each
};

/// The tree is a step function of its costs, so that no gradient reaches them. This is one step of simultaneous
/// perturbation (Spall 1992) instead: every trial moves all costs at once by +-reach, asks the loss on both sides, and
/// steps against the mean slope. `loss` sees symmetric costs, as the result is.
torch::Tensor improved_costs(const torch::Tensor& costs, const std::function<double(const torch::Tensor&)>& loss,
                             const TreeSearch& search, Random& random);

}  // namespace mien::nn
