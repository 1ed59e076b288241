#pragma once

#include "models/dan/net.h"

#include <vector>

namespace mien::nn {

/// What one member of the ensemble says.
struct LsdMemberReading {
    DanReading emotion;
    torch::Tensor appearance;  // N x 3 x H/4 x W/4, in the face's own units: the face redrawn from the shared features
};

/// A multi-task network: DAN tells the emotion, and a decoder on DAN's own features redraws the face, which keeps them
/// honest about what a face looks like where synthetic training faces would let them forget it.
struct LsdMemberImpl : torch::nn::Module {
    /// width: as that of Dan
    explicit LsdMemberImpl(int classes, int width = 64);

    // x: N x 3 x H x W, sides multiples of 32, ImageNet-normalised
    LsdMemberReading forward(const torch::Tensor& x);

    Dan dan;
    Chain appearance;
};
TORCH_MODULE(LsdMember);

/// What the ensemble says.
struct LsdReading {
    torch::Tensor probabilities;  // N x classes, the members' mean
    torch::Tensor members;        // N x members x classes, each one's probabilities
    torch::Tensor agreement;      // N, 0..1
};

/// Learning from synthetic data (Jeong et al. 2022, arXiv 2207.10025), re-derived: an ensemble of multi-task networks
/// that differ by the seeds they start from. Each member is trained on its own.
struct LsdImpl : torch::nn::Module {
    LsdImpl(int classes, int members, int width = 64);

    // x: as LsdMember
    LsdReading forward(const torch::Tensor& x);
    std::vector<torch::Tensor> sureness() const;

    std::vector<LsdMember> members;  // registered as member0, member1, ...
};
TORCH_MODULE(Lsd);

/// The share of members whose favourite is also that of their mean. N x members x classes  ->  N, 0..1
torch::Tensor vote_agreement(const torch::Tensor& probabilities);

/// The two tasks' losses of one member.
struct LsdLoss {
    torch::Tensor emotion;     // cross-entropy and DAN's partition loss
    torch::Tensor appearance;  // mean distance (L1) from the face, reduced to the redrawn one's size
};
/// Of a redrawn face. x: as LsdMember
torch::Tensor appearance_loss(const torch::Tensor& redrawn, const torch::Tensor& x);
/// x: as LsdMember, labels: N
LsdLoss lsd_loss(const LsdMemberReading& reading, const torch::Tensor& x, const torch::Tensor& labels);

inline constexpr int lsd_classes = 6;  // anger, disgust, fear, happiness, sadness, surprise
inline constexpr int lsd_members = 3;
inline constexpr int lsd_trained_size = 112;  // of ours: small enough for any processor
inline constexpr int lsd_trained_members = 2;
inline constexpr int lsd_trained_width = 24;

}  // namespace mien::nn
