#pragma once

#include "models/ipdfer/net.h"

namespace mien::nn {

/// What is known of a batch of faces.
struct IpdFerTargets {
    torch::Tensor labels;  // N, whole numbers
    torch::Tensor pose;    // N x 3, as degrees / 90
    int neutral_class = 0;
};

/// What IPD-FER makes small; each one number.
struct IpdFerLosses {
    torch::Tensor expression;      // cross-entropy of the labels
    torch::Tensor pose;            // mean absolute difference
    torch::Tensor reconstruction;  // of the picture, mean absolute difference
    torch::Tensor identity;        // 1 - cosine, of both pictures to the person
    torch::Tensor neutral;         // cross-entropy of the neutral picture, which must look neutral
    torch::Tensor difference;      // cross-entropy of what the picture's expression has beyond that of its neutral one

    torch::Tensor total() const;
};

/// reading: of x. Shows the drawn pictures to the network's encoders again, unless `drawn` is false: then what depends
/// on that is 0.
IpdFerLosses ipdfer_losses(IpdFer& net, const torch::Tensor& x, const IpdFerReading& reading,
                           const IpdFerTargets& targets, bool drawn = true);

}  // namespace mien::nn
