#pragma once

#include "core/data/photo.h"

#include <filesystem>

namespace mien {

/// An edit taken apart, all of one size.
struct Layers {
    Photo edit;
    Photo original;
    Raster<std::uint8_t> mask;  // 0 where the photo kept its bits
    Flow flow;                  // photo pixels; pixel p of the edit shows the original at p + flow(p)
};

/// Writes the layers into one file for a compositor. OpenEXR: one part, scene-linear half floats in R G B (A), the
/// original as original.R …, mask.A, and 32-bit flow.X and flow.Y. TIFF: four pages in that order, edit and original
/// in the photo's own depth with its profile. The same overwrite rule as write_photo; throws Error for other names.
void write_layers(const Layers& layers, const std::filesystem::path& file, bool overwrite);

/// Throws the Error that write_layers would throw for this name.
void check_layers_writable(const std::filesystem::path& file, bool overwrite);

}  // namespace mien
