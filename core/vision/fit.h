#pragma once

#include "core/data/photo.h"

namespace mien {

/// The photo as a file of that format (named as Photo::format) can hold it: unchanged and shared where it can, else
/// with the nearest depth, channels and encoding. JPEG puts transparent pixels on white; OpenEXR becomes scene-linear.
Photo fitted(const Photo& photo, const std::string& format);

}  // namespace mien
