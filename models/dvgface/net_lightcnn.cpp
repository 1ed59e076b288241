#include "core/nn/blocks_conv.h"
#include "models/dvgface/net.h"

#include <torch/torch.h>

#include <array>

namespace mien::nn {
namespace {

/// Max-feature-map: of twice the channels, the larger of each pair.
struct MfmImpl : torch::nn::Module {
    MfmImpl(int in, int out, int kernel) : filter(register_module("filter", conv_with_bias(in, 2 * out, kernel))) {}
    // x: N x in x H x W  ->  N x out x H x W
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto halves = filter(x).chunk(2, 1);
        return torch::maximum(halves[0], halves[1]);
    }

    torch::nn::Conv2d filter;
};
TORCH_MODULE(Mfm);

struct MfmResidualImpl : torch::nn::Module {
    explicit MfmResidualImpl(int width)
        : conv1(register_module("conv1", Mfm(width, width, 3))), conv2(register_module("conv2", Mfm(width, width, 3)))
    {
    }
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x) { return x + conv2(conv1(x)); }

    Mfm conv1, conv2;
};
TORCH_MODULE(MfmResidual);

struct MfmGroupImpl : torch::nn::Module {
    MfmGroupImpl(int in, int out)
        : conv_a(register_module("conv_a", Mfm(in, in, 1))), conv(register_module("conv", Mfm(in, out, 3)))
    {
    }
    // x: N x in x H x W  ->  N x out x H x W
    torch::Tensor forward(const torch::Tensor& x) { return conv(conv_a(x)); }

    Mfm conv_a, conv;
};
TORCH_MODULE(MfmGroup);

/// Halves the picture by the sum of the largest and the mean.
struct SumPoolImpl : torch::nn::Module {
    // x: N x C x H x W  ->  N x C x H/2 x W/2
    torch::Tensor forward(const torch::Tensor& x) { return torch::max_pool2d(x, 2) + torch::avg_pool2d(x, 2); }
};
TORCH_MODULE(SumPool);

struct Stage {
    int residuals, in, out;
    bool pools;
};
constexpr std::array<Stage, 4> stages{
    {{1, 48, 96, true}, {2, 96, 192, true}, {3, 192, 128, false}, {4, 128, 128, true}}};

Chain residuals(int count, int width)
{
    Chain chain;
    for (int i = 0; i < count; ++i) chain->push_back(MfmResidual(width));
    return chain;
}

}  // namespace

LightCnnImpl::LightCnnImpl() : fc(nullptr)
{
    steps.emplace_back(register_module("conv1", Mfm(1, 48, 5)));
    steps.emplace_back(SumPool().ptr());
    int number = 0;
    for (const auto& stage : stages) {
        const auto suffix = std::to_string(++number);
        steps.emplace_back(register_module("block" + suffix, residuals(stage.residuals, stage.in)));
        steps.emplace_back(register_module("group" + suffix, MfmGroup(stage.in, stage.out)));
        if (stage.pools) steps.emplace_back(SumPool().ptr());
    }
    fc = register_module("fc", torch::nn::Linear(128 * 8 * 8, 256));
}

torch::Tensor LightCnnImpl::forward(const torch::Tensor& x)
{
    auto map = x;
    for (auto& step : steps) map = step.forward(map);
    return torch::nn::functional::normalize(fc(map.flatten(1)));
}

}  // namespace mien::nn
