#pragma once

#include "core/nn/augment.h"

#include <torch/nn.h>

namespace mien::nn {

/// Five blocks of convolution, batch norm, ReLU and pooling (not after the last): the encoder GLAMOR-Net (Le et al.
/// 2021) uses for face and context alike.
struct GlamorEncoderImpl : torch::nn::Module {
    GlamorEncoderImpl();

    // x: N x 3 x H x W  ->  N x 256 x H/16 x W/16
    torch::Tensor forward(torch::Tensor x);

    torch::nn::ModuleList blocks;
};
TORCH_MODULE(GlamorEncoder);

/// GLAMOR-Net's face branch with a classifier of its own, for photos without a scene around the face.
struct GlamorFaceImpl : torch::nn::Module {
    explicit GlamorFaceImpl(int classes);

    // x: N x 3 x 64 x 64 or larger, -1..1  ->  N x 256 x 4 x 4 or larger
    torch::Tensor places(const torch::Tensor& x) { return FaceEncodingNet(greyed(x)); }
    // ->  N x classes, logits
    torch::Tensor classify(const torch::Tensor& places);
    torch::Tensor forward(const torch::Tensor& x) { return classify(places(x)); }
    std::vector<torch::Tensor> sureness() const { return fc2->parameters(); }

    GlamorEncoder FaceEncodingNet;
    torch::nn::Linear fc1, fc2;
    torch::nn::Dropout dropout;
};
TORCH_MODULE(GlamorFace);

/// What GLAMOR-Net computes on its way to the logits.
struct GlamorReading {
    torch::Tensor logits;          // N x classes
    torch::Tensor attention;       // N x H/16 x W/16, sums to 1 over the context
    torch::Tensor fusion_weights;  // N x 2, of face and context, sum to 1
    torch::Tensor face_vector;     // N x 256
    torch::Tensor context_vector;  // N x 256
};

/// GLAMOR-Net (Le et al. 2021) in full: the face says where in the scene around it to look, and both are weighed.
struct GlamorNetImpl : torch::nn::Module {
    explicit GlamorNetImpl(int classes);

    // face: N x 3 x 96 x 96, context: N x 3 x 112 x 112 with the face blacked out; both 0..1
    GlamorReading forward(const torch::Tensor& face, const torch::Tensor& context);

    GlamorEncoder FaceEncodingNet, ContextEncodingNet;
    torch::nn::Linear attention_fc1;
    torch::nn::BatchNorm1d attention_fc1_bn;
    torch::nn::Linear attention_fc2, face_weight1, face_weight2, context_weight1, context_weight2, final_fc1,
        final_classify;
    torch::nn::Dropout dropout;

private:
    // face: N x 256, places: N x P x 256  ->  N x P, sums to 1
    torch::Tensor attend(const torch::Tensor& face, const torch::Tensor& places);
};
TORCH_MODULE(GlamorNet);

inline constexpr int glamor_face_size = 96;
inline constexpr int glamor_trained_size = 64;  // of our face branch: it trains on a CPU in half an hour
inline constexpr int glamor_context_size = 112;

}  // namespace mien::nn
