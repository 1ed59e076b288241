#pragma once

#include <torch/nn.h>

namespace mien::nn {

// Convolutions with square kernels of odd size, zero-padded so that stride 1 keeps the picture's size.

inline torch::nn::Conv2dOptions conv_options(int in, int out, int kernel, int stride)
{
    return torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(kernel / 2);
}

inline torch::nn::Conv2d conv_with_bias(int in, int out, int kernel, int stride = 1)
{
    return torch::nn::Conv2d(conv_options(in, out, kernel, stride));
}

inline torch::nn::Conv2d conv_without_bias(int in, int out, int kernel, int stride = 1)
{
    return torch::nn::Conv2d(conv_options(in, out, kernel, stride).bias(false));
}

/// Zeros until it has learned.
inline torch::nn::Conv2d silent_conv(int in, int out)
{
    auto conv = conv_with_bias(in, out, 3);
    torch::nn::init::zeros_(conv->weight);
    torch::nn::init::zeros_(conv->bias);
    return conv;
}

}  // namespace mien::nn
