#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// What FaceBoxes says for each of its prior boxes, those of stride 32 first.
struct FaceBoxesReading {
    torch::Tensor loc;       // N x P x 4, offsets of the priors
    torch::Tensor conf;      // N x P x 2, probabilities of background and face
    torch::Tensor conf_raw;  // N x P x 2, their logits
};

/// FaceBoxes (Zhang et al. 2017): finds faces in one pass on strides 32, 64 and 128.
struct FaceBoxesImpl : torch::nn::Module {
    FaceBoxesImpl();

    // x: N x 3 x H x W, BGR, 0..255 minus the means
    FaceBoxesReading forward(const torch::Tensor& x);

    std::vector<torch::nn::AnyModule> levels[3];  // what leads from one level of detection to the next
    torch::nn::ModuleList loc, conf;
};
TORCH_MODULE(FaceBoxes);

inline constexpr float face_boxes_means[] = {104, 117, 123};  // blue, green, red

}  // namespace mien::nn
