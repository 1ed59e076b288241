#include "models/depthnet/net_rgbd.h"

#include "core/nn/blocks_stage.h"

#include <torch/torch.h>

#include <cmath>
#include <numbers>

namespace mien::nn {
namespace {

constexpr int attended = 128;  // a branch's width where attention weighs it, at 14 x 14
constexpr int summary = 256;   // a branch's last width, at 7 x 7
constexpr double tiny = 1e-7;  // keeps the slope of a square root finite at 0

struct HalvingResidualImpl : torch::nn::Module {
    HalvingResidualImpl(int in, int out)
        : body(register_module("body", Chain(conv_norm_relu(in, out, 3, 2), conv_without_bias(out, out, 3),
                                             torch::nn::BatchNorm2d(out)))),
          skip(register_module("skip", Chain(conv_without_bias(in, out, 1, 2), torch::nn::BatchNorm2d(out))))
    {
    }
    // x: N x in x H x W  ->  N x out x H/2 x W/2
    torch::Tensor forward(const torch::Tensor& x) { return torch::relu(body(x) + skip(x)); }

    Chain body, skip;
};
TORCH_MODULE(HalvingResidual);

/// A depthwise convolution as large as the map: each place of each channel has its own weight.
torch::nn::Conv2d weigh_places(int channels, int side)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(channels, channels, side).groups(channels).bias(false));
}

torch::Tensor unit_length(const torch::Tensor& vectors)
{
    return torch::nn::functional::normalize(vectors, torch::nn::functional::NormalizeFuncOptions().dim(1));
}

}  // namespace

RgbdBranchImpl::RgbdBranchImpl(int channels)
    : early(register_module("early", Chain(conv_norm_relu(channels, 32, 3), HalvingResidual(32, 32),
                                           HalvingResidual(32, 64), HalvingResidual(64, attended)))),
      late(register_module("late", Chain(HalvingResidual(attended, summary), weigh_places(summary, rgbd_size / 16))))
{
}

RgbdRecogniserImpl::RgbdRecogniserImpl()
    : rgb_branch(register_module("rgb_branch", RgbdBranch(3))),
      depth_branch(register_module("depth_branch", RgbdBranch(1))),
      attention(register_module("attention", conv_with_bias(3, 1, 7))),
      norm(register_module("norm", torch::nn::BatchNorm1d(2 * summary))),
      fc(register_module("fc", torch::nn::Linear(2 * summary, rgbd_embedding)))
{
}

RgbdReading RgbdRecogniserImpl::forward(const torch::Tensor& rgb, const torch::Tensor& depth, const torch::Tensor& mask)
{
    const auto colours = rgb_branch->see(rgb), shape = depth_branch->see(depth);  // N x 128 x 14 x 14
    const auto both = torch::cat({colours, shape}, 1);
    const auto inside = torch::adaptive_avg_pool2d(mask, {both.size(2), both.size(3)});
    const auto seen = torch::cat({both.mean(1, true), both.amax(1, true), inside}, 1);
    const auto weight = attention(seen).sigmoid() * inside;  // N x 1 x 14 x 14
    const auto summaries =
        torch::cat({rgb_branch->summarise(colours * weight), depth_branch->summarise(shape * weight)}, 1);
    return {unit_length(fc(norm(summaries))), weight};
}

torch::Tensor arcface_logits(const torch::Tensor& vectors, const torch::Tensor& centres, const torch::Tensor& labels,
                             double margin, double scale)
{
    const auto cosines = unit_length(vectors).matmul(unit_length(centres).t());  // N x classes
    const auto own = cosines.gather(1, labels.unsqueeze(1));
    const auto sines = (1 - own.square()).clamp_min(tiny).sqrt();
    const auto widened = own * std::cos(margin) - sines * std::sin(margin);  // cos(angle + margin)
    const auto beyond = own - margin * std::sin(margin);
    const auto target = torch::where(own > std::cos(std::numbers::pi - margin), widened, beyond);
    return scale * cosines.scatter(1, labels.unsqueeze(1), target);
}

}  // namespace mien::nn
