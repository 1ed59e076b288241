#pragma once

#include "core/nn/blocks_chain.h"
#include "models/facetopo/net_tree.h"

namespace mien::nn {

inline constexpr int facetopo_face_size = 112;
inline constexpr int facetopo_points = 68;      // of the iBUG scheme
inline constexpr int facetopo_root = 30;        // the tip of the nose
inline constexpr int facetopo_patch_size = 24;  // pixels of the face

/// One vector for a sequence, and what of it counted.
struct SequenceReading {
    torch::Tensor vector;     // N x 2 hidden
    torch::Tensor attention;  // N x T, sums to 1
};

/// A bidirectional LSTM along a sequence, then additive attention (Bahdanau et al. 2015) over its steps.
struct SequenceReaderImpl : torch::nn::Module {
    SequenceReaderImpl(int in, int hidden, int layers);

    // x: N x T x in
    SequenceReading forward(const torch::Tensor& x);

    torch::nn::LSTM lstm;
    Chain attention;
};
TORCH_MODULE(SequenceReader);

/// Squares cut out around points, bilinearly; beyond the picture its border goes on. Differentiable.
/// pictures: N x C x H x W, points: N x P x 2, -1..1 across the picture  ->  N x P x C x side x side
torch::Tensor patches_around(const torch::Tensor& pictures, const torch::Tensor& points, int side);

/// The way back: a map of each patch laid down where the patch was cut out; where patches lie on each other they add
/// up. maps: P x h x w, points: P x 2  ->  picture x picture
torch::Tensor patches_laid_down(const torch::Tensor& maps, const torch::Tensor& points, int side, int picture);

/// What FaceTopoNet says of a batch.
struct FaceTopoReading {
    torch::Tensor logits;               // N x classes
    torch::Tensor fusion;               // N x 2, sums to 1: how much the structure and the texture count
    torch::Tensor structure_attention;  // N x 68 by landmark, sums to 1
    torch::Tensor texture_attention;    // N x 68 by landmark, sums to 1
    FaceTree tree;                      // walked by both streams
};

/// FaceTopoNet (Kolahdouzi et al. 2022), re-derived: its paper gives no layer sizes and no code is public. A learned
/// tree over the landmarks is walked; one stream reads where the points are, one what the skin around them looks like.
struct FaceTopoNetImpl : torch::nn::Module {
    explicit FaceTopoNetImpl(int classes);

    // pictures: N x 3 x H x W, -1..1; points: N x 68 x 2, -1..1 across the picture
    FaceTopoReading forward(const torch::Tensor& pictures, const torch::Tensor& points)
    {
        return read(skin(pictures, points), points);
    }
    // its two halves: what the skin around each point looks like, N x 68 x 64, and what that and the points say
    torch::Tensor skin(const torch::Tensor& pictures, const torch::Tensor& points);
    FaceTopoReading read(const torch::Tensor& skin, const torch::Tensor& points);

    FaceTree tree() const { return cheapest_tree(costs, facetopo_root); }
    std::vector<torch::Tensor> sureness() const { return fc->parameters(); }
    /// By which the tree is learned, between steps of the weights: improved_costs.
    void set_costs(const torch::Tensor& learned);

    torch::Tensor costs;  // 68 x 68, symmetric; at first the distances of the mean head's points
    torch::nn::Linear place;
    SequenceReader structure;
    Chain patch;
    SequenceReader texture;
    torch::nn::Linear gate, fc;
};
TORCH_MODULE(FaceTopoNet);

}  // namespace mien::nn
