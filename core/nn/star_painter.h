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
    /// The face as the network draws it unchanged: in the category that changes it least.
    Image unchanged(const Image& face) const;

private:
    torch::Tensor painted(const torch::Tensor& faces, const torch::Tensor& wanted) const;

    std::shared_ptr<StarTranslatorImpl> net_;
};

/// The editor that paints by these weights. Interface: mien::RedrawEditor and what it is given, mien::Redrawn, which
/// this layer must not know.
template <class Editor, class Redrawn>
std::unique_ptr<Editor> star_editor(const MakeStarTranslator& make, const std::filesystem::path& weights)
{
    const StarPainter painter(make, weights);
    return std::make_unique<Editor>(painter.taught(), [painter](const Image& face, const auto& wanted) {
        return Redrawn{painter.unchanged(face), painter(face, wanted)};
    });
}

}  // namespace mien::nn
