#pragma once

#include "core/nn/augment.h"
#include "core/nn/blocks_chain.h"

#include <array>
#include <vector>

namespace mien::nn {

/// How large the network is; as published unless told otherwise.
struct ApVitShape {
    int stem = 64;                       // channels of the first stage; the third has four times as many
    std::array<int, 3> units{3, 4, 14};  // of each stage
    int width = 768;                     // of a token
    int heads = 8;
    int blocks = 8;  // the later half drops tokens
};

/// The first three stages of IR-50 (Deng et al. 2019): face features at an eighth of the picture's size.
struct IrExtractorImpl : torch::nn::Module {
    explicit IrExtractorImpl(const ApVitShape& shape);

    // x: N x 3 x 112 x 112, ImageNet-normalised  ->  N x 4 stem x 14 x 14
    torch::Tensor forward(const torch::Tensor& x) { return body(input_layer(x)); }

    Chain input_layer, body;
};
TORCH_MODULE(IrExtractor);

struct ApVitBlockImpl;

/// What attentive pooling says of a feature map.
struct PoolingReading {
    torch::Tensor patch_score;  // N x 1 x 14 x 14
    torch::Tensor patch_kept;   // N x 196, 1 where the patch went on, 0 where it was dropped
    torch::Tensor cls_feature;  // N x width
};

/// A vision transformer that drops patches before its first block and tokens within the later half of them. Of equal
/// scores torch::topk chooses.
struct PoolingVitImpl : torch::nn::Module {
    explicit PoolingVitImpl(const ApVitShape& shape);

    // x: N x 4 stem x 14 x 14
    PoolingReading forward(const torch::Tensor& x);

    torch::Tensor cls_token, patch_pos_embed, cls_pos_embed;
    Chain projs;
    std::vector<std::shared_ptr<ApVitBlockImpl>> blocks;
    torch::nn::LayerNorm norm;
};
TORCH_MODULE(PoolingVit);

/// What APViT computes on its way to the logits.
struct ApVitReading {
    torch::Tensor logits;         // N x classes
    torch::Tensor stem_features;  // N x 4 stem x 14 x 14
    PoolingReading pooling;
};

/// APViT (Xue et al. 2022): IR-50 features, the strongest patches of them, and a transformer with attentive pooling.
struct ApVitImpl : torch::nn::Module {
    explicit ApVitImpl(int classes, const ApVitShape& shape = {});

    // x: N x 3 x 112 x 112, ImageNet-normalised
    ApVitReading forward(const torch::Tensor& x) { return read(extractor(x)); }
    ApVitReading read(const torch::Tensor& stem_features);
    // its two halves as we train them: x: N x 3 x 112 x 112, -1..1
    torch::Tensor places(const torch::Tensor& x) { return extractor(greyed(x)); }
    torch::Tensor classify(const torch::Tensor& places) { return read(places).logits; }
    std::vector<torch::Tensor> sureness() const { return fc->parameters(); }

    IrExtractor extractor;
    PoolingVit vit;
    torch::nn::Linear fc;  // registered as head.fc
};
TORCH_MODULE(ApVit);

inline constexpr int apvit_face_size = 112;
inline constexpr int apvit_grid = 14;                                       // patches a side
inline constexpr int apvit_patches_kept = 160;                              // of 196
inline constexpr ApVitShape apvit_trained_shape{32, {2, 2, 2}, 192, 6, 6};  // of ours: small enough for any processor

}  // namespace mien::nn
