#pragma once

#include <torch/nn/functional/upsampling.h>

namespace mien::nn {

/// N x C x H x W  ->  N x C x height x width, read between the centres of the pixels.
inline torch::Tensor bilinear(const torch::Tensor& x, std::int64_t height, std::int64_t width)
{
    const std::vector<std::int64_t> size{height, width};
    return torch::nn::functional::interpolate(
        x, torch::nn::functional::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(false));
}

}  // namespace mien::nn
