#pragma once

#include "core/nn/watch.h"

#include <torch/nn.h>

#include <string>
#include <utility>
#include <vector>

namespace mien::nn {

/// Modules applied one after the other, registered as 0, 1, 2, ... Unlike torch::nn::Sequential it can stand inside
/// another chain, and a Watch sees every step. Nothing inside may need more than one tensor.
struct ChainImpl : torch::nn::Module {
    template <typename... Modules>
    explicit ChainImpl(Modules... modules)
    {
        (push_back(std::move(modules)), ...);
    }

    template <typename Module>
    void push_back(Module module)
    {
        steps.emplace_back(module.ptr());
        register_module(std::to_string(steps.size() - 1), steps.back().ptr());
    }

    torch::Tensor forward(torch::Tensor x)
    {
        for (auto& step : steps) x = seen(*step.ptr(), step.forward(x));
        return x;
    }

    std::vector<torch::nn::AnyModule> steps;
};
TORCH_MODULE(Chain);

}  // namespace mien::nn
