#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

/// What the recogniser says of a batch of faces.
struct RgbdReading {
    torch::Tensor embedding;  // N x 512, unit length: the scalar product of two is 1 for the same person
    torch::Tensor attention;  // N x 1 x 14 x 14, 0..1, exactly 0 where no part of the mask is
};

/// One look at a picture of any number of channels: residual stages to 14 x 14, then, after attention has weighed the
/// places, one more stage and a learned weighing of the 7 x 7 places that are left.
struct RgbdBranchImpl : torch::nn::Module {
    explicit RgbdBranchImpl(int channels);

    torch::Tensor see(const torch::Tensor& x) { return early(x); }  // ... x 112 x 112 -> N x 128 x 14 x 14
    torch::Tensor summarise(const torch::Tensor& x) { return late(x).flatten(1); }  // N x 128 x 14 x 14 -> N x 256

    Chain early, late;
};
TORCH_MODULE(RgbdBranch);

/// The mask-guided RGB-D recogniser (Chiu et al. 2021, arXiv 2112.11713), re-derived: a branch for colours and one for
/// depth, both weighed by one spatial attention that the face's mask guides and bounds.
struct RgbdRecogniserImpl : torch::nn::Module {
    RgbdRecogniserImpl();

    // rgb: N x 3 x 112 x 112, -1..1; depth, mask: N x 1 x 112 x 112, 0..1
    RgbdReading forward(const torch::Tensor& rgb, const torch::Tensor& depth, const torch::Tensor& mask);

    RgbdBranch rgb_branch, depth_branch;
    torch::nn::Conv2d attention;
    torch::nn::BatchNorm1d norm;
    torch::nn::Linear fc;
};
TORCH_MODULE(RgbdRecogniser);

/// ArcFace (Deng et al. 2019, eq. 3): scaled cosines to the classes' centres, the angle to the own class widened by
/// `margin` (radians), so that cross-entropy asks for more than being nearest. Where the widened angle would pass pi,
/// the cosine falls on linearly. vectors: N x D, centres: classes x D, of any length; labels: N  ->  N x classes
torch::Tensor arcface_logits(const torch::Tensor& vectors, const torch::Tensor& centres, const torch::Tensor& labels,
                             double margin = 0.5, double scale = 64.0);

inline constexpr int rgbd_size = 112;
inline constexpr int rgbd_embedding = 512;

}  // namespace mien::nn
