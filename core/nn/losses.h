#pragma once

#include <torch/types.h>

#include <functional>

namespace mien::nn {

// The losses of the systems in this program. Each returns one number to be made small, unless it says otherwise.

// --- adversarial ---

/// Wasserstein GAN (Arjovsky et al. 2017, eq. 2): what the critic makes small, E[D(fake)] - E[D(real)].
torch::Tensor wasserstein_critic_loss(const torch::Tensor& real, const torch::Tensor& fake);
/// What its generator makes small: -E[D(fake)].
torch::Tensor wasserstein_generator_loss(const torch::Tensor& fake);

/// WGAN-GP (Gulrajani et al. 2017, eq. 3): E[(|grad D(x)| - 1)^2] at x = mix real + (1 - mix) fake. `mix` holds one
/// number of 0..1 per sample, drawn by the caller. Differentiable with regard to the critic's weights.
torch::Tensor gradient_penalty(const std::function<torch::Tensor(const torch::Tensor&)>& critic,
                               const torch::Tensor& real, const torch::Tensor& fake, const torch::Tensor& mix);

/// Least-squares GAN (Mao et al. 2017, eq. 9): 1/2 E[(D(real) - 1)^2] + 1/2 E[D(fake)^2].
torch::Tensor least_squares_critic_loss(const torch::Tensor& real, const torch::Tensor& fake);
/// Its generator: 1/2 E[(D(fake) - 1)^2].
torch::Tensor least_squares_generator_loss(const torch::Tensor& fake);

/// Hinge (Miyato et al. 2018, eq. 16): E[max(0, 1 - D(real))] + E[max(0, 1 + D(fake))]. The generator's part (eq. 17)
/// is wasserstein_generator_loss.
torch::Tensor hinge_critic_loss(const torch::Tensor& real, const torch::Tensor& fake);

/// CycleGAN (Zhu et al. 2017, eq. 2), one direction: E[|F(G(x)) - x|], the mean over all values.
torch::Tensor cycle_loss(const torch::Tensor& original, const torch::Tensor& returned);

// --- continuous values ---

/// Concordance correlation (Lin 1989): 2 cov / (var_x + var_y + (mean_x - mean_y)^2) over the first dimension of N x K,
/// moments divided by N.  ->  K, -1..1
torch::Tensor concordance(const torch::Tensor& predicted, const torch::Tensor& wanted);
/// The mean over K of 1 - concordance.
torch::Tensor concordance_loss(const torch::Tensor& predicted, const torch::Tensor& wanted);

/// Pearson's correlation over the last dimension.  ->  the other dimensions, -1..1; 0 where one side is constant
torch::Tensor correlation(const torch::Tensor& a, const torch::Tensor& b);
/// Neural Emotion Director (Papantoniou et al. 2022, mouth loss): minus the mean correlation of the jaw's opening,
/// N x frames, before and after a change of emotion, so that speech stays in sync.
torch::Tensor mouth_loss(const torch::Tensor& jaw_before, const torch::Tensor& jaw_after);

/// Mean-variance loss (Pan et al. 2018) of a distribution over classes 0, 1, 2, ... such as years of age.
struct MeanVariance {
    torch::Tensor mean;      // 1 / (2 N) sum (m_i - y_i)^2
    torch::Tensor variance;  // 1 / N sum v_i
};
/// logits: N x K, ages: N
MeanVariance mean_variance_loss(const torch::Tensor& logits, const torch::Tensor& ages);

// --- attention ---

/// How much the attention maps of N x K x H x W (each >= 0) overlap: the sum of min(A_i, A_j) over all pairs of heads
/// and all places, mean over N. 0 for disjoint maps, and largest for equal ones.
torch::Tensor diversity_loss(const torch::Tensor& maps);

/// Self-Cure Network (Wang et al. 2020), rank regularisation: max(0, margin - (mean of the important - mean of the
/// rest)) of alpha, N or N x 1. `share` of the batch counts as important; at least one sample is on each side.
torch::Tensor rank_regularisation(const torch::Tensor& alpha, double share = 0.7, double margin = 0.15);
/// Self-Cure Network, relabelling: the label of the highest probability where it exceeds that of the given label by
/// more than `margin`, else the given label. logits: N x classes, labels: N
torch::Tensor relabelled(const torch::Tensor& logits, const torch::Tensor& labels, double margin = 0.2);

/// DAN (Wen et al. 2021), affinity loss: the mean squared distance of N x D features from their class's centre, divided
/// by the sum over D of the centres' (unbiased) variance. labels: N, centres: classes x D
torch::Tensor affinity_loss(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& centres);
/// DAN, partition loss: log(1 + K / variance), the mean over samples and features of the (unbiased) variance between
/// the K heads of N x K x D. 0 for a single head.
torch::Tensor partition_loss(const torch::Tensor& heads);

// --- representation ---

/// Supervised contrastive loss (Khosla et al. 2020, eq. 2, "out"): vectors N x D of unit length, labels N. Samples that
/// have nobody of their own class count nothing.
torch::Tensor supervised_contrastive_loss(const torch::Tensor& vectors, const torch::Tensor& labels,
                                          double temperature = 0.1);

}  // namespace mien::nn
