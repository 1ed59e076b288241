#include "models/depthnet/net.h"

#include "core/nn/blocks_stage.h"

#include <torch/torch.h>

#include <array>

namespace mien::nn {
namespace {

constexpr std::array<int, 6> widths{32, 64, 128, 256, 256, 256};  // at H, H/2, .. H/32
constexpr double least_mass = 1e-6;                               // of a mask: keeps the mean of nothing finite

}  // namespace

DepthNetImpl::DepthNetImpl() : depth(nullptr)
{
    int in = 4;
    for (const int out : widths) {
        const int stride = down.empty() ? 1 : 2;
        down.push_back(register_module("down" + std::to_string(down.size()),
                                       Chain(conv_norm_relu(in, out, 3, stride), conv_norm_relu(out, out, 3))));
        in = out;
    }
    for (std::size_t level = widths.size() - 1; level > 0; --level) {
        const int out = widths[level - 1];
        // the level above keeps its own width beside what comes from below
        const int below = level + 1 == widths.size() ? widths[level] : 2 * widths[level];
        up.push_back(register_module("up" + std::to_string(up.size()), doubling_norm_relu(below, out)));
    }
    depth = register_module("depth", conv_with_bias(2 * widths.front(), 1, 3));
}

torch::Tensor DepthNetImpl::forward(const torch::Tensor& rgb, const torch::Tensor& mask)
{
    auto x = torch::cat({rgb, mask}, 1);
    std::vector<torch::Tensor> kept;
    for (auto& step : down) kept.push_back(x = step(x));
    kept.pop_back();  // the deepest is where the way up starts
    for (auto& step : up) {
        x = torch::cat({kept.back(), step(x)}, 1);
        kept.pop_back();
    }
    return depth(x).sigmoid();
}

torch::Tensor masked_depth_loss(const torch::Tensor& predicted, const torch::Tensor& wanted, const torch::Tensor& mask)
{
    return (mask * (predicted - wanted).abs()).sum() / mask.sum().clamp_min(least_mass);
}

}  // namespace mien::nn
