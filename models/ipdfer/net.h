#pragma once

#include "core/nn/blocks_chain.h"

namespace mien::nn {

inline constexpr int ipdfer_face_size = 112;
inline constexpr int ipdfer_pose_size = 3;  // yaw, pitch, roll

/// A small residual network that tells people apart, for want of a better one. N x 3 x H x W  ->  N x size, unit length
torch::nn::AnyModule small_identity_encoder(int size);

/// The expression or the pose of a face: ResNet-18, of `width` channels at first, and a linear reading of its code.
struct FacetEncoderImpl : torch::nn::Module {
    struct Reading {
        torch::Tensor code;    // N x 8 width
        torch::Tensor output;  // N x outputs
    };
    FacetEncoderImpl(int outputs, int width);

    // x: N x 3 x H x W
    Reading forward(const torch::Tensor& x);

    Chain features;
    torch::nn::Linear fc;
};
TORCH_MODULE(FacetEncoder);

/// Draws a face from its codes, a linear map to 7 x 7 and four doublings; and says, after two of them, how its
/// expression moves it. Untrained nothing moves.
struct FaceDecoderImpl : torch::nn::Module {
    struct Drawing {
        torch::Tensor picture;  // N x 3 x 112 x 112, -1..1
        torch::Tensor motion;   // N x 2 x 112 x 112, dx dy in pixels
    };
    /// width: channels at 7 x 7, a multiple of 16
    FaceDecoderImpl(int code_size, int width);

    // code: N x code_size
    Drawing forward(const torch::Tensor& code);

    torch::nn::Linear fc;
    Chain coarse, fine;
    torch::nn::Conv2d motion;
};
TORCH_MODULE(FaceDecoder);

/// What IPD-FER sees in a batch, and what it draws of it.
struct IpdFerReading {
    torch::Tensor identity;        // N x identity_size
    torch::Tensor logits;          // N x classes
    torch::Tensor pose;            // N x 3, as degrees / 90
    torch::Tensor expression;      // N x 8 encoder_width, its code
    torch::Tensor reconstruction;  // N x 3 x 112 x 112, -1..1
    torch::Tensor neutral;         // N x 3 x 112 x 112, the same person and pose without an expression
    torch::Tensor motion;          // N x 2 x 112 x 112, dx dy in pixels: the neutral pixel p shows x at p + motion(p)

    /// x without its expression: moved, and on it what the neutral drawing has beyond the other one, moved as well.
    /// What is drawn badly is drawn badly twice. x: N x 3 x 112 x 112, -1..1, of which this is  ->  as x
    torch::Tensor neutralised(const torch::Tensor& x) const;
};

/// How large the network is.
struct IpdFerSizes {
    int classes = 7;
    int identity = 128;       // numbers that the identity encoder gives
    int encoder_width = 64;   // channels of the first stage of the pose's and the expression's encoder
    int decoder_width = 512;  // channels at 7 x 7, a multiple of 16
};

/// IPD-FER (Jiang & Deng 2022), re-derived: its decoder and the weights of its losses are not published. A face is
/// taken for an identity, a pose and an expression; without the expression's code the decoder draws its neutral face.
/// Ours beyond the paper: how the expression moves the face is decoded as well, so that a photo keeps its own skin.
struct IpdFerImpl : torch::nn::Module {
    /// identity: any trained module, N x 3 x 112 x 112  ->  N x sizes.identity; it is frozen here, and never in train
    /// mode, so that neither weights nor statistics change.
    IpdFerImpl(const torch::nn::AnyModule& identity, const IpdFerSizes& sizes);

    // x: N x 3 x 112 x 112, -1..1
    IpdFerReading forward(const torch::Tensor& x);
    void train(bool on) override;

    torch::nn::AnyModule identity;  // registered as identity
    FacetEncoder pose, expression;
    FaceDecoder decoder;
};
TORCH_MODULE(IpdFer);

}  // namespace mien::nn
