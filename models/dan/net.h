#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// What DAN computes on its way to the logits.
struct DanReading {
    torch::Tensor logits;    // N x classes
    torch::Tensor features;  // N x 8 width x H/32 x W/32
    torch::Tensor heads;     // N x heads x 8 width, log-softmax over the heads
};

/// Distract Your Attention Network (Wen et al. 2021): ResNet-18, then parallel heads of spatial and channel attention
/// that compete for each of the features.
struct DanImpl : torch::nn::Module {
    /// width: of ResNet's first stage, 64 as published, where the features are 512
    explicit DanImpl(int classes, int heads = 4, int width = 64);

    // x: N x 3 x 224 x 224, ImageNet-normalised
    DanReading forward(const torch::Tensor& x) { return read(features(x)); }
    // map: N x 8 width x h x w
    DanReading read(const torch::Tensor& map);

    Chain features;
    std::vector<torch::nn::AnyModule> cat_heads;  // registered as cat_head0, cat_head1, ...
    torch::nn::Linear fc;
    torch::nn::BatchNorm1d bn;
};
TORCH_MODULE(Dan);

inline constexpr int dan_face_size = 224;

}  // namespace mien::nn
