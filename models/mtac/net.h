#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// What Self-Cure Network says of a batch.
struct ScnReading {
    torch::Tensor alpha;   // N x 1, 0..1: the importance of each sample
    torch::Tensor logits;  // N x classes, already multiplied by alpha
};

/// Self-Cure Network (Wang et al. 2020): ResNet-18 that also says how much each sample is worth.
struct ScnImpl : torch::nn::Module {
    /// width: of ResNet's first stage, 64 as published, where the last one has 512 channels
    explicit ScnImpl(int classes, int width = 64);

    // x: N x 3 x 224 x 224, ImageNet-normalised
    ScnReading forward(const torch::Tensor& x) { return weighed(described(x)); }
    // ->  N x 8 width
    torch::Tensor described(const torch::Tensor& x) { return features(x).mean({2, 3}); }
    // vector: N x 8 width
    ScnReading weighed(const torch::Tensor& vector);

    Chain features;
    torch::nn::Linear fc;
    Chain alpha;
};
TORCH_MODULE(Scn);

inline constexpr int scn_face_size = 224;

}  // namespace mien::nn
