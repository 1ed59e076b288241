#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// Category-guided landmark generation: stage i of LandmarkGAN (Tang & Sebe 2022), re-derived as a regression on points
/// instead of a landmark picture. Where a person's 68 points go, given where they are and what is asked for.
/// Knows nothing of pose: points come frontal (core/data/head.h), motions go out in the head's own axes.
struct LandmarkGeneratorImpl : torch::nn::Module {
    LandmarkGeneratorImpl(int code_size, int width)
        : face(register_module("face", torch::nn::Linear(68 * 2, width))),
          code(register_module("code", torch::nn::Linear(code_size, width))),
          inner(register_module("inner", torch::nn::Linear(width, width))),
          gate(register_module("gate", torch::nn::Linear(code_size, width))),
          outer(register_module("outer", torch::nn::Linear(width, width))),
          motion(register_module("motion", torch::nn::Linear(width, 68 * 3))),
          mean(register_buffer("mean", torch::zeros({68 * 2}))),
          deviation(register_buffer("deviation", torch::ones({68 * 2}))),
          mean_smile(register_buffer("mean_smile", torch::zeros({68, 2}))),
          mean_smile_strength(register_buffer("mean_smile_strength", torch::ones({})))
    {
        torch::nn::init::zeros_(motion->weight);  // an untrained generator moves nothing
        torch::nn::init::zeros_(motion->bias);
    }

    // source: N x 68 x 2, wanted: N x code_size  ->  N x 68 x 3
    torch::Tensor forward(const torch::Tensor& source, const torch::Tensor& wanted)
    {
        const auto seen = (source.flatten(1) - mean) / deviation;
        auto x = torch::silu(face(seen) + code(wanted));
        x = x + torch::silu(inner(x)) * torch::sigmoid(gate(wanted));
        x = torch::silu(outer(x));
        return motion(x).view({-1, 68, 3});
    }

    torch::nn::Linear face, code, inner, gate, outer, motion;
    torch::Tensor mean, deviation;
    torch::Tensor mean_smile, mean_smile_strength;  // of the training people: only the rival to measure against
};
TORCH_MODULE(LandmarkGenerator);

inline constexpr int landmark_generator_width = 192;

}  // namespace mien::nn
