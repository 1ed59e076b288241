#pragma once

#include "core/nn/blocks_chain.h"
#include "models/xception/net.h"

namespace mien::nn {

/// What DFAE says of a batch of faces.
struct DfaeReading {
    torch::Tensor logit;           // N: above 0 means fake
    torch::Tensor reconstruction;  // N x 3 x H x W, -1..1
};

/// Deepfake detection by joint reconstruction and classification (Yan, Li & Lu 2022, arXiv 2211.13424), re-derived:
/// one Xception encoder must both redraw the face and tell whether it is a fake. The decoder's widths and the
/// classifier's are ours.
struct DfaeImpl : torch::nn::Module {
    DfaeImpl();

    // face: N x 3 x H x W, -1..1, of a size whose features, doubled five times, cover it, such as 299 x 299
    DfaeReading forward(const torch::Tensor& face);

    XceptionFeatures encoder;
    Chain decoder;
    Chain classifier;
};
TORCH_MODULE(Dfae);

/// The two tasks' losses and what is made small.
struct DfaeLoss {
    torch::Tensor classification;  // binary cross-entropy
    torch::Tensor reconstruction;  // mean squared difference
    torch::Tensor joint;           // classification + weight * reconstruction
};
/// fake: N, 1 for a fake and 0 for a photo
DfaeLoss dfae_loss(const DfaeReading& reading, const torch::Tensor& face, const torch::Tensor& fake,
                   double reconstruction_weight = 1.0);

/// How far the redrawn face is from the given one, the mean over colours. N x 3 x H x W, -1..1  ->  N x 1 x H x W, 0..1
torch::Tensor residual_map(const torch::Tensor& face, const torch::Tensor& reconstruction);

}  // namespace mien::nn
