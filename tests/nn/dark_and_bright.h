#pragma once

#include "core/data/names.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

namespace mien::nn {

/// "Neutral" squares are dark, "happy" ones bright; each person is seen as both, and has a stripe of his own.
inline Tensors dark_and_bright(int people)
{
    const int count = 2 * people;
    auto image = torch::empty({count, 64, 64, 3}, torch::kUInt8);
    auto expression = torch::empty({count}, torch::kLong), identity = torch::empty({count}, torch::kLong);
    for (int i = 0; i < count; ++i) {
        const bool bright = i % 2 == 1;
        image[i].fill_(bright ? 180 : 70);
        image[i].slice(0, 8 + 2 * (i / 2) % 40, 14 + 2 * (i / 2) % 40).add_(30);
        expression[i] = std::int64_t(bright ? Emotion::happiness : Emotion::neutral);
        identity[i] = i / 2;
    }
    return {{"image", image},
            {"landmarks", torch::zeros({count, 68, 2})},
            {"expression", expression},
            {"trust", torch::ones({count})},
            {"identity", identity},
            {"imagined", torch::zeros({count}, torch::kUInt8)},
            {"research", torch::zeros({count}, torch::kUInt8)},
            {"split", torch::zeros({count}, torch::kLong)}};
}

}  // namespace mien::nn
