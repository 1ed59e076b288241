#pragma once

#include "core/data/photo.h"
#include "core/vision/write.h"

#include <map>

namespace mien {

/// What a photo file says besides its pixels, as Exiv2 understands it.
struct Metadata {
    std::vector<std::uint8_t> exif;
    std::vector<std::uint8_t> iptc;
    std::vector<std::uint8_t> icc;
    std::string xmp;
    int orientation = 1;      // 1..8
    bool camera_raw = false;  // a TIFF whose first picture is only the preview of raw sensor data
};

/// Reads a JPEG's, PNG's, TIFF's or WebP's metadata. Empty where there is none, or none that can be understood.
Metadata read_metadata(const std::filesystem::path& file);

/// The size and orientation of the pixels in the file that the metadata go to.
struct StoredForm {
    std::string format;  // as Photo::format
    int width = 0;
    int height = 0;
    int orientation = 1;
};

/// Puts the photo's metadata into a JPEG, PNG or TIFF that holds the new pixels already, made true for them: size,
/// orientation, provenance, no thumbnail of the old picture, no location where that is asked for.
void write_metadata(const Photo& photo, const WriteOptions& options, const StoredForm& stored,
                    const std::filesystem::path& file);

/// The EXIF and the XMP packet that write_metadata would write: for a format that Exiv2 does not know, or not well.
/// Both may be empty.
std::vector<std::uint8_t> exif_blob(const Photo& photo, const WriteOptions& options, const StoredForm& stored);
std::string xmp_packet(const Photo& photo, const WriteOptions& options, const StoredForm& stored);

/// The recipe that Provenance put into an XMP packet; empty where there is none.
std::string recipe_in(const std::string& xmp);

/// The main EXIF texts and numbers by their OpenImageIO names: for OpenEXR, which has no EXIF. Never a location.
struct ExifBasics {
    std::map<std::string, std::string> texts;
    std::map<std::string, float> numbers;
};
ExifBasics exif_basics(const Photo& photo);

}  // namespace mien
