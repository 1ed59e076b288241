#pragma once

#include "core/nn/blocks_chain.h"

#include <vector>

namespace mien::nn {

// Attention-based dynamic patch fusion (Wang, Sanchez & Li 2022, arXiv 2112.10167), re-derived: the paper's idea of
// ranked patches whose rank decides how deep they go, in layers of our own.

inline constexpr int adpf_face_size = 224;
inline constexpr int adpf_patches = 5;
inline constexpr int adpf_ages = 101;                  // 0 .. 100 years
inline constexpr int adpf_patch_size = 64;             // pixels of a patch
inline constexpr double adpf_patch_share = 2.0 / 7.0;  // of the face's side that a patch covers

/// Where the attention heads look. Head 0 is the most important one, for every face.
struct AdpfAttentionReading {
    torch::Tensor maps;     // N x K x H/16 x W/16, > 0, each of mass 1
    torch::Tensor centres;  // N x K x 2, x y in -1..1: the maps' means, kept far enough from the border for a patch
    torch::Tensor ranks;    // K, > 0, strictly falling, together 1
    torch::Tensor logits;   // N x 101: the age that the attended features alone tell
};

/// AttentionNet: K heads of hybrid attention (channels, then places) over one small CNN. The scores of the heads are
/// sums of positive steps, so that training may stretch their order but never swap it.
struct AdpfAttentionImpl : torch::nn::Module {
    AdpfAttentionImpl();

    // face: N x 3 x H x W, sides multiples of 16
    AdpfAttentionReading forward(const torch::Tensor& face);

    torch::Tensor ranks() const;  // K

    Chain features;
    std::vector<torch::nn::AnyModule> heads;  // registered as head0, head1, ...
    torch::Tensor rank_steps;                 // K, before softplus
    torch::nn::Linear fc;
};
TORCH_MODULE(AdpfAttention);

/// FusionNet: a face on its way through K stages. The most important patch joins before the first stage and so takes
/// the longest way; the least important one joins before the last.
struct AdpfFusionImpl : torch::nn::Module {
    AdpfFusionImpl();

    // face: N x 3 x H x W, patches: N x K x 3 x 64 x 64 by rank  ->  N x 101
    torch::Tensor forward(const torch::Tensor& face, const torch::Tensor& patches);

    /// What each of the K stages gives, first to last.
    std::vector<torch::Tensor> stage_outputs(const torch::Tensor& face, const torch::Tensor& patches);

    Chain stem, patch_stem;
    std::vector<Chain> stages;  // registered as stage0, stage1, ...
    torch::nn::Linear fc;
};
TORCH_MODULE(AdpfFusion);

/// What ADPF says of a batch of faces.
struct AdpfReading {
    AdpfAttentionReading attention;
    torch::Tensor boxes;   // N x K x 4, left top width height in pixels of the face, most important first
    torch::Tensor logits;  // N x 101
    torch::Tensor age;     // N, years, 0..100
};

/// Age from a face and from the patches of it that tell most.
struct AdpfImpl : torch::nn::Module {
    AdpfImpl();

    // face: N x 3 x 224 x 224, ImageNet-normalised
    AdpfReading forward(const torch::Tensor& face);

    AdpfAttention attention;
    AdpfFusion fusion;
};
TORCH_MODULE(Adpf);

/// Square patches around the centres, by bilinear sampling, so that what is said of a patch moves its centre.
/// face: N x 3 x H x W, centres: N x K x 2, -1..1  ->  N x K x 3 x 64 x 64
torch::Tensor cut_patches(const torch::Tensor& face, const torch::Tensor& centres);

/// The mean of distributions over 0 .. 100 years. N x 101  ->  N
torch::Tensor expected_age(const torch::Tensor& probabilities);

/// How much each part of the loss counts. Mean and variance as Pan et al. (2018) weigh them.
struct AdpfWeights {
    double mean = 0.2;
    double variance = 0.05;
    double attention = 0.5;   // of AttentionNet's own guess, which teaches the order of the heads
    double diversity = 0.01;  // of the maps' overlap, 0 .. K (K - 1) / 2
};

/// Cross-entropy, mean and variance of the age, AttentionNet's cross-entropy, and the overlap of the heads.
/// ages: N, whole years 0..100
torch::Tensor adpf_loss(const AdpfReading& reading, const torch::Tensor& ages, const AdpfWeights& weights);

}  // namespace mien::nn
