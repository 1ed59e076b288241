#include "models/facebox/net.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct ConvNormImpl : torch::nn::Module {
    ConvNormImpl(int in, int out, int kernel, int stride = 1)
        : conv(register_module("conv", conv_without_bias(in, out, kernel, stride))),
          bn(register_module("bn", torch::nn::BatchNorm2d(out)))
    {
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x) { return torch::relu(bn(conv(x))); }

    torch::nn::Conv2d conv;
    torch::nn::BatchNorm2d bn;
};
TORCH_MODULE(ConvNorm);

/// Convolution whose negated channels stand beside the plain ones, then pooling.
struct CreluPoolImpl : ConvNormImpl {
    using ConvNormImpl::ConvNormImpl;

    // x: N x in x H x W  ->  N x 2 out x H/(2 stride) x W/(2 stride)
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto y = bn(conv(x));
        return torch::max_pool2d(torch::relu(torch::cat({y, -y}, 1)), 3, 2, 1);
    }
};
TORCH_MODULE(CreluPool);

struct InceptionImpl : torch::nn::Module {
    InceptionImpl()
        : branch1x1(register_module("branch1x1", ConvNorm(128, 32, 1))),
          branch1x1_2(register_module("branch1x1_2", ConvNorm(128, 32, 1))),
          branch3x3_reduce(register_module("branch3x3_reduce", ConvNorm(128, 24, 1))),
          branch3x3(register_module("branch3x3", ConvNorm(24, 32, 3))),
          branch3x3_reduce_2(register_module("branch3x3_reduce_2", ConvNorm(128, 24, 1))),
          branch3x3_2(register_module("branch3x3_2", ConvNorm(24, 32, 3))),
          branch3x3_3(register_module("branch3x3_3", ConvNorm(32, 32, 3)))
    {
    }
    // x: N x 128 x H x W  ->  same; the average counts the padding
    torch::Tensor forward(const torch::Tensor& x)
    {
        return torch::cat({branch1x1(x), branch1x1_2(torch::avg_pool2d(x, 3, 1, 1)), branch3x3(branch3x3_reduce(x)),
                           branch3x3_3(branch3x3_2(branch3x3_reduce_2(x)))},
                          1);
    }

    ConvNorm branch1x1, branch1x1_2, branch3x3_reduce, branch3x3, branch3x3_reduce_2, branch3x3_2, branch3x3_3;
};
TORCH_MODULE(Inception);

constexpr int level_widths[] = {128, 256, 256};
constexpr int level_priors[] = {21, 1, 1};

// N x priors values x H x W  ->  N x (H W priors) x values
torch::Tensor by_prior(const torch::Tensor& map, int values)
{
    return map.permute({0, 2, 3, 1}).reshape({map.size(0), -1, values});
}

}  // namespace

FaceBoxesImpl::FaceBoxesImpl()
{
    const auto add = [this](int level, const char* name, auto module) {
        levels[level].emplace_back(register_module(name, module));
    };
    add(0, "conv1", CreluPool(3, 24, 7, 4));
    add(0, "conv2", CreluPool(48, 64, 5, 2));
    for (const char* name : {"inception1", "inception2", "inception3"}) add(0, name, Inception());
    add(1, "conv3_1", ConvNorm(128, 128, 1));
    add(1, "conv3_2", ConvNorm(128, 256, 3, 2));
    add(2, "conv4_1", ConvNorm(256, 128, 1));
    add(2, "conv4_2", ConvNorm(128, 256, 3, 2));
    loc = register_module("loc", torch::nn::ModuleList());
    conf = register_module("conf", torch::nn::ModuleList());
    for (int i = 0; i < 3; ++i) {
        loc->push_back(conv_with_bias(level_widths[i], 4 * level_priors[i], 3));
        conf->push_back(conv_with_bias(level_widths[i], 2 * level_priors[i], 3));
    }
}

FaceBoxesReading FaceBoxesImpl::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> offsets, logits;
    auto map = x;
    for (std::size_t i = 0; i < 3; ++i) {
        for (auto& step : levels[i]) map = step.forward(map);
        offsets.push_back(by_prior(loc->ptr<torch::nn::Conv2dImpl>(i)->forward(map), 4));
        logits.push_back(by_prior(conf->ptr<torch::nn::Conv2dImpl>(i)->forward(map), 2));
    }
    const auto conf_raw = torch::cat(logits, 1);
    return {torch::cat(offsets, 1), conf_raw.softmax(2), conf_raw};
}

}  // namespace mien::nn
