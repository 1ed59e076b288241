#include "models/mtac/net_mtac.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int embedding_size = 64;
constexpr int inner_size = 256;
constexpr double slope = 0.2;  // of the leaky ReLU

}  // namespace

torch::Tensor co_occurrence(const torch::Tensor& labels)
{
    const auto occurs = labels.to(torch::kFloat32);
    const auto together = occurs.t().matmul(occurs);  // its diagonal counts each unit
    const auto never = (together.diag() == 0).to(torch::kFloat32).diag();
    const auto counts = together + never;
    return counts / counts.sum(1, true);
}

ActionUnitGraphImpl::ActionUnitGraphImpl(int units, int features)
    : adjacency(register_buffer("adjacency", torch::eye(units))),
      embedding(register_parameter("embedding", torch::randn({units, embedding_size}))),
      inner(register_module("inner", torch::nn::Linear(embedding_size, inner_size))),
      outer(register_module("outer", torch::nn::Linear(inner_size, features))),
      bias(register_parameter("bias", torch::zeros({units})))
{
}

torch::Tensor ActionUnitGraphImpl::forward(const torch::Tensor& vector)
{
    const auto neighbours = torch::leaky_relu(adjacency.matmul(inner(embedding)), slope);  // units x 256
    const auto classifiers = adjacency.matmul(outer(neighbours));                          // units x features
    return vector.matmul(classifiers.t()) + bias;
}

MtacImpl::MtacImpl(int classes, int units, int width)
    : scn(register_module("scn", Scn(classes, width))),
      action_units(register_module("action_units", ActionUnitGraph(units, 8 * width))),
      valence_arousal(register_module("valence_arousal", torch::nn::Linear(8 * width, 2)))
{
}

MtacReading MtacImpl::read(const torch::Tensor& places)
{
    const auto vector = places.mean({2, 3});
    const auto expression = scn->weighed(vector);
    return {vector, expression.alpha, expression.logits, action_units(vector), torch::tanh(valence_arousal(vector))};
}

}  // namespace mien::nn
