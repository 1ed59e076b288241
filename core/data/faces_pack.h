#pragma once

#include "core/data/head.h"
#include "core/data/names.h"
#include "core/data/safetensors.h"

#include <vector>

namespace mien {

/// One row of a pack of prepare_faces (core/vision/prepare.h).
struct PackedFace {
    std::size_t row = 0;
    std::span<const std::uint8_t> image;  // side x side x 3 sRGB; lives as long as the pack
    Landmarks landmarks;                  // in pixels of `image`
    HeadView view;
    Emotion expression = Emotion::neutral;
    float trust = 0.0f;  // 0..1, in the expression
    std::int64_t identity = 0;
    std::int64_t split = 0;  // 0 train, 1 validation, 2 test
};

/// The rows that editors learn from and are measured on: photographed, labelled, open to any use (tier P), and not
/// turned away (see head.h).
std::vector<PackedFace> frontal_photographs(const Safetensors& pack);

}  // namespace mien
