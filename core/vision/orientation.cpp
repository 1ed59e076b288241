#include "core/vision/orientation.h"

#include <algorithm>
#include <utility>

namespace mien {

namespace {

// The EXIF orientations as three steps from stored to upright: transpose, then mirror left-right, then top-bottom.
struct Turn {
    bool transpose = false;
    bool mirror = false;
    bool flip = false;
};

constexpr Turn turns[] = {{},
                          {false, true, false},
                          {false, true, true},
                          {false, false, true},
                          {true, false, false},
                          {true, true, false},
                          {true, true, true},
                          {true, false, true}};

constexpr int tile = 64;  // pixels; a transposition walks in tiles, so that both sides stay in the cache

template <class T, int channels>
void copy_pixel(const T* from, T* to)
{
    for (int channel = 0; channel < channels; ++channel) to[channel] = from[channel];
}

// result(x, y) = source(from(x, y)) for a result of width x height pixels
template <class T, int channels, class From>
Raster<T> rearranged(const Raster<T>& source, int width, int height, From from)
{
    std::vector<T> pixels(source.pixels().size());
    for (int top = 0; top < height; top += tile) {
        for (int left = 0; left < width; left += tile) {
            for (int y = top; y < std::min(top + tile, height); ++y) {
                T* row = pixels.data() + std::size_t(y) * width * channels;
                for (int x = left; x < std::min(left + tile, width); ++x) {
                    const auto [source_x, source_y] = from(x, y);
                    copy_pixel<T, channels>(source.row(source_y) + std::size_t(source_x) * channels,
                                            row + std::size_t(x) * channels);
                }
            }
        }
    }
    return {width, height, channels, std::move(pixels)};
}

template <class T, class From>
Raster<T> rearranged(const Raster<T>& source, int width, int height, From from)
{
    switch (source.channels()) {
        case 1:
            return rearranged<T, 1>(source, width, height, from);
        case 2:
            return rearranged<T, 2>(source, width, height, from);
        case 3:
            return rearranged<T, 3>(source, width, height, from);
        default:
            return rearranged<T, 4>(source, width, height, from);
    }
}

}  // namespace

template <class T>
Raster<T> upright(const Raster<T>& stored, int orientation)
{
    expect(orientation >= 1 && orientation <= 8, "an EXIF orientation is 1..8");
    if (orientation == 1) return stored;
    const Turn turn = turns[orientation - 1];
    const int width = turn.transpose ? stored.height() : stored.width();
    const int height = turn.transpose ? stored.width() : stored.height();
    return rearranged(stored, width, height, [=](int x, int y) {
        if (turn.mirror) x = width - 1 - x;
        if (turn.flip) y = height - 1 - y;
        return turn.transpose ? std::pair(y, x) : std::pair(x, y);
    });
}

template <class T>
Raster<T> as_stored(const Raster<T>& upright, int orientation)
{
    expect(orientation >= 1 && orientation <= 8, "an EXIF orientation is 1..8");
    if (orientation == 1) return upright;
    const Turn turn = turns[orientation - 1];
    const int width = turn.transpose ? upright.height() : upright.width();
    const int height = turn.transpose ? upright.width() : upright.height();
    return rearranged(upright, width, height, [=, w = upright.width(), h = upright.height()](int x, int y) {
        if (turn.transpose) std::swap(x, y);
        if (turn.mirror) x = w - 1 - x;
        if (turn.flip) y = h - 1 - y;
        return std::pair(x, y);
    });
}

template Raster<std::uint8_t> upright(const Raster<std::uint8_t>&, int);
template Raster<std::uint16_t> upright(const Raster<std::uint16_t>&, int);
template Raster<float> upright(const Raster<float>&, int);
template Raster<std::uint8_t> as_stored(const Raster<std::uint8_t>&, int);
template Raster<std::uint16_t> as_stored(const Raster<std::uint16_t>&, int);
template Raster<float> as_stored(const Raster<float>&, int);

}  // namespace mien
