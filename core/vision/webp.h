#pragma once

#include "core/data/image.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace mien {

/// A still WebP's pixels, 3 or 4 channels, and its colour profile, which may be empty.
struct DecodedWebp {
    Raster<std::uint8_t> pixels;
    std::vector<std::uint8_t> icc;
};

/// What a WebP says besides its pixels; each may be empty.
struct WebpExtras {
    std::vector<std::uint8_t> icc;
    std::vector<std::uint8_t> exif;
    std::string xmp;
};

/// Not by OpenImageIO, whose plugin multiplies colours by alpha, drops the profile and loses even where it says
/// "lossless"; nor by Exiv2, which writes the profile under a wrong name.
DecodedWebp decode_webp(const std::filesystem::path& file);

/// Whether a file is a WebP that keeps every pixel exactly.
bool is_lossless_webp(const std::filesystem::path& file);

/// Encodes 3 or 4 channels, each side at most 16383 pixels long. `quality` is 1..100.
void encode_webp(const Raster<std::uint8_t>& pixels, int quality, const WebpExtras& extras,
                 const std::filesystem::path& file);
void encode_webp_lossless(const Raster<std::uint8_t>& pixels, const WebpExtras& extras,
                          const std::filesystem::path& file);

}  // namespace mien
