#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// One level of pix2pix's U-Net: halve, the deeper levels, double. Its layers stand in the published order, the deeper
/// level as one of them.
struct UNetLevelImpl : torch::nn::Module {
    explicit UNetLevelImpl(const torch::nn::Sequential& layers, bool keeps_input)
        : model(register_module("model", layers)), keeps(keeps_input)
    {
    }
    // x: N x C x H x W  ->  N x 2C x H x W: the input, then the result; the outermost level gives its picture alone
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Sequential model;
    bool keeps;
};
TORCH_MODULE(UNetLevel);

/// The U-Net of C2GAN (Tang et al. 2019) for 256 x 256, which serves as image generator (photo and landmark map to
/// photo) and as landmark generator (photo to landmark map).
struct LandmarkUNetImpl : torch::nn::Module {
    /// The published test keeps dropout at 0.5, so that its pictures are random; 0 makes them repeatable.
    LandmarkUNetImpl(int in, int out, double dropout);

    // x: N x in x 256 x 256, -1..1  ->  N x out x 256 x 256, -1..1
    torch::Tensor forward(const torch::Tensor& x) { return model(x); }

    UNetLevel model;
};
TORCH_MODULE(LandmarkUNet);

}  // namespace mien::nn
