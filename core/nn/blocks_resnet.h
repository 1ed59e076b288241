#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// The convolutional part of ResNet-18 (He et al. 2016), numbered as torchvision's children are: 0 stem convolution,
/// 1 its norm, 4..7 the stages. `width` is that of the first stage, 64 as published.
/// N x 3 x H x W  ->  N x 8 width x H/32 x W/32
Chain resnet18_features(int width = 64);

}  // namespace mien::nn
