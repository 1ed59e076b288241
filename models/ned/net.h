#pragma once

#include <torch/nn.h>

namespace mien::nn {

inline constexpr int ned_expression_size = 51;  // jaw opening, then 50 coefficients
inline constexpr int ned_style_size = 16;
inline constexpr int ned_latent_size = 4;
inline constexpr int ned_emotions = 7;  // neutral, angry, disgusted, fear, happy, sad, surprised

/// Two layers for every frame, a two-way LSTM over time, and layers for every frame again: what three of NED's
/// manipulator networks (Papantoniou et al. 2022) have in common.
struct SequenceNetImpl : torch::nn::Module {
    // each LSTM direction has half the width of the last layer before it, or all of it
    SequenceNetImpl(int in, int first, int second, int lstm, const std::vector<int>& last);

    // x: N x T x in  ->  N x T x last
    torch::Tensor frames(const torch::Tensor& x);

    torch::nn::Sequential seq1;
    torch::nn::LSTM LSTM;
    torch::nn::Sequential seq2;
};

/// A sequence of expressions in another style.
struct NedGeneratorImpl : SequenceNetImpl {
    NedGeneratorImpl();
    // x: N x T x 51, s: N x 16  ->  N x T x 51
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& s);
};
TORCH_MODULE(NedGenerator);

/// The style of a sequence.
struct NedStyleEncoderImpl : SequenceNetImpl {
    NedStyleEncoderImpl();
    // x: N x T x 51  ->  N x 16
    torch::Tensor forward(const torch::Tensor& x) { return frames(x).mean(1); }
};
TORCH_MODULE(NedStyleEncoder);

/// How real a sequence looks for an emotion.
struct NedDiscriminatorImpl : SequenceNetImpl {
    NedDiscriminatorImpl();
    // x: N x T x 51, y: N emotions  ->  N
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& y);
};
TORCH_MODULE(NedDiscriminator);

/// A random style for an emotion.
struct NedMappingNetworkImpl : torch::nn::Module {
    NedMappingNetworkImpl();
    // z: N x 4, y: N emotions  ->  N x 16
    torch::Tensor forward(const torch::Tensor& z, const torch::Tensor& y);

    torch::nn::Sequential shared;
    torch::nn::ModuleList unshared;
};
TORCH_MODULE(NedMappingNetwork);

/// NED's renderer: conditions of three frames and the two pictures before become the next picture. Its tracked
/// instance norms always use the picture's own statistics, as the published code never leaves train mode.
struct NedRendererImpl : torch::nn::Module {
    NedRendererImpl();

    // frames: N x 30 x H x W, three times nine conditions and a mask; previous: N x 6 x H x W
    // ->  N x 3 x H x W, -1..1, and -1 outside the last frame's mask
    torch::Tensor forward(const torch::Tensor& frames, const torch::Tensor& previous);

    torch::nn::Sequential model_down_seg, model_down_img, model_res_img, model_up_img, model_final_img;
};
TORCH_MODULE(NedRenderer);

}  // namespace mien::nn
