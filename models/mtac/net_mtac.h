#pragma once

#include "core/nn/augment.h"
#include "models/mtac/net.h"

namespace mien::nn {

/// How often action units occur together, as the fixed graph of MTAC: entry i, j is the share of j among all that
/// occurs with i, itself included; each row sums to 1. A unit that never occurs knows itself alone. labels: N x K, 0 or
/// 1  ->  K x K
torch::Tensor co_occurrence(const torch::Tensor& labels);

/// Detects action units by what they look like and by what they occur with: K learned embeddings, which two graph
/// convolutions (Kipf & Welling 2017) over the co-occurrences turn into K classifiers.
struct ActionUnitGraphImpl : torch::nn::Module {
    ActionUnitGraphImpl(int units, int features);

    // vector: N x features  ->  N x units, logits
    torch::Tensor forward(const torch::Tensor& vector);

    torch::Tensor adjacency;  // units x units, rows sum to 1; at first every unit knows itself alone
    torch::Tensor embedding;  // units x 64
    torch::nn::Linear inner, outer;
    torch::Tensor bias;  // units
};
TORCH_MODULE(ActionUnitGraph);

/// What MTAC says of a batch.
struct MtacReading {
    torch::Tensor features;         // N x 8 width
    torch::Tensor alpha;            // N x 1, 0..1: the confidence in each sample
    torch::Tensor logits;           // N x classes, already multiplied by alpha
    torch::Tensor action_units;     // N x units, logits
    torch::Tensor valence_arousal;  // N x 2, -1..1
};

/// MTAC (Liu et al. 2023), re-derived: its paper's layer sizes are unknown to us and no code is public. Self-Cure
/// Network, assisted by action units and by valence and arousal; net_mtac_losses.h has how it learns from doubtful
/// labels.
struct MtacImpl : torch::nn::Module {
    /// width: as that of Scn
    MtacImpl(int classes, int units, int width = 64);

    // x: N x 3 x 224 x 224, ImageNet-normalised
    MtacReading forward(const torch::Tensor& x) { return read(scn->features(x)); }
    // its two halves as we train them: x: N x 3 x H x W, -1..1  ->  N x 8 width x H/32 x W/32
    torch::Tensor places(const torch::Tensor& x) { return scn->features(greyed(x)); }
    MtacReading read(const torch::Tensor& places);
    // ->  N x classes
    torch::Tensor classify(const torch::Tensor& places) { return read(places).logits; }
    std::vector<torch::Tensor> sureness() const { return scn->fc->parameters(); }

    Scn scn;
    ActionUnitGraph action_units;
    torch::nn::Linear valence_arousal;
};
TORCH_MODULE(Mtac);

inline constexpr int mtac_trained_size = 112;  // of ours, and its width: they train on a CPU in an hour
inline constexpr int mtac_trained_width = 32;

}  // namespace mien::nn
