#pragma once

#include "core/nn/blocks_chain.h"

#include <vector>

namespace mien::nn {

/// An edit in the terms that core/vision/composite.h wants, so that it can be put back at the photo's own resolution.
struct LandmarkTranslation {
    torch::Tensor flow;      // N x 2 x H x W, dx dy in pixels: the edited pixel p shows the photo at p + flow(p)
    torch::Tensor residual;  // N x 3 x H x W, -2..2, what is painted on the warped photo
    torch::Tensor mask;      // N x 1 x H x W, 0..1, where it is painted
    torch::Tensor image;     // N x 3 x H x W: warped + mask * residual
};

/// What a translator answers for inside a mouth: single teeth are the painter's business, their light and colour its
/// own. A mean over a twentieth of the picture's side, the border repeated. N x C x H x W
torch::Tensor through_soft_lens(const torch::Tensor& pictures);

/// What stands between two halvings or doublings: convolution, group norm, and activation.
struct TranslatorLayerImpl : torch::nn::Module {
    TranslatorLayerImpl(int in, int out, int stride);

    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Conv2d conv;
    torch::nn::GroupNorm norm;
};
TORCH_MODULE(TranslatorLayer);

/// Landmark-guided face translation: stage ii of LandmarkGAN (Tang & Sebe 2022), re-derived as a flow and a residual
/// instead of a whole picture, since no code of its authors is public. A U-Net sees the photo and the drawings of where
/// its points are and where they go (net_drawing.h); the wanted category acts at its bottleneck. Untrained it changes
/// nothing. Fully convolutional: any size that 32 divides.
struct LandmarkTranslatorImpl : torch::nn::Module {
    /// width: channels of the first level, a multiple of 8
    LandmarkTranslatorImpl(int code_size, int width);

    // photo: N x 3 x H x W, -1..1; source, target: N x 68 x 2, -1..1 across the picture; wanted: N x code_size
    LandmarkTranslation forward(const torch::Tensor& photo, const torch::Tensor& source, const torch::Tensor& target,
                                const torch::Tensor& wanted);

    TranslatorLayer enter;
    std::vector<TranslatorLayer> down, up;  // registered as down0, down1, ... and up0, up1, ...
    Chain code;
    torch::nn::Conv2d flow, paint;
};
TORCH_MODULE(LandmarkTranslator);

/// Its critic, patch by patch of 70 pixels (Isola et al. 2017): is this the photo of a face with those points?
struct LandmarkCriticImpl : torch::nn::Module {
    LandmarkCriticImpl();

    // image: N x 3 x H x W, -1..1; points: N x 68 x 2, -1..1 across it  ->  N x 1 x H/8-2 x W/8-2
    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& points);

    Chain model;
};
TORCH_MODULE(LandmarkCritic);

inline constexpr int landmark_translator_width = 16;

}  // namespace mien::nn
