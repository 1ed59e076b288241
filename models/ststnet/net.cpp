#include "models/ststnet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

torch::nn::Conv2d wide_conv(int out)  // one place larger on each side than the picture
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(3, out, 3).padding(2));
}

}  // namespace

StstNetImpl::StstNetImpl()
    : conv1(register_module("conv1", wide_conv(3))),
      conv2(register_module("conv2", wide_conv(5))),
      conv3(register_module("conv3", wide_conv(8))),
      bn1(register_module("bn1", torch::nn::BatchNorm2d(3))),
      bn2(register_module("bn2", torch::nn::BatchNorm2d(5))),
      bn3(register_module("bn3", torch::nn::BatchNorm2d(8))),
      dropout(register_module("dropout", torch::nn::Dropout(0.5))),
      fc(register_module("fc", torch::nn::Linear(16 * 5 * 5, 3)))
{
}

torch::Tensor StstNetImpl::forward(const torch::Tensor& x)
{
    const auto stream = [&](torch::nn::Conv2d& conv, torch::nn::BatchNorm2d& bn) {
        return dropout(torch::max_pool2d(bn(torch::relu(conv(x))), 3, 3, 1));
    };
    const auto joint = torch::cat({stream(conv1, bn1), stream(conv2, bn2), stream(conv3, bn3)}, 1);  // N x 16 x 10 x 10
    return fc(torch::avg_pool2d(joint, 2).flatten(1));
}

}  // namespace mien::nn
