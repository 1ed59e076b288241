#pragma once

#include "core/nn/blocks_stargan.h"

namespace mien::nn {

/// US-GAN (Akram and Khan 2023): StarGAN's translator with one residual block and the "ultimate skip": the photo itself
/// is added, so only what changes has to be learned.
struct UsGanGImpl : StarTranslatorImpl {
    explicit UsGanGImpl(int labels, int width = star_width) : StarTranslatorImpl(labels, 1, width) {}

    // as StarTranslator, but the sum lies in -2..2
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& c) override
    {
        return x + StarTranslatorImpl::forward(x, c);
    }
};
TORCH_MODULE(UsGanG);

}  // namespace mien::nn
