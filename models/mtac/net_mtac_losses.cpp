#include "models/mtac/net_mtac_losses.h"

#include "core/nn/losses.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

constexpr double tiny = 1e-12;         // keeps a quotient finite where nobody is confident
constexpr double softness = 0.2;       // of the step from a suspicious margin to a good one
constexpr double nowhere_near = -1.0;  // the least cosine

// by cosine; a class without samples is near nobody.  N x D, classes x D  ->  N x classes
torch::Tensor nearness(const torch::Tensor& features, const torch::Tensor& directions)
{
    const auto empty = (directions.square().sum(1) == 0).unsqueeze(0);
    const auto cosines = F::normalize(features, F::NormalizeFuncOptions().dim(1)).matmul(directions.t());
    return cosines.masked_fill(empty, nowhere_near);
}

}  // namespace

torch::Tensor confidence_weighted_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels,
                                                const torch::Tensor& confidence)
{
    const auto weights = confidence.detach().flatten();
    const auto each = F::cross_entropy(logits, labels, F::CrossEntropyFuncOptions().reduction(torch::kNone));
    return (weights * each).sum() / (weights.sum() + tiny);
}

torch::Tensor action_unit_loss(const torch::Tensor& logits, const torch::Tensor& wanted)
{
    const auto known = (wanted >= 0).to(logits.dtype());
    const auto each = F::binary_cross_entropy_with_logits(
        logits, wanted.to(logits.dtype()), F::BinaryCrossEntropyWithLogitsFuncOptions().reduction(torch::kNone));
    return (known * each).sum() / known.sum().clamp_min(1);
}

torch::Tensor class_directions(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& alpha,
                               int classes)
{
    const auto directions = F::normalize(features, F::NormalizeFuncOptions().dim(1));
    const auto members = torch::one_hot(labels, classes).to(features.dtype()) * alpha.view({-1, 1});
    return F::normalize(members.t().matmul(directions), F::NormalizeFuncOptions().dim(1));
}

torch::Tensor label_margins(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& directions)
{
    const auto near = nearness(features, directions);
    const auto own = torch::one_hot(labels, directions.size(0)).to(torch::kBool);
    return near.masked_select(own) - near.masked_fill(own, nowhere_near).amax(1);
}

torch::Tensor label_confidence(const torch::Tensor& alpha, const torch::Tensor& margins)
{
    return alpha.flatten() * torch::sigmoid(margins / softness);
}

torch::Tensor corrected_labels(const torch::Tensor& logits, const torch::Tensor& features, const torch::Tensor& labels,
                               const torch::Tensor& directions, double margin)
{
    const auto proposed = relabelled(logits, labels, margin);
    return torch::where(proposed == nearness(features, directions).argmax(1), proposed, labels);
}

}  // namespace mien::nn
