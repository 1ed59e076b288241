#pragma once

#include "core/nn/blocks_chain.h"

#include <memory>
#include <vector>

namespace mien::nn {

/// LightCNN-29 v2 (Wu et al. 2018) without its classifier: tells people apart by max-feature-map units.
struct LightCnnImpl : torch::nn::Module {
    LightCnnImpl();

    // x: N x 1 x 128 x 128, grey, 0..1  ->  N x 256, unit length
    torch::Tensor forward(const torch::Tensor& x);

    std::vector<torch::nn::AnyModule> steps;  // registered as conv1, block1, group1 .. block4, group4
    torch::nn::Linear fc;
};
TORCH_MODULE(LightCnn);

/// What a DVG-Face encoder takes from a face besides its identity.
struct FaceVariation {
    torch::Tensor z;      // N x 256, unit length
    torch::Tensor style;  // N x 448, shift and scale of each adaptive norm of the decoder
};

/// DVG-Face (Fu et al. 2021), the encoder of one modality.
struct DvgEncoderImpl : torch::nn::Module {
    DvgEncoderImpl();

    // x: N x 3 x 128 x 128, 0..1
    FaceVariation forward(const torch::Tensor& x);

    Chain conv;
    torch::nn::Linear fc_enc;
    Chain fc_style;
};
TORCH_MODULE(DvgEncoder);

/// The two pictures of one imagined face.
struct FacePair {
    torch::Tensor nir, vis;  // N x 3 x 128 x 128, 0..1
};

struct DvgStepImpl;

/// DVG-Face's decoder: an identity and a variation become a pair of pictures, near infrared and visible.
struct DvgDecoderImpl : torch::nn::Module {
    DvgDecoderImpl();

    // id: N x 256, variation: N x 256 and N x 448
    FacePair forward(const torch::Tensor& id, const FaceVariation& variation);

    Chain fc;
    std::vector<std::shared_ptr<DvgStepImpl>> steps;  // registered as conv.0, conv.1, ...
    torch::nn::Conv2d nir_output, vis_output;
};
TORCH_MODULE(DvgDecoder);

/// DVG-Face's identity sampler: noise becomes the embedding of somebody who does not exist.
struct DvgIdSamplerImpl : torch::nn::Module {
    DvgIdSamplerImpl();

    // noise: N x 256  ->  N x 256, unit length
    torch::Tensor forward(const torch::Tensor& noise);

    Chain fc;
};
TORCH_MODULE(DvgIdSampler);

inline constexpr int dvg_face_size = 128;
inline constexpr int dvg_code_size = 256;
inline constexpr int dvg_style_size = 448;

}  // namespace mien::nn
