#pragma once

#include <torch/types.h>

namespace mien::nn {

// How MTAC (Liu et al. 2023, re-derived) learns from labels that may be wrong. core/nn/losses.h has the rest of what it
// needs: rank_regularisation of alpha, and concordance_loss of valence and arousal.

/// Cross-entropy where every sample counts by its share of the batch's confidence. No gradient flows into the weights:
/// else the network would make its loss small by calling whatever is hard worthless. Alpha learns by the logits, which
/// it multiplies. logits: N x classes, labels: N, confidence: N or N x 1, 0..1
torch::Tensor confidence_weighted_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels,
                                                const torch::Tensor& confidence);

/// Binary cross-entropy over the known action units. logits: N x K; wanted: N x K, 0..1, negative where unknown. 0 if
/// nothing is known.
torch::Tensor action_unit_loss(const torch::Tensor& logits, const torch::Tensor& wanted);

/// The mean direction of each class, where every sample counts by its confidence. features: N x D, labels: N, alpha: N
/// or N x 1  ->  classes x D, unit length; zeros for a class without samples
torch::Tensor class_directions(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& alpha,
                               int classes);

/// How much nearer (by cosine) each sample lies to its label's direction than to any other's, -2..2. Negative is
/// suspicious.  ->  N
torch::Tensor label_margins(const torch::Tensor& features, const torch::Tensor& labels,
                            const torch::Tensor& directions);

/// The confidence in a sample with its label. Alpha sees the picture alone, so it cannot know of a label that is wrong
/// by chance; the margins can. alpha: N or N x 1, 0..1; margins: N  ->  N, 0..1
torch::Tensor label_confidence(const torch::Tensor& alpha, const torch::Tensor& margins);

/// Relabelling: another class takes a label's place only where its probability exceeds that of the given label by more
/// than `margin`, and its direction is the one nearest to the sample's features (by cosine).
/// logits: N x classes, features: N x D, labels: N, directions: classes x D  ->  N
torch::Tensor corrected_labels(const torch::Tensor& logits, const torch::Tensor& features, const torch::Tensor& labels,
                               const torch::Tensor& directions, double margin = 0.2);

}  // namespace mien::nn
