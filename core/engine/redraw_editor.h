#pragma once

#include "core/data/emotion_amount.h"
#include "core/engine/engine.h"
#include "core/vision/picture_change.h"

#include <array>
#include <functional>
#include <vector>

namespace mien {

/// A face as a network draws it: as it finds it, and as it is wanted. What a network draws badly it draws badly twice,
/// and only the change between the two reaches the photo.
struct Redrawn {
    Image before;
    Image after;
    /// after's pixel p shows the face, and before, at p + motion(p); empty where the network says none
    Flow motion = {};
};

/// The editor of networks that return a picture, of the crop's size. The picture's change is motion and paint, as the
/// network says or taken apart (core/vision/picture_change.h), so that the photo keeps its own detail; strength and
/// sides scale both, and strength 0 is the face as it was. What was drawn last is kept: a slider asks for it again and
/// again.
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
    /// What full strength does to a face.
    struct Drawing {
        Image face;
        EmotionShares shares;
        Image wanted;
        PictureChange change;  // from the face to what is wanted
        Image moved;           // the face by that change's flow alone
    };
    const Drawing& drawing(std::size_t i, const Image& face, const EmotionShares& shares);
    static FaceEdit edit_of(const AlignedFace& face, const Drawing& drawn, const EmotionTarget& target);

    std::array<bool, emotion_count> taught_;
    Redraw redraw_;
    std::vector<Drawing> last_;  // of the faces last edited, by their place
};

}  // namespace mien
