#pragma once

#include "core/data/image.h"

namespace mien {

/// Stored pixels as they stand upright, for an EXIF orientation 1..8. Shares the raster when there is nothing to turn.
template <class T>
Raster<T> upright(const Raster<T>& stored, int orientation);

/// Upright pixels as a file with that EXIF orientation stores them: the inverse of upright().
template <class T>
Raster<T> as_stored(const Raster<T>& upright, int orientation);

}  // namespace mien
