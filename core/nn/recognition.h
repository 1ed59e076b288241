#pragma once

#include "core/nn/learner.h"

namespace mien::nn {

/// What every recognizer of categories shares: balanced sampling weights, the loss, and the measuring.

/// Share of each class among the trusted samples turned into weights with mean 1, softened by `power` (0 none, 1 full).
torch::Tensor class_weights(const Batch& train, int classes, double power);

/// Cross-entropy with label smoothing, weighted by class and by the trust in each label; unknown labels count nothing.
torch::Tensor trusted_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels,
                                    const torch::Tensor& trust, const torch::Tensor& weights, double smoothing);

/// Cross-entropy against another machine's opinion (N x C shares, a row of zeros where it has none), weighted by class.
torch::Tensor opinion_cross_entropy(const torch::Tensor& logits, const torch::Tensor& opinion,
                                    const torch::Tensor& weights);

/// The number by which to divide logits so that photographed, believed samples surprise least (Guo et al. 2017), 1 to
/// 4: a pack's unseen faces are easier than the world's, so nothing is made surer by them. 1 where there are none.
double best_temperature(const torch::Tensor& logits, const Batch& samples);

/// Accuracy, macro-F1, UAR, calibration error, each class's recall and what it is taken for (confused.<class>.<other>,
/// the share of its photographs) of N x C logits on the samples whose label can be believed (trust > 0.8), and as
/// "opinion_f1" the macro-F1 against the favourite of the other machine where it has an opinion. No "score": validation
/// holds too few of the rare faces to choose an epoch by, so the last one is kept. Imagined samples count apart, as
/// imagined.recall.*; classes with fewer than `fewest_judged` photographs are told but stay out of macro-F1 and UAR.
inline constexpr int fewest_judged = 5;
Numbers measured(const torch::Tensor& logits, const Batch& samples);

}  // namespace mien::nn
