#pragma once

#include "core/data/edit.h"
#include "core/data/face.h"

namespace mien {

/// How much an edit may act at each pixel of the crop, 0..1. The parts share the face among themselves by nearness to
/// their landmarks and sum to 1 everywhere, so a part left out fades softly into its neighbours; the strokes come on
/// top.
Plane region_plane(const Region& region, const AlignedFace& crop);

/// The largest share below `allowed` by which a motion folds nothing over: it rises the more slowly, the farther the
/// pixels beside it move, since a picture that stays here and moves there would show what lies between twice.
Plane without_folds(const Plane& allowed, const Flow& flow);

/// True where the region confines nothing.
bool is_everywhere(const Region& region);

}  // namespace mien
