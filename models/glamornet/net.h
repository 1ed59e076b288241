#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// Five blocks of convolution, batch norm, ReLU and pooling (not after the last): the encoder GLAMOR-Net (Le et al. 2021)
/// uses for face and context alike.
struct GlamorEncoderImpl : torch::nn::Module {
    GlamorEncoderImpl();

    // x: N x 3 x H x W  ->  N x 256 x H/16 x W/16
    torch::Tensor forward(torch::Tensor x);

    torch::nn::ModuleList blocks;
};
TORCH_MODULE(GlamorEncoder);

/// GLAMOR-Net's face branch with a classifier of its own, for photos without a scene around the face.
struct GlamorFaceImpl : torch::nn::Module {
    explicit GlamorFaceImpl(int classes);

    // x: N x 3 x 64 x 64 or larger, -1..1  ->  N x 256
    torch::Tensor features(const torch::Tensor& x) { return FaceEncodingNet(x).mean({2, 3}); }
    // ->  N x classes, logits
    torch::Tensor forward(const torch::Tensor& x);

    GlamorEncoder FaceEncodingNet;
    torch::nn::Linear fc1, fc2;
    torch::nn::Dropout dropout;
};
TORCH_MODULE(GlamorFace);

inline constexpr int glamor_face_size = 64;  // the paper has 96; 64 trains on a CPU in half an hour

}  // namespace mien::nn
