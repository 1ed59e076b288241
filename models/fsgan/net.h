#pragma once

#include <torch/nn.h>

namespace mien::nn {

inline constexpr int sketch_styles = 3;

/// Four convolutions, each with all before it as input, brought back to `width` and added to the input.
struct ResidualDenseImpl : torch::nn::Module {
    ResidualDenseImpl(int width, int growth);
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Sequential residual_dense_layers;
    torch::nn::Conv2d conv_1x1;
};
TORCH_MODULE(ResidualDense);

/// FSGAN's generator of one part of a sketch (Fan et al. 2022): an eye, nose, mouth, the hair or the background. Batch
/// norm uses the picture's own statistics, as the published code never leaves train mode. Published width: 64.
struct FsganPartImpl : torch::nn::Module {
    explicit FsganPartImpl(int width);
    // x: N x 3 x H x W, -1..1, sides multiples of 8  ->  same
    torch::Tensor forward(const torch::Tensor& x) { return model->forward(x); }

    torch::nn::Sequential model;
};
TORCH_MODULE(FsganPart);

/// FSGAN's fusion of the pasted sketch with a style: a network at half size inside one at full size. Published
/// width: 64.
struct FsganCombineImpl : torch::nn::Module {
    explicit FsganCombineImpl(int width);
    // x: N x 3 x H x W, -1..1, sides multiples of 32; style: N x 3 x H/2 x W/2, one-hot planes  ->  as x
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& style);

    torch::nn::Sequential model_pred, model, model1_1, model1_2;
};
TORCH_MODULE(FsganCombine);

/// The parts of a sketch of 512 x 512, -1..1, each N x 3 x H x W.
struct SketchParts {
    torch::Tensor left_eye, right_eye;  // 80 x 112
    torch::Tensor nose;                 // 96 x 96
    torch::Tensor mouth;                // 80 x 128
    torch::Tensor hair, background;     // 512 x 512
};

/// Pastes the parts on white, the darkest stroke winning: eyes, nose and mouth around their centres (N x 4 x 2: x, y),
/// hair inside the portrait (N x 1 x 512 x 512, 0..1) but not in those four boxes, and background outside it.
torch::Tensor paste_sketch(const SketchParts& parts, const torch::Tensor& portrait, const torch::Tensor& centres);

}  // namespace mien::nn
