#include "core/data/placed.h"

#include <algorithm>

namespace mien {
namespace {

constexpr float least = 0.5f / 255.0f;  // a mask below it counts as 0

/// The box of the mask's pixels that count, with one around for what lies between them.
PixelBox masked(const Plane& mask)
{
    PixelBox box{mask.width(), mask.height(), 0, 0};
    for (int y = 0; y < mask.height(); ++y)
        for (int x = 0; x < mask.width(); ++x) {
            if (!(mask.at(x, y) > least)) continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1), y + 1};
        }
    return box.right == 0 ? PixelBox{} : PixelBox{box.left - 1, box.top - 1, box.right + 1, box.bottom + 1};
}

}  // namespace

PixelBox touched(const Placed& edit, int width, int height)
{
    const PixelBox box = masked(edit.mask);
    if (box.right <= box.left) return {};
    const Similarity photo_from_crop = edit.crop.crop_from_photo.inverse();
    Point low{1e9, 1e9}, high{-1e9, -1e9};
    for (const int x : {box.left, box.right})
        for (const int y : {box.top, box.bottom}) {
            const Point p = photo_from_crop({double(x), double(y)});
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
    const int left = std::clamp(int(low.x), 0, width), top = std::clamp(int(low.y), 0, height);
    return {left, top, std::clamp(int(high.x) + 1, left, width), std::clamp(int(high.y) + 1, top, height)};
}

}  // namespace mien
