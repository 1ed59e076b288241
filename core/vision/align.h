#pragma once

#include "core/data/face.h"
#include "core/data/photo.h"

namespace mien {

/// The only place a face is cut out and levelled. The crop is a square of `size` pixels, eyes level, centred on the
/// face; its side is `margin` times the face's size (the larger of 2.2 inter-ocular distances and the landmarks'
/// extent), so margin 1 just holds chin and brows and margin 1.8 holds hair and neck. Pixels in the photo's own colour
/// space, encoded 0..1 (scene-linear photos are sRGB-encoded); beyond the border the edge repeats.
AlignedFace align(const Photo& photo, const Face& face, int size, double margin);

/// The similarity align() uses, for planning without pixels.
Similarity crop_transform(const Landmarks& landmarks, int size, double margin);

/// The sRGB transfer curve and its inverse; both continue above 1 for scene-linear values.
float to_srgb(float linear);
float from_srgb(float value);

}  // namespace mien
