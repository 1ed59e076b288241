#include "models/ddfa/net_shapes.h"

#include "core/nn/losses.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int width = 128;
constexpr int layers = 2;
constexpr double least_deviation = 1e-6;  // a number of the code that never changes stays 0

}  // namespace

ShapeHeadImpl::ShapeHeadImpl(int code_size, int units)
    : gru(register_module(
          "gru", torch::nn::GRU(torch::nn::GRUOptions(code_size, width).num_layers(layers).batch_first(true)))),
      affect(register_module("affect", torch::nn::Linear(width, 2))),
      action_units(register_module("action_units", torch::nn::Linear(width, units))),
      mean(register_buffer("mean", torch::zeros({code_size}))),
      deviation(register_buffer("deviation", torch::ones({code_size})))
{
}

ShapeReading ShapeHeadImpl::forward(const torch::Tensor& codes)
{
    const auto states = std::get<0>(gru((codes - mean) / deviation));  // N x T x 128
    return {affect(states).tanh(), action_units(states).sigmoid()};
}

void ShapeHeadImpl::standardise(const torch::Tensor& codes)
{
    const torch::NoGradGuard no_gradient;
    const auto frames = codes.flatten(0, 1);
    mean.copy_(frames.mean(0));
    deviation.copy_(frames.std(0, false).clamp_min(least_deviation));
}

torch::Tensor shape_loss(const ShapeReading& predicted, const ShapeReading& wanted)
{
    return concordance_loss(predicted.affect.flatten(0, 1), wanted.affect.flatten(0, 1)) +
           torch::mse_loss(predicted.action_units, wanted.action_units);
}

}  // namespace mien::nn
