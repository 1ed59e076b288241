#pragma once

#include "core/data/names.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

namespace mien::nn {

inline constexpr int lamp_first = 20, lamp_last = 44;  // rows and columns of the lamp
inline constexpr double lamp_off = 60.0 / 255.0, lamp_on = 190.0 / 255.0;

/// A faces pack of rough squares with a lamp in the middle: off in "neutral" photos, on in "happy" ones. Each person,
/// who has a roughness of his own, is seen with both.
inline Tensors lamps(int people)
{
    torch::manual_seed(5);
    const int count = 2 * people;
    auto image = torch::empty({count, 64, 64, 3}, torch::kUInt8);
    auto expression = torch::empty({count}, torch::kLong), identity = torch::empty({count}, torch::kLong);
    for (int i = 0; i < count; ++i) {
        const bool on = i % 2 == 1;
        image[i] = on ? image[i - 1] : torch::randint(90, 160, {64, 64, 3}).to(torch::kUInt8);
        image[i]
            .slice(0, lamp_first, lamp_last)
            .slice(1, lamp_first, lamp_last)
            .fill_(255.0 * (on ? lamp_on : lamp_off));
        expression[i] = std::int64_t(on ? Emotion::happiness : Emotion::neutral);
        identity[i] = i / 2;
    }
    return {{"image", image},
            {"landmarks", torch::zeros({count, 68, 2})},
            {"expression", expression},
            {"trust", torch::ones({count})},
            {"weak", torch::zeros({count, emotion_count})},
            {"identity", identity},
            {"imagined", torch::zeros({count}, torch::kUInt8)},
            {"research", torch::zeros({count}, torch::kUInt8)},
            {"split", torch::zeros({count}, torch::kLong)}};
}

}  // namespace mien::nn
