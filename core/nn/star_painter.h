#pragma once

#include "core/data/image.h"
#include "core/data/names.h"
#include "core/nn/blocks_stargan.h"

#include <array>
#include <filesystem>

namespace mien::nn {

/// A trained translator of the StarGAN family in use. Copies share the network: one thread at a time.
class StarPainter {
public:
    /// The width is read from the weights.
    StarPainter(const MakeStarTranslator& make, const std::filesystem::path& weights);

    std::array<bool, emotion_count> taught() const;
    /// face: sides a multiple of 4; wanted: how much of each category, sums to 1  ->  the same size
    Image operator()(const Image& face, const std::array<float, emotion_count>& wanted) const;

private:
    std::shared_ptr<StarTranslatorImpl> net_;
};

}  // namespace mien::nn
