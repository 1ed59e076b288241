#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// A small residual network that turns a face into a unit vector; the same person's vectors lie close.
struct IdentityNetImpl : torch::nn::Module {
    explicit IdentityNetImpl(int size = 128);

    // x: N x 3 x 96 x 96, -1..1  ->  N x size, unit length
    torch::Tensor forward(const torch::Tensor& x);
    // The sum of a face's vector and its mirror image's, by which faces are compared. As forward, of any length
    torch::Tensor of_both_sides(const torch::Tensor& x) { return forward(x) + forward(x.flip({3})); }

    torch::nn::Sequential trunk;
    torch::nn::Linear embedding;
};
TORCH_MODULE(IdentityNet);

inline constexpr int identity_face_size = 96;

}  // namespace mien::nn
