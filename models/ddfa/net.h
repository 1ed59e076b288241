#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// MobileNet v1 as 3DDFA_V2 (Guo et al. 2020) uses it to read a face's pose, shape and expression. At width 0.5 it has
/// 850,398 values, at width 1 3,270,526.
struct MobileNetImpl : torch::nn::Module {
    explicit MobileNetImpl(int outputs = 62, double width = 0.5);

    // x: N x 3 x 120 x 120, BGR, (0..255 - 127.5) / 128  ->  N x outputs, standardised
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Conv2d conv1;
    torch::nn::BatchNorm2d bn1;
    std::vector<torch::nn::AnyModule> blocks;  // registered as dw2_1 .. dw6
    torch::nn::Linear fc;
};
TORCH_MODULE(MobileNet);

inline constexpr int ddfa_face_size = 120;
inline constexpr int ddfa_outputs = 62;  // 12 of the camera (3 x 4, by rows), 40 of the shape, 10 of the expression

}  // namespace mien::nn
