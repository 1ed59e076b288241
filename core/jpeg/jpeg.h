#pragma once

#include "core/data/image.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace mien {

/// A JPEG's pixels (1 or 3 channels, in stored layout) and its colour profile, which may be empty.
struct DecodedJpeg {
    Raster<std::uint8_t> pixels;
    std::vector<std::uint8_t> icc;
};

/// Decodes strictly: where libjpeg would fill a gap with grey, this throws an Error of kind damaged.
DecodedJpeg decode_jpeg(const std::filesystem::path& file);

/// The same of bytes in memory, which a fault calls by `name`.
DecodedJpeg decode_jpeg(std::span<const std::uint8_t> bytes, const std::string& name);

/// Encodes grey or RGB pixels at full chroma resolution. `quality` is 1..100.
void encode_jpeg(const Raster<std::uint8_t>& pixels, const std::vector<std::uint8_t>& icc, int quality,
                 const std::filesystem::path& file);
/// The same in memory, without a profile.
std::vector<std::uint8_t> jpeg_bytes(const Raster<std::uint8_t>& pixels, int quality);

/// Writes the JPEG `source` anew with `pixels` (stored layout): blocks in which no pixel differs keep their
/// coefficients, so they decode to exactly the source's pixels; the others use the source's tables and sampling.
/// Returns false, with `file` in any state, where the source is unreadable, of another size, or of an unusual form.
bool rewrite_jpeg(const std::filesystem::path& source, const Raster<std::uint8_t>& pixels,
                  const std::vector<std::uint8_t>& icc, const std::filesystem::path& file);

}  // namespace mien
