#include "models/mtac/net.h"

#include "core/nn/blocks_resnet.h"

#include <torch/torch.h>

namespace mien::nn {

ScnImpl::ScnImpl(int classes, int width)
    : features(register_module("features", resnet18_features(width))),
      fc(register_module("fc", torch::nn::Linear(8 * width, classes))),
      alpha(register_module("alpha", Chain(torch::nn::Linear(8 * width, 1), torch::nn::Sigmoid())))
{
}

ScnReading ScnImpl::weighed(const torch::Tensor& vector)
{
    const auto importance = alpha(vector);
    return {importance, importance * fc(vector)};
}

}  // namespace mien::nn
