#pragma once

#include <torch/types.h>

namespace mien::nn {

/// N x 68 x 2 landmarks  ->  N x 3: yaw, pitch and roll in degrees of the mean head that fits them (core/data/head.h).
torch::Tensor poses_of(const torch::Tensor& landmarks);

}  // namespace mien::nn
