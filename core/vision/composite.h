#pragma once

#include "core/base/job.h"
#include "core/data/photo.h"
#include "core/data/placed.h"

namespace mien {

/// The only place an edit is put back. Warps the photo's own pixels by the upsampled flow and adds the upsampled
/// residual (edited crop minus warped crop), so that skin keeps the photo's detail; where `cover` is 1 the edited crop
/// replaces them. Works in the photo's depth and colour space, on each mask's rows only. Every pixel where
/// render_mask() is 0 keeps its bits; so does alpha.
Photo composite(const Photo& photo, const std::vector<Placed>& edits, Job& job);

/// The union of the masks at the photo's size, 0..255; 0 exactly where composite() leaves the photo alone. `layers` are
/// composited one after the other.
Raster<std::uint8_t> render_mask(const Photo& photo, const std::vector<std::vector<Placed>>& layers);

/// Where each pixel of the last layer's picture came from, in pixels of the photo: 0 where nothing moved.
Flow render_flow(const Photo& photo, const std::vector<std::vector<Placed>>& layers);

/// Share of pixels, 0..1, that differ between two photos of one size and type.
double share_changed(const Photo& before, const Photo& after);

}  // namespace mien
