#include "models/ipdfer/net_losses.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

// our weights; the published ones are unknown
constexpr double reconstruction_weight = 5.0;
constexpr double drawing_weight = 0.5;  // of what depends on the drawn pictures, which are poor at first

torch::Tensor distance_of_people(const torch::Tensor& a, const torch::Tensor& b)
{
    return (1 - torch::cosine_similarity(a, b, 1, 1e-8)).mean();
}

}  // namespace

torch::Tensor IpdFerLosses::total() const
{
    return expression + pose + reconstruction_weight * reconstruction +
           drawing_weight * (identity + neutral + difference);
}

IpdFerLosses ipdfer_losses(IpdFer& net, const torch::Tensor& x, const IpdFerReading& reading,
                           const IpdFerTargets& targets, bool drawn)
{
    using torch::nn::functional::cross_entropy;
    IpdFerLosses losses;
    losses.expression = cross_entropy(reading.logits, targets.labels);
    losses.pose = (reading.pose - targets.pose).abs().mean();
    losses.reconstruction = (reading.reconstruction - x).abs().mean();
    losses.identity = losses.neutral = losses.difference = torch::zeros({}, x.options());
    if (!drawn) return losses;
    const auto calm = net->expression(reading.neutral);
    const auto beyond = net->expression->fc(reading.expression - calm.code);
    losses.identity = 0.5 * (distance_of_people(net->identity.forward(reading.reconstruction), reading.identity) +
                             distance_of_people(net->identity.forward(reading.neutral), reading.identity));
    losses.neutral = cross_entropy(calm.output, torch::full_like(targets.labels, targets.neutral_class));
    losses.difference = cross_entropy(beyond, targets.labels);
    return losses;
}

}  // namespace mien::nn
