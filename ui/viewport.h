#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace mien::ui {

/// Where a photo lies in a widget: what zooming and panning change.
struct Viewport {
    double scale = 1.0;  // widget pixels per photo pixel
    QPointF origin;      // the photo's top left corner, in widget pixels

    QPointF to_screen(QPointF in_photo) const { return origin + in_photo * scale; }
    QPointF to_photo(QPointF on_screen) const { return (on_screen - origin) / scale; }
    QRectF to_screen(const QRectF& in_photo) const { return {to_screen(in_photo.topLeft()), in_photo.size() * scale}; }
    QRectF to_photo(const QRectF& on_screen) const { return {to_photo(on_screen.topLeft()), on_screen.size() / scale}; }

    /// The same view at another scale; the photo's point under `fixed` stays there.
    Viewport scaled_at(QPointF fixed, double new_scale) const;
    /// Moved back as far as needed for a part of the photo to stay in sight.
    Viewport kept_in_sight(QSizeF photo, QSizeF widget) const;
    bool operator==(const Viewport&) const = default;
};

/// The whole photo, centred, no larger than `largest_scale`.
Viewport fitted(QSizeF photo, QSizeF widget, double largest_scale);

}  // namespace mien::ui
