#pragma once

#include "core/data/image.h"

namespace mien {

/// True for black and white in three channels: no pixel has a colour beyond what JPEG's rounding leaves.
bool is_grey(const Image& image);

/// Each pixel's luma (Rec. 601) in all three channels.
Image greyed(const Image& image);

}  // namespace mien
