#include "models/xception/net.h"

#include "core/nn/blocks_chain.h"
#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct SeparableImpl : torch::nn::Module {
    SeparableImpl(int in, int out)
        : conv1(register_module("conv1", torch::nn::Conv2d(conv_options(in, in, 3, 1).groups(in).bias(false)))),
          pointwise(register_module("pointwise", conv_without_bias(in, out, 1)))
    {
    }
    // x: N x in x H x W  ->  N x out x H x W
    torch::Tensor forward(const torch::Tensor& x) { return pointwise(conv1(x)); }

    torch::nn::Conv2d conv1, pointwise;
};
TORCH_MODULE(Separable);

struct Plan {
    std::vector<int> widths;  // from the input's to the output's, one step a separable convolution
    int stride;
    bool starts_with_relu;
};

struct BlockImpl : torch::nn::Module {
    explicit BlockImpl(const Plan& plan)
    {
        const int in = plan.widths.front(), out = plan.widths.back();
        if (in != out || plan.stride != 1) {
            skip = register_module(
                "skip", torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 1).stride(plan.stride).bias(false)));
            skipbn = register_module("skipbn", torch::nn::BatchNorm2d(out));
        }
        rep = register_module("rep", Chain());
        for (std::size_t i = 0; i + 1 < plan.widths.size(); ++i) {
            if (i > 0 || plan.starts_with_relu) rep->push_back(torch::nn::ReLU());
            rep->push_back(Separable(plan.widths[i], plan.widths[i + 1]));
            rep->push_back(torch::nn::BatchNorm2d(plan.widths[i + 1]));
        }
        if (plan.stride != 1)
            rep->push_back(torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(3).stride(plan.stride).padding(1)));
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x) { return rep(x) + (skip ? skipbn(skip(x)) : x); }

    torch::nn::Conv2d skip{nullptr};
    torch::nn::BatchNorm2d skipbn{nullptr};
    Chain rep{nullptr};
};
TORCH_MODULE(Block);

std::vector<Plan> plans()
{
    std::vector<Plan> all{{{64, 128, 128}, 2, false}, {{128, 256, 256}, 2, true}, {{256, 728, 728}, 2, true}};
    for (int i = 0; i < 8; ++i) all.push_back({{728, 728, 728, 728}, 1, true});
    all.push_back({{728, 728, 1024}, 2, true});
    return all;
}

torch::nn::Conv2d unpadded_conv(int in, int out, int stride)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).stride(stride).bias(false));
}

}  // namespace

XceptionFeaturesImpl::XceptionFeaturesImpl()
    : conv1(register_module("conv1", unpadded_conv(3, 32, 2))),
      bn1(register_module("bn1", torch::nn::BatchNorm2d(32))),
      conv2(register_module("conv2", unpadded_conv(32, 64, 1))),
      bn2(register_module("bn2", torch::nn::BatchNorm2d(64))),
      bn3(nullptr),
      bn4(nullptr)
{
    for (const auto& plan : plans())
        blocks.emplace_back(register_module("block" + std::to_string(blocks.size() + 1), Block(plan)));
    conv3 = torch::nn::AnyModule(register_module("conv3", Separable(1024, 1536)));
    bn3 = register_module("bn3", torch::nn::BatchNorm2d(1536));
    conv4 = torch::nn::AnyModule(register_module("conv4", Separable(1536, 2048)));
    bn4 = register_module("bn4", torch::nn::BatchNorm2d(2048));
}

torch::Tensor XceptionFeaturesImpl::features(torch::Tensor x)
{
    x = torch::relu(bn1(conv1(x)));
    x = torch::relu(bn2(conv2(x)));
    for (auto& block : blocks) x = block.forward(x);
    x = torch::relu(bn3(conv3.forward(x)));
    return bn4(conv4.forward(x));
}

XceptionImpl::XceptionImpl(int classes) : last_linear(register_module("last_linear", torch::nn::Linear(2048, classes)))
{
}

torch::Tensor XceptionImpl::forward(const torch::Tensor& x)
{
    return last_linear(torch::relu(features(x)).mean({2, 3}));
}

}  // namespace mien::nn
