#pragma once

#include "core/nn/blocks_chain.h"

#include <array>

namespace mien::nn {

/// The facial parts of the landmark-aware ensemble (Wadhawan & Gandhi 2022) as ranges of the 68 points.
struct FacialPart {
    const char* name;
    int first, last;  // inclusive
    constexpr int points() const noexcept { return last - first + 1; }
};
inline constexpr std::array<FacialPart, 5> facial_parts{
    {{"eyebrows", 17, 26}, {"eyes", 36, 47}, {"nose", 27, 35}, {"mouth", 48, 67}, {"jaw", 0, 16}}};
inline constexpr int part_face_size = 160;
inline constexpr int part_trained_size = 64;  // of ours: it trains on a CPU in an hour

/// First stage: a part's sub-network learns where the part's points are.
struct PartPointsImpl : torch::nn::Module {
    explicit PartPointsImpl(int points);

    // x: N x 3 x 160 x 160, -1..1  ->  N x 128
    torch::Tensor describe(const torch::Tensor& x) { return features(x).mean({2, 3}); }
    // description: N x 128  ->  N x 2 points, x and y of each in turn, 0..1 of the face
    torch::Tensor locate(const torch::Tensor& description) { return lr_output(dense_1(description)); }
    torch::Tensor forward(const torch::Tensor& x) { return locate(describe(x)); }

    Chain features;
    torch::nn::Linear dense_1, lr_output;
};
TORCH_MODULE(PartPoints);

/// Second stage: the same features, frozen, name the expression. Its hidden layers are linear, as published.
struct PartEmotionImpl : torch::nn::Module {
    explicit PartEmotionImpl(int classes);

    // x: N x 3 x 160 x 160, -1..1  ->  N x 128
    torch::Tensor describe(const torch::Tensor& x) { return features(x).mean({2, 3}); }
    // description: N x 128  ->  N x classes, logits
    torch::Tensor classify(const torch::Tensor& description) { return emotion_output(dense_2(dense_1(description))); }
    torch::Tensor forward(const torch::Tensor& x) { return classify(describe(x)); }

    Chain features;
    torch::nn::Linear dense_1, dense_2, emotion_output;
};
TORCH_MODULE(PartEmotion);

/// Five sub-networks, one a part; each sees the whole face. 1,646,835 values with the norms' statistics.
struct PartEnsembleImpl : torch::nn::Module {
    explicit PartEnsembleImpl(int classes);

    // x: N x 3 x 160 x 160, -1..1  ->  N x 5 x classes, what each part says
    torch::Tensor votes(const torch::Tensor& x);
    // ->  N x classes, the mean of the votes
    torch::Tensor forward(const torch::Tensor& x) { return votes(x).mean(1); }
    std::vector<torch::Tensor> sureness() const;

    std::vector<PartEmotion> parts;  // registered by the parts' names
};
TORCH_MODULE(PartEnsemble);

}  // namespace mien::nn
