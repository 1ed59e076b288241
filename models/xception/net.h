#pragma once

#include <torch/nn.h>

#include <vector>

namespace mien::nn {

/// The convolutional part of Xception (Chollet 2017), numbered as the FaceForensics++ code has it. 20,806,952 values.
struct XceptionFeaturesImpl : torch::nn::Module {
    XceptionFeaturesImpl();

    // x: N x 3 x H x W, -1..1  ->  N x 2048 x about H/32 x W/32, before the last ReLU
    torch::Tensor features(torch::Tensor x);
    torch::Tensor forward(const torch::Tensor& x) { return features(x); }

    torch::nn::Conv2d conv1;
    torch::nn::BatchNorm2d bn1;
    torch::nn::Conv2d conv2;
    torch::nn::BatchNorm2d bn2;
    std::vector<torch::nn::AnyModule> blocks;  // registered as block1 .. block12
    torch::nn::AnyModule conv3;
    torch::nn::BatchNorm2d bn3;
    torch::nn::AnyModule conv4;
    torch::nn::BatchNorm2d bn4;
};
TORCH_MODULE(XceptionFeatures);

/// Xception with its classifier.
struct XceptionImpl : XceptionFeaturesImpl {
    explicit XceptionImpl(int classes);

    // x: N x 3 x 299 x 299, -1..1  ->  N x classes, logits
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Linear last_linear;
};
TORCH_MODULE(Xception);

inline constexpr int xception_size = 299;

}  // namespace mien::nn
