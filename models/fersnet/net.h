#pragma once

#include <torch/nn.h>

#include <vector>

namespace mien::nn {

inline constexpr int fersnet_size = 96;

/// How large the network is; as published unless told otherwise.
struct FersNetSizes {
    int width = 64;    // channels of the stem; the towers double it three times
    int emotions = 6;  // published: angry, disgust, fear, happy, sad, surprise
};

/// A leaky unit: how much one task's features take from the other's, place by place.
struct LeakyUnitImpl : torch::nn::Module {
    explicit LeakyUnitImpl(int width);
    // own, other: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& own, const torch::Tensor& other);

    torch::nn::Conv2d W_r, W, U, W_z;
};
TORCH_MODULE(LeakyUnit);

/// Two convolutions and a skip; batch norm for recognition, instance norm for synthesis.
struct FersBlockImpl : torch::nn::Module {
    enum class Norm { batch, instance };
    FersBlockImpl(int in, int out, Norm norm);
    // x: N x in x H x W  ->  N x out x H x W
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Conv2d conv1;
    torch::nn::AnyModule bn1;
    torch::nn::Conv2d conv2;
    torch::nn::AnyModule bn2;
    torch::nn::Conv2d downsample;  // empty where the width stays
};
TORCH_MODULE(FersBlock);

/// Noise of a learned strength (0 at first), the same for all channels. Only in train mode: published drawings differ
/// from one time to the next, an edit must not.
struct FersNoiseImpl : torch::nn::Module {
    FersNoiseImpl() : weight(register_parameter("weight", torch::zeros({1}))) {}
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor weight;
};
TORCH_MODULE(FersNoise);

/// Noise, instance norm, and a scale and shift that the wanted emotion decides.
struct FersStyleImpl : torch::nn::Module {
    FersStyleImpl(int width, int emotions);
    // x: N x width x H x W, emotion: N x emotions  ->  as x
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& emotion);

    torch::nn::Linear style_1d;
    FersNoise noise;
};
TORCH_MODULE(FersStyle);

/// Doubles the decoder's features and puts the restyled ones of the encoder beside them.
struct FersUpImpl : torch::nn::Module {
    FersUpImpl(int in, int out, int emotions);
    // x: N x in x H x W, skip: N x out x 2H x 2W  ->  N x 2 out x 2H x 2W
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& skip, const torch::Tensor& emotion);

    FersStyle transform;
    torch::nn::Sequential model;
};
TORCH_MODULE(FersUp);

struct FersDecoderImpl : torch::nn::Module {
    explicit FersDecoderImpl(const FersNetSizes& sizes);
    // x: N x 8 width x H x W; skips: the deepest first  ->  N x 3 x 32H x 32W
    torch::Tensor forward(torch::Tensor x, const std::vector<torch::Tensor>& skips, const torch::Tensor& emotion);

    torch::nn::ModuleList module;
    torch::nn::Conv2d out_layer;
    FersStyle transform;
};
TORCH_MODULE(FersDecoder);

struct FersClassifierImpl : torch::nn::Module {
    explicit FersClassifierImpl(const FersNetSizes& sizes);
    // x: N x 8 width x H x W  ->  N x emotions, logits
    torch::Tensor forward(const torch::Tensor& x) { return classifier(pooling->forward(x).flatten(1)); }

    torch::nn::Sequential pooling;
    torch::nn::Linear classifier;
};
TORCH_MODULE(FersClassifier);

/// FERSNet (Zhao et al. 2020): recognition (x) and synthesis (y) of expressions by two towers that share features
/// selectively.
struct FersNetImpl : torch::nn::Module {
    struct Result {
        torch::Tensor image, logits;
    };
    explicit FersNetImpl(const FersNetSizes& sizes = {});

    // x: N x 3 x 96 x 96, BGR, 0..1; emotion: N x emotions, one-hot  ->  N x 3 x 96 x 96, not clamped; N x emotions
    Result forward(const torch::Tensor& x, const torch::Tensor& emotion);
    // x: as above  ->  N x emotions, logits: the recognition tower alone
    torch::Tensor recognise(const torch::Tensor& x) { return classifier(encode(x).recognition); }

    /// The emotions that say something to the decoder: those that no training photo had change nothing.
    std::vector<bool> taught() const;
    /// Makes the emotions that are not `wanted` (emotions x bool) say nothing; training does not change that.
    void teach_only(const torch::Tensor& wanted);

    LeakyUnit leakyunitxy1, leakyunityx1, leakyunitxy2, leakyunityx2, leakyunitxy3, leakyunityx3;
    torch::nn::Sequential stem;
    FersBlock conv1x, conv1y, conv2x, conv2y, conv3x, conv3y, conv4xy;
    FersClassifier classifier;
    FersDecoder decoder;

private:
    struct Features {
        torch::Tensor recognition, synthesis;  // N x 8 width x 3 x 3
        std::vector<torch::Tensor> skips;      // the synthesis tower's maps, the deepest first
    };
    Features encode(const torch::Tensor& x);
};
TORCH_MODULE(FersNet);

/// FERSNet's critic: real or fake, patch by patch.
struct FersCriticImpl : torch::nn::Module {
    explicit FersCriticImpl(const FersNetSizes& sizes = {});
    // image: N x 3 x 96 x 96; emotion_maps: N x emotions x 96 x 96  ->  N x 1 x 6 x 6
    torch::Tensor forward(const torch::Tensor& image, const torch::Tensor& emotion_maps)
    {
        return model->forward(torch::cat({image, emotion_maps}, 1));
    }

    torch::nn::Sequential model;
};
TORCH_MODULE(FersCritic);

}  // namespace mien::nn
