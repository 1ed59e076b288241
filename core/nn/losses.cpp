#include "core/nn/losses.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace mien::nn {
namespace {

constexpr double tiny = 1e-12;  // keeps a quotient finite where nothing varies

torch::Tensor centred(const torch::Tensor& values, std::int64_t dimension)
{
    return values - values.mean(dimension, true);
}

}  // namespace

torch::Tensor wasserstein_critic_loss(const torch::Tensor& real, const torch::Tensor& fake)
{
    return fake.mean() - real.mean();
}

torch::Tensor wasserstein_generator_loss(const torch::Tensor& fake) { return -fake.mean(); }

torch::Tensor gradient_penalty(const std::function<torch::Tensor(const torch::Tensor&)>& critic,
                               const torch::Tensor& real, const torch::Tensor& fake, const torch::Tensor& mix)
{
    std::vector<std::int64_t> per_sample(std::size_t(real.dim()), 1);
    per_sample[0] = real.size(0);
    const auto share = mix.view(per_sample);
    const auto between = (share * real + (1 - share) * fake).detach().requires_grad_(true);
    const auto gradient = torch::autograd::grad({critic(between).sum()}, {between}, {}, true, true)[0];
    return (gradient.flatten(1).norm(2, 1) - 1).square().mean();
}

torch::Tensor least_squares_critic_loss(const torch::Tensor& real, const torch::Tensor& fake)
{
    return 0.5 * (real - 1).square().mean() + 0.5 * fake.square().mean();
}

torch::Tensor least_squares_generator_loss(const torch::Tensor& fake) { return 0.5 * (fake - 1).square().mean(); }

torch::Tensor hinge_critic_loss(const torch::Tensor& real, const torch::Tensor& fake)
{
    return torch::relu(1 - real).mean() + torch::relu(1 + fake).mean();
}

torch::Tensor cycle_loss(const torch::Tensor& original, const torch::Tensor& returned)
{
    return (returned - original).abs().mean();
}

torch::Tensor concordance(const torch::Tensor& predicted, const torch::Tensor& wanted)
{
    const auto x = centred(predicted, 0), y = centred(wanted, 0);
    const auto apart = (predicted.mean(0) - wanted.mean(0)).square();
    return 2 * (x * y).mean(0) / (x.square().mean(0) + y.square().mean(0) + apart + tiny);
}

torch::Tensor concordance_loss(const torch::Tensor& predicted, const torch::Tensor& wanted)
{
    return (1 - concordance(predicted, wanted)).mean();
}

torch::Tensor correlation(const torch::Tensor& a, const torch::Tensor& b)
{
    const auto x = centred(a, -1), y = centred(b, -1);
    return (x * y).sum(-1) / (x.square().sum(-1) * y.square().sum(-1) + tiny).sqrt();
}

torch::Tensor mouth_loss(const torch::Tensor& jaw_before, const torch::Tensor& jaw_after)
{
    return -correlation(jaw_before, jaw_after).mean();
}

MeanVariance mean_variance_loss(const torch::Tensor& logits, const torch::Tensor& ages)
{
    const auto probabilities = logits.softmax(1);
    const auto years = torch::arange(logits.size(1), logits.options());
    const auto mean = (probabilities * years).sum(1);  // N
    const auto variance = (probabilities * (years - mean.unsqueeze(1)).square()).sum(1);
    return {0.5 * (mean - ages.to(mean.dtype())).square().mean(), variance.mean()};
}

torch::Tensor diversity_loss(const torch::Tensor& maps)
{
    const auto heads = maps.unbind(1);
    auto overlap = torch::zeros({maps.size(0)}, maps.options());
    for (std::size_t i = 0; i < heads.size(); ++i)
        for (std::size_t j = i + 1; j < heads.size(); ++j)
            overlap = overlap + torch::minimum(heads[i], heads[j]).flatten(1).sum(1);
    return overlap.mean();
}

torch::Tensor rank_regularisation(const torch::Tensor& alpha, double share, double margin)
{
    const auto ranked = std::get<0>(alpha.flatten().sort(0, true));
    if (ranked.size(0) < 2) return torch::zeros({}, alpha.options());
    const auto important =
        std::clamp<std::int64_t>(std::int64_t(share * double(ranked.size(0))), 1, ranked.size(0) - 1);
    return torch::relu(margin - (ranked.slice(0, 0, important).mean() - ranked.slice(0, important).mean()));
}

torch::Tensor relabelled(const torch::Tensor& logits, const torch::Tensor& labels, double margin)
{
    const auto probabilities = logits.softmax(1);
    const auto [highest, best] = probabilities.max(1);
    const auto given = probabilities.gather(1, labels.unsqueeze(1)).squeeze(1);
    return torch::where(highest - given > margin, best, labels);
}

torch::Tensor affinity_loss(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& centres)
{
    const auto distances = (features - centres.index_select(0, labels)).square().sum(1);
    return distances.mean() / centres.var(0, true).sum();
}

torch::Tensor partition_loss(const torch::Tensor& heads)
{
    if (heads.size(1) < 2) return torch::zeros({}, heads.options());
    return torch::log1p(double(heads.size(1)) / (heads.var(1, true).mean() + tiny));
}

torch::Tensor supervised_contrastive_loss(const torch::Tensor& vectors, const torch::Tensor& labels, double temperature)
{
    const auto self = torch::eye(vectors.size(0), vectors.options()).to(torch::kBool);
    const auto logits = (vectors.matmul(vectors.t()) / temperature).masked_fill(self, -1e9);
    const auto own_class =
        (labels.unsqueeze(0) == labels.unsqueeze(1)).logical_and(self.logical_not()).to(vectors.dtype());
    const auto partners = own_class.sum(1);
    const auto each = (own_class * logits.log_softmax(1)).sum(1) / partners.clamp_min(1);
    return -each.sum() / (partners > 0).sum().clamp_min(1);
}

}  // namespace mien::nn
