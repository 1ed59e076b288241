#pragma once

#include "core/data/face.h"
#include "core/data/photo.h"

namespace mien {

/// The photo as a 3-channel sRGB image no longer than `longest` on its longer side (never enlarged). The profile is
/// applied with lcms2; scene-linear photos are encoded; alpha is ignored. Area-averaged.
Image view(const Photo& photo, int longest);

/// The whole photo as 8-bit sRGB RGB, the profile applied: for a screen.
Raster<std::uint8_t> for_screen(const Photo& photo);

/// An image's values as bytes, those beyond 0..1 at the ends.
Raster<std::uint8_t> for_screen(const Image& image);

/// The whole photo in sRGB at its own depth, with the profile to say so; alpha is kept. Scene-linear photos, and those
/// that are sRGB already, come back as they are.
Photo in_srgb(const Photo& photo);

/// The photo reduced to at most `longest` on its longer side, in its own depth and colour space: for previews.
/// `scale` tells reduced pixels per photo pixel.
struct Reduced {
    Photo photo;
    double scale = 1.0;
};
Reduced reduced(const Photo& photo, int longest);

}  // namespace mien
