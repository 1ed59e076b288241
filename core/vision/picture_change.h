#pragma once

#include "core/data/image.h"

namespace mien {

/// What turns a face into another picture of it, of one size and 3 channels each: for networks that return only the
/// picture.
struct PictureChange {
    Flow flow;   // after's pixel p shows before at p + flow(p), as far as motion explains the change; else 0
    Plane mask;  // 0..1, where something changed; 0 along the border
};

/// Dense optical flow (TV-L1, Zach et al. 2007), kept by as much as it makes the difference smaller.
PictureChange change_between(const Image& before, const Image& after);

}  // namespace mien
