#pragma once

#include "core/data/photo.h"

namespace mien {

/// Reads a JPEG, PNG (8/16), TIFF (8/16/float), WebP or OpenEXR photo with its profile and metadata, upright.
/// Throws Error with one sentence for a missing, empty, damaged, too large (> 400 MP), CMYK or foreign file.
Photo read_photo(const std::filesystem::path& file);

}  // namespace mien
