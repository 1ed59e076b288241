#pragma once

#include "core/nn/augment.h"

#include <torch/nn.h>

namespace mien::nn {

/// Reads an expression from the shape of the 68 points alone: sees no skin, no teeth, no light.
struct GeometryNetImpl : torch::nn::Module {
    explicit GeometryNetImpl(int classes, int width = 96)
        : fc1(register_module("fc1", torch::nn::Linear(68 * 2, width))),
          fc2(register_module("fc2", torch::nn::Linear(width, width))),
          fc3(register_module("fc3", torch::nn::Linear(width, classes))),
          dropout(register_module("dropout", torch::nn::Dropout(0.3))),
          mean(register_buffer("mean", torch::zeros({68 * 2}))),
          deviation(register_buffer("deviation", torch::ones({68 * 2})))
    {
    }

    /// Of a face and its mirror image. points: N x 68 x 2, frontal head units (core/data/head.h)  ->  N x classes,
    /// logits
    torch::Tensor read(const torch::Tensor& points)
    {
        return (forward(points) + forward(mirrored_points(points))).mul(0.5);
    }

    torch::Tensor forward(const torch::Tensor& points)
    {
        const auto x = (points.flatten(1) - mean) / deviation;
        return fc3(dropout(torch::silu(fc2(dropout(torch::silu(fc1(x)))))));
    }

    torch::nn::Linear fc1, fc2, fc3;
    torch::nn::Dropout dropout;
    torch::Tensor mean, deviation;
};
TORCH_MODULE(GeometryNet);

}  // namespace mien::nn
