#pragma once

#include "core/data/image.h"

namespace mien {

/// The image seen through a backward flow of its size: result(p) = image(p + flow(p)), bilinear, the edge repeats.
Image resampled(const Image& image, const Flow& flow);

}  // namespace mien
