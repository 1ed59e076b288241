#pragma once

#include "core/data/edit.h"
#include "ui/viewport.h"

#include <QPainter>

#include <optional>

namespace mien::ui {

/// How the mask brush paints. Its size is a share of the face's, so that it fits any photo.
struct Brush {
    bool on = false;
    bool erases = true;
    double size = 0.2;      // radius in inter-ocular distances
    double softness = 0.6;  // 0..1 of the radius
    bool operator==(const Brush&) const = default;
};

/// The strokes of a mask, drawn over a photo, and the one being painted. Knows no widget; everything it is asked is in
/// photo pixels.
class BrushLayer {
public:
    void set_strokes(std::vector<Stroke> strokes) { strokes_ = std::move(strokes); }
    void set_brush(const Brush& brush) { brush_ = brush; }
    bool on() const noexcept { return brush_.on; }

    void begin(QPointF in_photo, double inter_ocular);
    void extend(QPointF in_photo);
    std::optional<Stroke> finish();  // nothing where none was begun

    /// The veil over what is painted out, and the brush at the mouse.
    void paint(QPainter& painter, const Viewport& view, QRectF widget, QPointF mouse, double inter_ocular) const;

private:
    std::vector<Stroke> strokes_;
    std::optional<Stroke> present_;
    Brush brush_;
};

}  // namespace mien::ui
