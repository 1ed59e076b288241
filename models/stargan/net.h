#pragma once

#include "core/nn/blocks_stargan.h"

namespace mien::nn {

/// StarGAN (Choi et al. 2018): one generator for all labels.
struct StarGanGImpl : StarTranslatorImpl {
    explicit StarGanGImpl(int labels, int width = star_width) : StarTranslatorImpl(labels, 6, width) {}
};
TORCH_MODULE(StarGanG);

}  // namespace mien::nn
