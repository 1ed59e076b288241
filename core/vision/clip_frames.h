#pragma once

#include "core/data/photo.h"

#include <memory>
#include <optional>

namespace mien {

/// True for names of videos that ClipFrames may be able to read (mp4, mov, mkv, avi, webm, mpg, ...; any case).
bool has_clip_name(const std::filesystem::path& file);

/// The pictures of a video, one after another, upright and as 8-bit sRGB.
class ClipFrames {
public:
    /// Throws Error where the file is missing or no video.
    explicit ClipFrames(const std::filesystem::path& file);
    ~ClipFrames();
    ClipFrames(const ClipFrames&) = delete;
    ClipFrames& operator=(const ClipFrames&) = delete;

    int count() const;    // as the file says, which may be wrong; 0: it does not
    double rate() const;  // frames a second, as the file says; 0: it does not

    std::optional<Photo> next();  // none after the last

private:
    struct Reader;
    std::filesystem::path file_;
    std::unique_ptr<Reader> reader_;
};

}  // namespace mien
