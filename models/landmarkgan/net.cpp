#include "models/landmarkgan/net.h"

#include "core/nn/blocks_swift.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int base_width = 64;
constexpr int full_width = 8 * base_width;
constexpr int full_width_levels = 3;  // between the innermost and those that narrow; these have dropout

torch::nn::Conv2d halving(int in, int out)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 4).stride(2).padding(1).bias(false));
}

torch::nn::LeakyReLU leaky() { return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(0.2)); }

UNetLevel innermost()
{
    return UNetLevel(
        torch::nn::Sequential(leaky(), halving(full_width, full_width), torch::nn::ReLU(),
                              DoublingConv(full_width, full_width, false), torch::nn::BatchNorm2d(full_width)),
        true);
}

UNetLevel middle(int outer, int inner, const UNetLevel& deeper, double dropout)
{
    return UNetLevel(torch::nn::Sequential(leaky(), halving(outer, inner), torch::nn::BatchNorm2d(inner), deeper,
                                           torch::nn::ReLU(), DoublingConv(2 * inner, outer, false),
                                           torch::nn::BatchNorm2d(outer), torch::nn::Dropout(dropout)),
                     true);
}

UNetLevel outermost(int in, int out, const UNetLevel& deeper)
{
    return UNetLevel(torch::nn::Sequential(halving(in, base_width), deeper, torch::nn::ReLU(),
                                           DoublingConv(2 * base_width, out, true), torch::nn::Tanh()),
                     false);
}

UNetLevel u_net(int in, int out, double dropout)
{
    UNetLevel level = innermost();
    for (int i = 0; i < full_width_levels; ++i) level = middle(full_width, full_width, level, dropout);
    for (int width = full_width / 2; width >= base_width; width /= 2) level = middle(width, 2 * width, level, 0.0);
    return outermost(in, out, level);
}

}  // namespace

torch::Tensor UNetLevelImpl::forward(const torch::Tensor& x)
{
    const auto result = model->forward(x);
    return keeps ? torch::cat({x, result}, 1) : result;
}

LandmarkUNetImpl::LandmarkUNetImpl(int in, int out, double dropout)
    : model(register_module("model", u_net(in, out, dropout)))
{
}

}  // namespace mien::nn
