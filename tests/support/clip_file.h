#pragma once

#include "core/jpeg/jpeg.h"
#include "tests/support/photo_files.h"

namespace mien::test {

/// Writes RGB frames of one size as a Motion-JPEG video (.avi) of 10 frames a second.
inline void write_clip(const std::filesystem::path& file, const std::vector<Raster<std::uint8_t>>& frames)
{
    constexpr std::uint32_t rate = 10, has_index = 0x10, key_frame = 0x10;
    const auto word = [](std::uint32_t value) {
        return std::string{char(value), char(value >> 8), char(value >> 16), char(value >> 24)};
    };
    const auto words = [&](std::initializer_list<std::uint32_t> values) {
        std::string bytes;
        for (const auto value : values) bytes += word(value);
        return bytes;
    };
    const auto chunk = [&](const std::string& name, const std::string& content) {
        return name + word(std::uint32_t(content.size())) + content + (content.size() % 2 ? std::string(1, '\0') : "");
    };
    const auto width = std::uint32_t(frames.at(0).width()), height = std::uint32_t(frames.at(0).height());
    const auto count = std::uint32_t(frames.size()), size = width * height * 3;
    const std::string main = words({1'000'000 / rate, 0, 0, has_index, count, 0, 1, size, width, height, 0, 0, 0, 0});
    const std::string stream =
        "vidsMJPG" + words({0, 0, 0, 1, rate, 0, count, size, 0xFFFFFFFF, 0, 0, height << 16 | width});
    const std::string format = words({40, width, height, 24 << 16 | 1}) + "MJPG" + words({size, 0, 0, 0, 0});
    std::string movie = "movi", index;
    for (const auto& frame : frames) {
        const auto jpeg = jpeg_bytes(frame, 95);
        index += "00dc" + words({key_frame, std::uint32_t(movie.size()), std::uint32_t(jpeg.size())});
        movie += chunk("00dc", {jpeg.begin(), jpeg.end()});
    }
    const std::string header =
        "hdrl" + chunk("avih", main) + chunk("LIST", "strl" + chunk("strh", stream) + chunk("strf", format));
    put_bytes(file, chunk("RIFF", "AVI " + chunk("LIST", header) + chunk("LIST", movie) + chunk("idx1", index)));
}

}  // namespace mien::test
