#include "ui/picture.h"

#include "core/data/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace mien::ui {
namespace {

constexpr int smallest = 256;        // pixels on the longer side: nothing is halved below
constexpr double pixels_show = 2.0;  // from this magnification on a person wants to see the pixels themselves
constexpr double unscaled = 1e-6;    // scales this near to 1 need no resampling

QImage half(const QImage& from)
{
    const int width = std::max(from.width() / 2, 1);
    const int height = std::max(from.height() / 2, 1);
    const int step = from.depth() / 8;
    const bool blue_first = step == 4;  // RGB32 lies in memory as B G R x
    QImage to(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        const uchar* above = from.constScanLine(std::min(2 * y, from.height() - 1));
        const uchar* below = from.constScanLine(std::min(2 * y + 1, from.height() - 1));
        auto* out = reinterpret_cast<QRgb*>(to.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int left = 2 * x * step;
            const int right = std::min(2 * x + 1, from.width() - 1) * step;
            const auto mean = [&](int c) {
                return (above[left + c] + above[right + c] + below[left + c] + below[right + c] + 2) / 4;
            };
            out[x] = blue_first ? qRgb(mean(2), mean(1), mean(0)) : qRgb(mean(0), mean(1), mean(2));
        }
    }
    return to;
}

const QImage& level_for(const Picture& picture, double scale)
{
    const int wanted = scale < 1.0 ? int(std::floor(-std::log2(scale))) : 0;
    const int found = std::min(wanted, int(picture.halves.size()));
    return found == 0 ? picture.full : picture.halves[std::size_t(found) - 1];
}

}  // namespace

std::vector<QImage> halved(const QImage& full)
{
    std::vector<QImage> halves;
    if (full.format() != QImage::Format_RGB888) return halves;
    while (std::max(full.width(), full.height()) >> halves.size() > smallest)
        halves.push_back(half(halves.empty() ? full : halves.back()));
    return halves;
}

QImage difference(const QImage& before, const QImage& after)
{
    constexpr int brightest = 64;  // of 255
    std::array<Colour, 256> colours;
    const Palette& palette = palette_named("magma");
    for (int level = 0; level < 256; ++level)
        colours[std::size_t(level)] = palette(std::min(1.0, double(level) / brightest));
    QImage heat(before.size(), QImage::Format_RGB888);
    for (int y = 0; y < heat.height(); ++y) {
        const uchar *one = before.constScanLine(y), *other = after.constScanLine(y);
        uchar* out = heat.scanLine(y);
        for (int x = 0; x < 3 * heat.width(); x += 3) {
            int most = 0;
            for (int c = 0; c < 3; ++c) most = std::max(most, std::abs(one[x + c] - other[x + c]));
            const Colour& colour = colours[std::size_t(most)];
            out[x] = colour.red;
            out[x + 1] = colour.green;
            out[x + 2] = colour.blue;
        }
    }
    return heat;
}

void draw(QPainter& painter, const Picture& picture, const QRectF& target, const QRectF& visible)
{
    if (picture.empty() || target.isEmpty()) return;
    const double ratio = painter.device()->devicePixelRatioF();
    const double scale = target.width() / picture.full.width() * ratio;  // screen pixels per picture pixel
    const QImage& level = level_for(picture, scale);
    const double across = target.width() / level.width();
    const double down = target.height() / level.height();
    // only what can be seen, in whole pixels: Qt cannot address beyond 32767 screen pixels
    const QRectF seen = target.intersected(visible).translated(-target.topLeft());
    const QRect source = QRectF(seen.x() / across, seen.y() / down, seen.width() / across, seen.height() / down)
                             .toAlignedRect()
                             .adjusted(-1, -1, 1, 1)
                             .intersected(level.rect());
    const QRectF place(target.x() + source.x() * across, target.y() + source.y() * down, source.width() * across,
                       source.height() * down);
    const bool smooth = scale < pixels_show && std::abs(scale - 1.0) > unscaled;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    painter.drawImage(place, level, source);
}

}  // namespace mien::ui
