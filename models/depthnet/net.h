#pragma once

#include "core/nn/blocks_chain.h"

#include <vector>

namespace mien::nn {

/// DepthNet (Chiu et al. 2021, arXiv 2112.11713), re-derived: the depth of a face from its colours and from the mask
/// that says where the face is. A U-Net whose widths are ours.
struct DepthNetImpl : torch::nn::Module {
    DepthNetImpl();

    // rgb: N x 3 x H x W, -1..1; mask: N x 1 x H x W, 0..1; sides multiples of 32
    //   ->  N x 1 x H x W, 0..1, 1 nearest to the camera
    torch::Tensor forward(const torch::Tensor& rgb, const torch::Tensor& mask);

    std::vector<Chain> down, up;  // registered as down0 .. down5 and up0 .. up4
    torch::nn::Conv2d depth;
};
TORCH_MODULE(DepthNet);

/// The mean distance (L1) where the mask is, weighted by it. All N x 1 x H x W; 0 if the mask is empty.
torch::Tensor masked_depth_loss(const torch::Tensor& predicted, const torch::Tensor& wanted, const torch::Tensor& mask);

inline constexpr int depthnet_size = 256;

}  // namespace mien::nn
