#include "core/vision/overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

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

}  // namespace

MapRange range_of(const Plane& map, const Palette& palette)
{
    if (map.empty()) return {};
    const auto [least, greatest] = std::ranges::minmax(map.pixels());
    const double farthest = std::max(std::abs(least), std::abs(greatest));
    if (palette.is_diverging) return {-farthest, farthest};
    return {std::min(0.0, double(least)), double(greatest)};
}

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

}  // namespace mien
