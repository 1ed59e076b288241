#pragma once

#include "core/data/placed.h"

#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace mien {

/// For .cpp files of core/gpu only: how rows of pixels of type T lie in the words of pixels.glsl.
template <class T>
struct Packed {
    static constexpr std::uint32_t depth = sizeof(T) / 2;  // pixels.glsl's: 0, 1, 2
    static constexpr int per_word = int(4 / sizeof(T));    // the pixels of one thread
    static_assert(std::is_same_v<T, std::uint8_t> || std::is_same_v<T, std::uint16_t> || std::is_same_v<T, float>);

    static constexpr int threads(int width) { return (width + per_word - 1) / per_word; }
    /// Words of a row.
    static constexpr int stride(int width, int channels) { return threads(width) * channels; }
    static constexpr std::size_t bytes(int width, int height, int channels)
    {
        return std::size_t(stride(width, channels)) * height * 4;
    }
};

/// Packs the pixels in `box`; `pixels` are whole rows of `width` pixels.
template <class T>
void pack(const T* pixels, int width, int channels, const PixelBox& box, std::span<std::byte> words)
{
    const std::size_t count = std::size_t(box.right - box.left) * channels * sizeof(T);
    const std::size_t stride = std::size_t(Packed<T>::stride(box.right - box.left, channels)) * 4;
    for (int y = box.top; y < box.bottom; ++y)
        std::memcpy(words.data() + std::size_t(y - box.top) * stride,
                    pixels + (std::size_t(y) * width + box.left) * channels, count);
}

/// The way back.
template <class T>
void unpack(std::span<const std::byte> words, const PixelBox& box, int width, int channels, T* pixels)
{
    const std::size_t count = std::size_t(box.right - box.left) * channels * sizeof(T);
    const std::size_t stride = std::size_t(Packed<T>::stride(box.right - box.left, channels)) * 4;
    for (int y = box.top; y < box.bottom; ++y)
        std::memcpy(pixels + (std::size_t(y) * width + box.left) * channels,
                    words.data() + std::size_t(y - box.top) * stride, count);
}

}  // namespace mien
