#include "core/vision/overlay.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace mien {
namespace {

/// Between pixel centres, which lie at +0.5.
double sampled(const Plane& map, Point p)
{
    const double x = std::clamp(p.x - 0.5, 0.0, map.width() - 1.0), y = std::clamp(p.y - 0.5, 0.0, map.height() - 1.0);
    const int left = int(x), top = int(y);
    const int right = std::min(left + 1, map.width() - 1), bottom = std::min(top + 1, map.height() - 1);
    const double across = x - left, down = y - top;
    return (1.0 - down) * ((1.0 - across) * map.at(left, top) + across * map.at(right, top)) +
           down * ((1.0 - across) * map.at(left, bottom) + across * map.at(right, bottom));
}

std::uint8_t mixed(std::uint8_t under, std::uint8_t over, double opacity)
{
    return std::uint8_t(std::lround((1.0 - opacity) * under + opacity * over));
}

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

std::array<float, 3> colour_of(float heat, const PaletteTable& table)
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
Raster<T> laid_over(const Raster<T>& picture, const Plane& heat, const Palette& palette, double opacity, float unit)
{
    expect(picture.channels() == 3 && heat.channels() == 1 && !heat.empty(), "heats over a picture in colour");
    const PaletteTable table = palette_table(palette);
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

Raster<std::uint8_t> overlaid(const Raster<std::uint8_t>& picture, const Plane& map, const Similarity& map_from_picture,
                              const MapDrawing& drawing)
{
    expect(picture.channels() == 3, "maps are drawn over colours");
    std::vector<std::uint8_t> pixels(picture.pixels().begin(), picture.pixels().end());
    std::size_t at = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x, at += 3) {
            const Point p = map_from_picture({x + 0.5, y + 0.5});
            if (p.x < 0.0 || p.y < 0.0 || p.x > map.width() || p.y > map.height()) continue;
            const Colour colour = drawing.palette(drawing.range.share(sampled(map, p)));
            pixels[at] = mixed(pixels[at], colour.red, drawing.opacity);
            pixels[at + 1] = mixed(pixels[at + 1], colour.green, drawing.opacity);
            pixels[at + 2] = mixed(pixels[at + 2], colour.blue, drawing.opacity);
        }
    return {picture.width(), picture.height(), 3, std::move(pixels)};
}

Image overlay(const Image& picture, const Plane& heat, const Palette& palette, double opacity)
{
    return laid_over(picture, heat, palette, opacity, 1.0f);
}

Raster<std::uint8_t> overlay(const Raster<std::uint8_t>& picture, const Plane& heat, const Palette& palette,
                             double opacity)
{
    return laid_over(picture, heat, palette, opacity, 255.0f);
}

}  // namespace mien
