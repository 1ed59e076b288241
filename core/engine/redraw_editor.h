#pragma once

#include "core/data/names.h"
#include "core/engine/engine.h"

#include <array>
#include <functional>

namespace mien {

/// How much of each category is asked for; sums to 1.
using EmotionShares = std::array<float, emotion_count>;

/// A face as a network draws it: as it finds it, and as it is wanted. What a network draws badly it draws badly twice,
/// and only the change between the two reaches the photo.
struct Redrawn {
    Image before;
    Image after;
};

/// The editor of networks that return only a picture, of the crop's size. The picture's change is taken apart into
/// motion and paint (core/vision/picture_change.h), so that the photo keeps its own detail; strength and sides scale
/// both, and strength 0 is the face as it was.
class RedrawEditor : public Editor {
public:
    using Redraw = std::function<Redrawn(const Image& face, const EmotionShares& wanted)>;

    /// taught: the categories that the network knows.
    RedrawEditor(const std::array<bool, emotion_count>& taught, Redraw redraw)
        : taught_(taught), redraw_(std::move(redraw))
    {
    }

    /// Categories that the network knows, alone or blended.
    bool accepts(const Target& target) const override;
    std::vector<FaceEdit> edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job) override;

private:
    std::array<bool, emotion_count> taught_;
    Redraw redraw_;
};

}  // namespace mien
