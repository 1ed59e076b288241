#include "models/dan/net.h"

#include "core/nn/blocks_resnet.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

Chain conv_and_norm(int in, int out, int height_of_kernel, int width_of_kernel)
{
    const torch::ExpandingArray<2> kernel({height_of_kernel, width_of_kernel});
    const torch::ExpandingArray<2> padding({height_of_kernel / 2, width_of_kernel / 2});
    return Chain(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).padding(padding)),
                 torch::nn::BatchNorm2d(out));
}

struct SpatialAttentionImpl : torch::nn::Module {
    explicit SpatialAttentionImpl(int channels)
        : conv1x1(register_module("conv1x1", conv_and_norm(channels, channels / 2, 1, 1))),
          conv_3x3(register_module("conv_3x3", conv_and_norm(channels / 2, channels, 3, 3))),
          conv_1x3(register_module("conv_1x3", conv_and_norm(channels / 2, channels, 1, 3))),
          conv_3x1(register_module("conv_3x1", conv_and_norm(channels / 2, channels, 3, 1)))
    {
    }
    // x: N x C x H x W  ->  same; the map is the channels' sum, not their mean
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto y = conv1x1(x);
        return x * torch::relu(conv_3x3(y) + conv_1x3(y) + conv_3x1(y)).sum(1, true);
    }

    Chain conv1x1, conv_3x3, conv_1x3, conv_3x1;
};
TORCH_MODULE(SpatialAttention);

struct ChannelAttentionImpl : torch::nn::Module {
    explicit ChannelAttentionImpl(int channels)
        : attention(register_module(
              "attention", Chain(torch::nn::Linear(channels, channels / 16), torch::nn::BatchNorm1d(channels / 16),
                                 torch::nn::ReLU(), torch::nn::Linear(channels / 16, channels), torch::nn::Sigmoid())))
    {
    }
    // x: N x C x H x W  ->  N x C
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto vector = x.mean({2, 3});
        return vector * attention(vector);
    }

    Chain attention;
};
TORCH_MODULE(ChannelAttention);

struct CrossAttentionHeadImpl : torch::nn::Module {
    explicit CrossAttentionHeadImpl(int channels)
        : sa(register_module("sa", SpatialAttention(channels))), ca(register_module("ca", ChannelAttention(channels)))
    {
    }
    // x: N x C x H x W  ->  N x C
    torch::Tensor forward(const torch::Tensor& x) { return ca(sa(x)); }

    SpatialAttention sa;
    ChannelAttention ca;
};
TORCH_MODULE(CrossAttentionHead);

}  // namespace

DanImpl::DanImpl(int classes, int heads, int width)
    : features(register_module("features", resnet18_features(width))), fc(nullptr), bn(nullptr)
{
    for (int i = 0; i < heads; ++i) {
        CrossAttentionHead head(8 * width);
        register_module("cat_head" + std::to_string(i), head);
        cat_heads.emplace_back(head.ptr());
    }
    fc = register_module("fc", torch::nn::Linear(8 * width, classes));
    bn = register_module("bn", torch::nn::BatchNorm1d(classes));
}

DanReading DanImpl::read(const torch::Tensor& map)
{
    std::vector<torch::Tensor> vectors;
    for (auto& head : cat_heads) vectors.push_back(head.forward(map));
    auto heads = torch::stack(vectors, 1);
    if (vectors.size() > 1) heads = torch::log_softmax(heads, 1);
    return {bn(fc(heads.sum(1))), map, heads};
}

}  // namespace mien::nn
