#pragma once

#include <torch/nn/module.h>
#include <torch/optim/adam.h>

#include <memory>

namespace mien::nn {

/// Adam (Kingma & Ba 2015) with the betas that adversaries are usually trained with, 0.5 and 0.999.
inline std::unique_ptr<torch::optim::Adam> adversarial_adam(const torch::nn::Module& net, double learning_rate,
                                                            double weight_decay = 0.0)
{
    const auto options = torch::optim::AdamOptions(learning_rate).betas({0.5, 0.999}).weight_decay(weight_decay);
    return std::make_unique<torch::optim::Adam>(net.parameters(), options);
}

}  // namespace mien::nn
