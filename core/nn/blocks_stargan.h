#pragma once

#include "core/nn/nets.h"

#include <torch/nn.h>

#include <utility>

namespace mien::nn {

/// StarGAN's translator (Choi et al. 2018): two strided convolutions, residual blocks, two transposed ones. Its
/// instance norms are tracked but the published code never leaves train mode, so each image's own statistics count.
struct StarTranslatorImpl : torch::nn::Module {
    StarTranslatorImpl(int labels, int residual_blocks);

    // x: N x 3 x H x W, -1..1; c: N x labels  ->  N x 3 x H x W, -1..1
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& c);

    torch::nn::Sequential main;
};
TORCH_MODULE(StarTranslator);

/// StarGAN's critic: six strided convolutions, then a map of real or fake and the labels.
struct StarCriticImpl : torch::nn::Module {
    StarCriticImpl(int size, int labels);

    // x: N x 3 x size x size  ->  N x 1 x size/64 x size/64, N x labels
    std::pair<torch::Tensor, torch::Tensor> forward(const torch::Tensor& x);

    torch::nn::Sequential main;
    torch::nn::Conv2d conv1, conv2;
};
TORCH_MODULE(StarCritic);

/// The critic by names: x  ->  src, cls.
NetUse star_critic(int size, int labels);

}  // namespace mien::nn
