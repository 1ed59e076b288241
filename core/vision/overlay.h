#pragma once

#include "core/data/image.h"
#include "core/data/palette.h"

#include <cstdint>

namespace mien {

/// Heats, 0..1, laid over a picture of three sRGB channels in the palette's colours: opacity 0 leaves the picture, 1
/// hides it. The heats may be fewer than the pixels: they are stretched smoothly, the edge repeats. Not a number counts
/// as 0.
Image overlay(const Image& picture, const Plane& heat, Palette palette, double opacity);
Raster<std::uint8_t> overlay(const Raster<std::uint8_t>& picture, const Plane& heat, Palette palette, double opacity);

}  // namespace mien
