#pragma once

#include <torch/nn/module.h>
#include <torch/optim/adam.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace mien::nn {

/// Adam (Kingma & Ba 2015) with the betas that adversaries are usually trained with, 0.5 and 0.999.
inline std::unique_ptr<torch::optim::Adam> adversarial_adam(const torch::nn::Module& net, double learning_rate,
                                                            double weight_decay = 0.0)
{
    const auto options = torch::optim::AdamOptions(learning_rate).betas({0.5, 0.999}).weight_decay(weight_decay);
    return std::make_unique<torch::optim::Adam>(net.parameters(), options);
}

/// Calls teach(first, last, is_last) for each part of a batch, about `wanted` parts of two samples or more: the critic
/// learns from all of them, its rival from the last.
template <class Teach>
void in_parts(std::int64_t samples, int wanted, Teach teach)
{
    const std::int64_t parts = std::clamp<std::int64_t>(samples / 2, 1, wanted);
    for (std::int64_t i = 0; i < parts; ++i) teach(i * samples / parts, (i + 1) * samples / parts, i + 1 == parts);
}

}  // namespace mien::nn
