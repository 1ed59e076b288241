#pragma once

#include "core/data/photo.h"

#include <unistd.h>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <type_traits>
#include <vector>

namespace mien::test {

/// A folder of its own for each test, gone at its end.
class Folder {
public:
    Folder()
    {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("mien-photo-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    std::vector<std::string> names() const
    {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(path_)) found.push_back(entry.path().filename());
        return found;
    }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void put_bytes(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

/// A smooth ramp with some grain. As floats: multiples of 1/256 from -0.25 to about 2, which a half holds exactly.
template <class T>
Raster<T> pattern(int width, int height, int channels)
{
    std::vector<T> values;
    unsigned grain = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (int channel = 0; channel < channels; ++channel) {
                grain = grain * 1664525U + 1013904223U;
                const unsigned level = (unsigned(x * 3 + y * 2 + channel * 40) + (grain >> 28)) % 256U;
                if constexpr (std::is_same_v<T, float>) {
                    values.push_back(float(level * 2U) / 256.0F - 0.25F);
                } else {
                    values.push_back(T(sizeof(T) == 1 ? level : level * 256U + (grain >> 24) % 256U));
                }
            }
        }
    }
    return {width, height, channels, std::move(values)};
}

inline Photo photo_of(Pixels pixels)
{
    Photo photo;
    photo.pixels = std::move(pixels);
    return photo;
}

inline bool same_pixels(const Pixels& one, const Pixels& other)
{
    if (one.index() != other.index()) return false;
    return std::visit(
        [&](const auto& raster) {
            const auto& twin = std::get<std::decay_t<decltype(raster)>>(other);
            return raster.width() == twin.width() && raster.height() == twin.height() &&
                   raster.channels() == twin.channels() &&
                   std::memcmp(raster.data(), twin.data(), raster.pixels().size_bytes()) == 0;
        },
        one);
}

/// The raster with the pixels of a square changed.
inline Raster<std::uint8_t> with_square(const Raster<std::uint8_t>& raster, int left, int top, int size)
{
    std::vector<std::uint8_t> values(raster.pixels().begin(), raster.pixels().end());
    for (int y = top; y < top + size; ++y) {
        for (int x = left; x < left + size; ++x) {
            for (int channel = 0; channel < raster.channels(); ++channel) {
                auto& value = values[(std::size_t(y) * raster.width() + x) * raster.channels() + channel];
                value = std::uint8_t(channel == 0 ? 255 - value : value / 2);
            }
        }
    }
    return {raster.width(), raster.height(), raster.channels(), std::move(values)};
}

}  // namespace mien::test
