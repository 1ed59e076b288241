#pragma once

#include "core/data/face.h"

namespace mien {

/// One edit to put back: the crop it came from and what the engine returned (see FaceEdit).
struct Placed {
    AlignedFace crop;
    Image image;
    Flow flow;
    Plane mask;
    Plane cover;
};

/// Whole pixels: columns left..right and rows top..bottom, the last ones excluded.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

/// The pixels of a photo of that size that an edit's mask can reach; empty where it reaches none.
PixelBox touched(const Placed& edit, int width, int height);

}  // namespace mien
