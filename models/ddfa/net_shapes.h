#pragma once

#include <torch/nn.h>

namespace mien::nn {

/// Continuous emotion and action units of a clip, frame by frame.
struct ShapeReading {
    torch::Tensor affect;        // N x T x 2, valence and arousal, -1..1
    torch::Tensor action_units;  // N x T x units, intensity, 0..1 (1 stands for FACS 5)
};

/// "Are 3D face shapes expressive enough for recognising continuous emotions and action unit intensities?"
/// (Tellamekala et al. 2022, arXiv 2207.01113), re-derived: a recurrent head that sees nothing of a face but its
/// expression code. It looks at the past only, so that it can follow a camera.
struct ShapeHeadImpl : torch::nn::Module {
    explicit ShapeHeadImpl(int code_size, int units = 5);

    // codes: N x T x code_size, as MobileNet gives them
    ShapeReading forward(const torch::Tensor& codes);

    /// Takes mean and deviation of each number of the code from training clips, N x T x code_size.
    void standardise(const torch::Tensor& codes);

    torch::nn::GRU gru;
    torch::nn::Linear affect, action_units;
    torch::Tensor mean, deviation;  // code_size: travel with the weights
};
TORCH_MODULE(ShapeHead);

/// 1 - concordance of valence and arousal over all frames of the batch, plus the mean squared error of the action
/// units.
torch::Tensor shape_loss(const ShapeReading& predicted, const ShapeReading& wanted);

inline constexpr int shape_code_size = 10;  // the expression's part of ddfa_outputs, the last ten
inline constexpr int shape_units = 5;       // AU 4, 6, 10, 12, 25

}  // namespace mien::nn
