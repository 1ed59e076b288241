#include "core/nn/identity_net.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct ResidualImpl : torch::nn::Module {
    ResidualImpl(int in, int out)
        : conv1(register_module("conv1", conv_without_bias(in, out, 3, 2))),
          norm1(register_module("norm1", torch::nn::BatchNorm2d(out))),
          conv2(register_module("conv2", conv_without_bias(out, out, 3))),
          norm2(register_module("norm2", torch::nn::BatchNorm2d(out))),
          skip(register_module("skip", conv_without_bias(in, out, 1)))
    {
    }
    // x: N x in x H x W  ->  N x out x H/2 x W/2
    torch::Tensor forward(const torch::Tensor& x)
    {
        return torch::relu(norm2(conv2(torch::relu(norm1(conv1(x))))) + skip(torch::avg_pool2d(x, 2)));
    }

    torch::nn::Conv2d conv1;
    torch::nn::BatchNorm2d norm1;
    torch::nn::Conv2d conv2;
    torch::nn::BatchNorm2d norm2;
    torch::nn::Conv2d skip;
};
TORCH_MODULE(Residual);

}  // namespace

IdentityNetImpl::IdentityNetImpl(int size)
    : trunk(register_module(
          "trunk", torch::nn::Sequential(Residual(3, 32), Residual(32, 64), Residual(64, 128), Residual(128, 192)))),
      embedding(register_module("embedding", torch::nn::Linear(192 * 9, size)))
{
}

torch::Tensor IdentityNetImpl::forward(const torch::Tensor& x)
{
    const auto map = torch::adaptive_avg_pool2d(trunk->forward(x), {3, 3});
    return torch::nn::functional::normalize(embedding(map.flatten(1)));
}

}  // namespace mien::nn
