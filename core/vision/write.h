#pragma once

#include "core/data/photo.h"

#include <optional>

namespace mien {

/// What the written file says of how it came to be: recorded as XMP (IPTC digital source type
/// compositeWithTrainedAlgorithmicMedia, and mien:engine, mien:target, mien:version).
struct Provenance {
    std::string engine;
    std::string target;
    std::string recipe;  // JSON that repeats the edit; may be empty
};

struct WriteOptions {
    bool overwrite = false;       // else an existing file is an Error
    bool strip_location = false;  // leave GPS data out
    int quality = 95;             // JPEG and WebP, 1..100; ignored where the JPEG keeps its own tables
    std::optional<Provenance> provenance;
};

/// Writes the photo in the format its name says, with profile and metadata, in one step: the file is complete or not
/// there. Bit depth is the photo's own where the format can hold it, else the nearest it can (16 -> 8 for JPEG and
/// WebP). Never replaces an existing file unless `overwrite`.
void write_photo(const Photo& photo, const std::filesystem::path& file, const WriteOptions& options = {});

/// Writes one 8-bit grey plane as PNG (or by name), atomically; the same overwrite rule.
void write_plane(const Raster<std::uint8_t>& plane, const std::filesystem::path& file, bool overwrite);

/// True for names of a format that photos are read from and written to (jpg, png, tif, webp, exr; any case).
bool has_photo_name(const std::filesystem::path& file);

/// Throws the Error that write_photo would throw for this name (unknown format, exists, no such folder): for checking
/// before long work begins.
void check_writable(const std::filesystem::path& file, bool overwrite);

}  // namespace mien
