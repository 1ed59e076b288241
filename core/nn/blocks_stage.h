#pragma once

#include "core/nn/blocks_chain.h"
#include "core/nn/blocks_conv.h"
#include "core/nn/blocks_swift.h"

namespace mien::nn {

// The usual steps of encoders and decoders: a convolution, batch norm, ReLU.

/// N x in x H x W  ->  N x out x H/stride x W/stride
inline Chain conv_norm_relu(int in, int out, int kernel, int stride = 1)
{
    return Chain(conv_without_bias(in, out, kernel, stride), torch::nn::BatchNorm2d(out), torch::nn::ReLU());
}

/// A transposed convolution for the first step. N x in x H x W  ->  N x out x 2H x 2W
inline Chain doubling_norm_relu(int in, int out)
{
    return Chain(DoublingConv(in, out, false), torch::nn::BatchNorm2d(out), torch::nn::ReLU());
}

}  // namespace mien::nn
