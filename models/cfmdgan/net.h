#pragma once

#include <torch/nn.h>

#include <vector>

namespace mien::nn {

/// Modulated deformable convolution (DCNv2), 3 x 3, stride 1: every tap of every pixel is read at its own offset and
/// weighed. Outside counts as 0.
/// x: N x C x H x W; offset: N x 18 x H x W, channels 2k and 2k + 1 are dy and dx of tap k in pixels;
/// modulator: N x 9 x H x W; weight: O x C x 3 x 3  ->  N x O x H x W
torch::Tensor deformable_conv(const torch::Tensor& x, const torch::Tensor& offset, const torch::Tensor& modulator,
                              const torch::Tensor& weight);

/// The moment of the exposure as features, for three scales of the encoder and of the decoder.
struct MomentMapsImpl : torch::nn::Module {
    struct Maps {
        std::vector<torch::Tensor> encoder, decoder;  // 32, 64, 128 channels; 128, 64, 32
    };
    MomentMapsImpl();

    // t: N x 1 x H x W
    Maps forward(const torch::Tensor& t);

    torch::nn::Sequential shared;
    torch::nn::ModuleList enc_unshared, dec_unshared;
};
TORCH_MODULE(MomentMaps);

/// Convolution, transposed where the picture doubles, and LeakyReLU where `active`.
struct ConvUnitImpl : torch::nn::Module {
    enum class Kind { plain, halving, doubling };
    ConvUnitImpl(int in, int out, int kernel, bool active, Kind kind = Kind::plain);
    torch::Tensor forward(const torch::Tensor& x) { return main->forward(x); }

    torch::nn::Sequential main;
};
TORCH_MODULE(ConvUnit);

/// Residual blocks that the moment's features steer: a deformable convolution, then weights for the channels.
struct ContinuousStageImpl : torch::nn::Module {
    explicit ContinuousStageImpl(int width);

    // x, moment: N x width x H x W  ->  same
    torch::Tensor forward(torch::Tensor x, const torch::Tensor& moment);

    torch::nn::ModuleList layers;
};
TORCH_MODULE(ContinuousStage);

/// The photo at a smaller scale as features (SCM).
struct SmallPhotoImpl : torch::nn::Module {
    explicit SmallPhotoImpl(int width);
    torch::Tensor forward(const torch::Tensor& x) { return conv(torch::cat({x, main->forward(x)}, 1)); }

    torch::nn::Sequential main;
    ConvUnit conv;
};
TORCH_MODULE(SmallPhoto);

/// Features of a larger scale marked by those of the smaller photo (FAM).
struct AttendImpl : torch::nn::Module {
    explicit AttendImpl(int width);
    torch::Tensor forward(const torch::Tensor& a, const torch::Tensor& b) { return a + merge(a * b); }

    ConvUnit merge;
};
TORCH_MODULE(Attend);

/// The encoder's three scales brought together for the decoder (AFF).
struct FuseImpl : torch::nn::Module {
    FuseImpl(int in, int out);
    torch::Tensor forward(const std::vector<torch::Tensor>& scales) { return conv->forward(torch::cat(scales, 1)); }

    torch::nn::Sequential conv;
};
TORCH_MODULE(Fuse);

/// CFMD-GAN's generator (Lee et al. 2022): a three-scale U-Net that restores the moment t of a blurred exposure.
struct CfmdGImpl : torch::nn::Module {
    CfmdGImpl();

    // x: N x 3 x H x W, 0..1, sides multiples of 4; t: N x 1 x H x W, one value everywhere, 0..1
    // ->  N x 3 at a quarter, half and full size
    std::vector<torch::Tensor> forward(const torch::Tensor& x, const torch::Tensor& t);

    MomentMaps mapping_net;
    torch::nn::ModuleList Encoder, feat_extract, Decoder, Convs, ConvsOut, AFFs;
    Attend FAM1;
    SmallPhoto SCM1;
    Attend FAM2;
    SmallPhoto SCM2;
};
TORCH_MODULE(CfmdG);

}  // namespace mien::nn
