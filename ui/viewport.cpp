#include "ui/viewport.h"

#include <algorithm>

namespace mien::ui {
namespace {

constexpr double fit_margin = 24.0;   // widget pixels left free around a fitted photo
constexpr double least_shown = 64.0;  // widget pixels of the photo that panning cannot push out

}  // namespace

Viewport Viewport::scaled_at(QPointF fixed, double new_scale) const
{
    return {new_scale, fixed - to_photo(fixed) * new_scale};
}

Viewport Viewport::kept_in_sight(QSizeF photo, QSizeF widget) const
{
    const auto kept = [](double at, double length, double room) {
        const double shown = std::min({least_shown, length, room});
        return std::clamp(at, shown - length, room - shown);
    };
    return {scale,
            {kept(origin.x(), photo.width() * scale, widget.width()),
             kept(origin.y(), photo.height() * scale, widget.height())}};
}

Viewport fitted(QSizeF photo, QSizeF widget, double largest_scale)
{
    if (photo.isEmpty()) return {};
    const double across = (widget.width() - 2 * fit_margin) / photo.width();
    const double down = (widget.height() - 2 * fit_margin) / photo.height();
    const double scale = std::clamp(std::min(across, down), 1e-3, largest_scale);
    const QSizeF size = photo * scale;
    return {scale, {(widget.width() - size.width()) / 2, (widget.height() - size.height()) / 2}};
}

}  // namespace mien::ui
