#include "core/vision/overlay.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace mien {
namespace {

using Colours = std::array<std::array<float, 3>, palette_steps>;

/// Where a pixel of `size` lies between two of `count` heats.
struct Between {
    Between(int pixel, int size, int count)
    {
        const float ratio = float(count) / float(size);
        const float at = std::clamp((float(pixel) + 0.5f) * ratio - 0.5f, 0.0f, float(count - 1));
        first = int(at);
        second = std::min(first + 1, count - 1);
        share = at - float(first);
    }
    int first, second;
    float share;
};

float heat_at(const Plane& heat, const Between& x, const Between& y)
{
    const auto along = [&](int row) {
        const float left = heat.at(x.first, row);
        return left + x.share * (heat.at(x.second, row) - left);
    };
    const float top = along(y.first);
    return top + y.share * (along(y.second) - top);
}

std::array<float, 3> colour_of(float heat, const Colours& table)
{
    const float level = heat > 0.0f ? std::min(heat, 1.0f) * float(palette_steps - 1) : 0.0f;
    const std::size_t first = std::min(std::size_t(level), std::size_t(palette_steps) - 2);
    std::array<float, 3> colour{};
    for (std::size_t c = 0; c < 3; ++c)
        colour[c] = table[first][c] + (level - float(first)) * (table[first + 1][c] - table[first][c]);
    return colour;
}

/// `unit` is what 1 is in the picture's type; whole numbers are rounded.
template <class T>
Raster<T> laid_over(const Raster<T>& picture, const Plane& heat, Palette palette, double opacity, float unit)
{
    expect(picture.channels() == 3 && heat.channels() == 1 && !heat.empty(), "heats over a picture in colour");
    const Colours table = colours(palette);
    const int width = picture.width(), height = picture.height();
    std::vector<Between> columns;
    for (int x = 0; x < width; ++x) columns.emplace_back(x, width, heat.width());
    std::vector<T> pixels(picture.pixels().size());
    const float share = float(opacity), rounding = unit > 1.0f ? 0.5f : 0.0f;
    cv::parallel_for_({0, height}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const Between row(y, height, heat.height());
            const T* in = picture.row(y);
            T* out = pixels.data() + std::size_t(y) * width * 3;
            for (std::size_t x = 0; x < std::size_t(width); ++x) {
                const auto colour = colour_of(heat_at(heat, columns[x], row), table);
                for (std::size_t c = 0; c < 3; ++c) {
                    const float seen = float(in[3 * x + c]);
                    out[3 * x + c] = T(seen + share * (colour[c] * unit - seen) + rounding);
                }
            }
        }
    });
    return Raster<T>(width, height, 3, std::move(pixels));
}

}  // namespace

Image overlay(const Image& picture, const Plane& heat, Palette palette, double opacity)
{
    return laid_over(picture, heat, palette, opacity, 1.0f);
}

Raster<std::uint8_t> overlay(const Raster<std::uint8_t>& picture, const Plane& heat, Palette palette, double opacity)
{
    return laid_over(picture, heat, palette, opacity, 255.0f);
}

}  // namespace mien
