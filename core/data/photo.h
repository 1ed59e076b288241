#pragma once

#include "core/data/image.h"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace mien {

using Pixels = std::variant<Raster<std::uint8_t>, Raster<std::uint16_t>, Raster<float>>;

/// The file as it was. Pixels stand upright (the EXIF orientation applied, and undone again on writing), in the file's
/// own bit depth, channels and colour space: never converted as a whole. Shares its pixels, so copies are cheap.
struct Photo {
    Pixels pixels;                   // 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    int orientation = 1;             // the EXIF value found, 1..8
    bool linear = false;             // OpenEXR: scene-linear values; otherwise encoded as the profile says, or sRGB
    bool half = false;               // OpenEXR with 16-bit floats
    std::string format;              // "jpeg", "png", "tiff", "webp", "openexr"
    std::vector<std::uint8_t> icc;   // the profile, or empty
    std::vector<std::uint8_t> exif;  // blobs as the file held them; never interpreted outside core/vision
    std::vector<std::uint8_t> iptc;
    std::string xmp;
    std::filesystem::path source;  // where it was read from, or empty
    bool premultiplied = false;    // the colours are multiplied by alpha: OpenEXR, and TIFF with associated alpha

    int width() const;
    int height() const;
    int channels() const;
};

}  // namespace mien
