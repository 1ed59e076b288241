#pragma once

#include "core/nn/nets.h"

#include <torch/nn.h>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace mien::nn {

inline constexpr int star_width = 64;  // channels of the first layer, as published

/// StarGAN's translator (Choi et al. 2018): two strided convolutions, residual blocks, two transposed ones. Its
/// instance norms are tracked but the published code never leaves train mode, so each image's own statistics count.
struct StarTranslatorImpl : torch::nn::Module {
    StarTranslatorImpl(int labels, int residual_blocks, int width = star_width);

    // x: N x 3 x H x W, -1..1; c: N x labels  ->  N x 3 x H x W, -1..1
    virtual torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& c);

    /// The labels that say something: those that no training photo had leave the picture as they find it.
    std::vector<bool> taught() const;
    /// Makes the labels that are not `wanted` (labels x bool) say nothing; training does not change that.
    void teach_only(const torch::Tensor& wanted);

    torch::nn::Sequential main;

private:
    /// labels x out x 7 x 7: the part of the first layer that reads the labels.
    torch::Tensor label_weights() const;
};
TORCH_MODULE(StarTranslator);

/// Makes a translator of some labels and width.
using MakeStarTranslator = std::function<std::shared_ptr<StarTranslatorImpl>(int labels, int width)>;
template <class Translator>
MakeStarTranslator star_maker()
{
    return [](int labels, int width) { return std::make_shared<Translator>(labels, width); };
}

/// StarGAN's critic: six strided convolutions, then a map of real or fake and the labels. size: a multiple of 64
struct StarCriticImpl : torch::nn::Module {
    StarCriticImpl(int size, int labels, int width = star_width);

    // x: N x 3 x size x size  ->  N x 1 x size/64 x size/64, N x labels
    std::pair<torch::Tensor, torch::Tensor> forward(const torch::Tensor& x);

    torch::nn::Sequential main;
    torch::nn::Conv2d conv1, conv2;
};
TORCH_MODULE(StarCritic);

/// The critic by names: x  ->  src, cls.
NetUse star_critic(int size, int labels);

}  // namespace mien::nn
