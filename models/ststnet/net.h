#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// Shallow triple stream network for micro-expressions (Liong et al. 2019): three small convolutions look at the same
/// optical flow, horizontal, vertical and strain, from onset to apex. 1,683 values.
struct StstNetImpl : torch::nn::Module {
    StstNetImpl();

    // x: N x 3 x 28 x 28, 0..255  ->  N x 3, logits of negative, positive, surprise
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Conv2d conv1, conv2, conv3;
    torch::nn::BatchNorm2d bn1, bn2, bn3;
    torch::nn::Dropout dropout;
    torch::nn::Linear fc;
};
TORCH_MODULE(StstNet);

inline constexpr int ststnet_size = 28;

}  // namespace mien::nn
