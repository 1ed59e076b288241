#include "models/dan/net.h"

#include "core/nn/blocks_resnet.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int width = 512;

Chain conv_and_norm(int in, int out, int height_of_kernel, int width_of_kernel)
{
    const torch::ExpandingArray<2> kernel({height_of_kernel, width_of_kernel});
    const torch::ExpandingArray<2> padding({height_of_kernel / 2, width_of_kernel / 2});
    return Chain(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).padding(padding)),
                 torch::nn::BatchNorm2d(out));
}

struct SpatialAttentionImpl : torch::nn::Module {
    SpatialAttentionImpl()
        : conv1x1(register_module("conv1x1", conv_and_norm(width, 256, 1, 1))),
          conv_3x3(register_module("conv_3x3", conv_and_norm(256, width, 3, 3))),
          conv_1x3(register_module("conv_1x3", conv_and_norm(256, width, 1, 3))),
          conv_3x1(register_module("conv_3x1", conv_and_norm(256, width, 3, 1)))
    {
    }
    // x: N x 512 x H x W  ->  same; the map is the channels' sum, not their mean
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto y = conv1x1(x);
        return x * torch::relu(conv_3x3(y) + conv_1x3(y) + conv_3x1(y)).sum(1, true);
    }

    Chain conv1x1, conv_3x3, conv_1x3, conv_3x1;
};
TORCH_MODULE(SpatialAttention);

struct ChannelAttentionImpl : torch::nn::Module {
    ChannelAttentionImpl()
        : attention(register_module("attention",
                                    Chain(torch::nn::Linear(width, 32), torch::nn::BatchNorm1d(32), torch::nn::ReLU(),
                                          torch::nn::Linear(32, width), torch::nn::Sigmoid())))
    {
    }
    // x: N x 512 x H x W  ->  N x 512
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto vector = x.mean({2, 3});
        return vector * attention(vector);
    }

    Chain attention;
};
TORCH_MODULE(ChannelAttention);

struct CrossAttentionHeadImpl : torch::nn::Module {
    CrossAttentionHeadImpl()
        : sa(register_module("sa", SpatialAttention())), ca(register_module("ca", ChannelAttention()))
    {
    }
    // x: N x 512 x H x W  ->  N x 512
    torch::Tensor forward(const torch::Tensor& x) { return ca(sa(x)); }

    SpatialAttention sa;
    ChannelAttention ca;
};
TORCH_MODULE(CrossAttentionHead);

}  // namespace

DanImpl::DanImpl(int classes, int heads)
    : features(register_module("features", resnet18_features())), fc(nullptr), bn(nullptr)
{
    for (int i = 0; i < heads; ++i) {
        CrossAttentionHead head;
        register_module("cat_head" + std::to_string(i), head);
        cat_heads.emplace_back(head.ptr());
    }
    fc = register_module("fc", torch::nn::Linear(width, classes));
    bn = register_module("bn", torch::nn::BatchNorm1d(classes));
}

DanReading DanImpl::forward(const torch::Tensor& x)
{
    const auto map = features(x);
    std::vector<torch::Tensor> vectors;
    for (auto& head : cat_heads) vectors.push_back(head.forward(map));
    auto heads = torch::stack(vectors, 1);
    if (vectors.size() > 1) heads = torch::log_softmax(heads, 1);
    return {bn(fc(heads.sum(1))), map, heads};
}

}  // namespace mien::nn
