#pragma once

#include "core/data/face.h"
#include "core/data/palette.h"
#include "core/data/photo.h"

namespace mien {

/// How a map is drawn.
struct MapDrawing {
    Palette palette;
    MapRange range;
    double opacity = 0.5;  // 0..1
};

/// The picture (RGB, 8 bit) with the map drawn over it where the map is. `map_from_picture` takes the picture's pixels
/// to the map's.
Raster<std::uint8_t> overlaid(const Raster<std::uint8_t>& picture, const Plane& map, const Similarity& map_from_picture,
                              const MapDrawing& drawing);

/// Heats, 0..1, stretched smoothly over a picture of three sRGB channels; the edge repeats. Opacity 0 leaves the
/// picture, 1 hides it. Not a number counts as 0.
Image overlay(const Image& picture, const Plane& heat, const Palette& palette, double opacity);
Raster<std::uint8_t> overlay(const Raster<std::uint8_t>& picture, const Plane& heat, const Palette& palette,
                             double opacity);

}  // namespace mien
