#pragma once

#include "core/nn/blocks_chain.h"

#include <vector>

namespace mien::nn {

/// The first three stages of IR-50 (Deng et al. 2019): face features at an eighth of the picture's size.
struct IrExtractorImpl : torch::nn::Module {
    IrExtractorImpl();

    // x: N x 3 x 112 x 112, ImageNet-normalised  ->  N x 256 x 14 x 14
    torch::Tensor forward(const torch::Tensor& x) { return body(input_layer(x)); }

    Chain input_layer, body;
};
TORCH_MODULE(IrExtractor);

struct ApVitBlockImpl;

/// What attentive pooling says of a feature map.
struct PoolingReading {
    torch::Tensor patch_score;  // N x 1 x 14 x 14
    torch::Tensor patch_kept;   // N x 196, 1 where the patch went on, 0 where it was dropped
    torch::Tensor cls_feature;  // N x 768
};

/// A vision transformer that drops patches before its first block and tokens within its last four. Of equal scores
/// torch::topk chooses.
struct PoolingVitImpl : torch::nn::Module {
    PoolingVitImpl();

    // x: N x 256 x 14 x 14
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
    torch::Tensor stem_features;  // N x 256 x 14 x 14
    PoolingReading pooling;
};

/// APViT (Xue et al. 2022): IR-50 features, the strongest patches of them, and a transformer with attentive pooling.
struct ApVitImpl : torch::nn::Module {
    explicit ApVitImpl(int classes);

    // x: N x 3 x 112 x 112, ImageNet-normalised
    ApVitReading forward(const torch::Tensor& x);

    IrExtractor extractor;
    PoolingVit vit;
    torch::nn::Linear fc;  // registered as head.fc
};
TORCH_MODULE(ApVit);

inline constexpr int apvit_face_size = 112;
inline constexpr int apvit_grid = 14;           // patches a side
inline constexpr int apvit_patches_kept = 160;  // of 196

}  // namespace mien::nn
