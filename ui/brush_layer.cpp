#include "ui/brush_layer.h"

#include "ui/convert.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr double least_step = 0.15;  // of the radius: a nearer point would say nothing new
const QColor veil_colour(214, 76, 76, 120);

/// A pen as wide as the brush's half-way line, where it acts by half.
QPen pen_of(const Stroke& stroke, double scale, const QColor& colour)
{
    const double radius = stroke.radius * (1.0 - 0.5 * stroke.softness);
    return {colour, 2.0 * radius * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void draw_line(QPainter& painter, const Viewport& view, const Stroke& stroke)
{
    if (stroke.points.empty()) return;
    QPolygonF line;
    for (const Point& each : stroke.points) line << view.to_screen(qt(each));
    if (line.size() == 1) line << line.front() + QPointF(0.01, 0.0);  // a lone point is drawn as well
    painter.drawPolyline(line);
}

/// To a hundredth of a pixel, so that a project file stays short.
Point rounded(QPointF point) { return {std::round(100.0 * point.x()) / 100.0, std::round(100.0 * point.y()) / 100.0}; }

}  // namespace

void BrushLayer::begin(QPointF in_photo, double inter_ocular)
{
    const double radius = std::round(100.0 * brush_.size * inter_ocular) / 100.0;
    present_ = Stroke{{rounded(in_photo)}, std::max(radius, 1.0), brush_.softness, brush_.erases};
}

void BrushLayer::extend(QPointF in_photo)
{
    if (!present_) return;
    const QPointF by = in_photo - qt(present_->points.back());
    if (std::hypot(by.x(), by.y()) >= least_step * present_->radius) present_->points.push_back(rounded(in_photo));
}

std::optional<Stroke> BrushLayer::finish() { return std::exchange(present_, std::nullopt); }

void BrushLayer::paint(QPainter& painter, const Viewport& view, QRectF widget, QPointF mouse, double inter_ocular) const
{
    QImage veil(widget.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    veil.fill(Qt::transparent);
    QPainter on_veil(&veil);
    on_veil.setRenderHint(QPainter::Antialiasing);
    const auto draw = [&](const Stroke& stroke) {
        on_veil.setCompositionMode(stroke.erases ? QPainter::CompositionMode_Source : QPainter::CompositionMode_Clear);
        on_veil.setPen(pen_of(stroke, view.scale, veil_colour));
        draw_line(on_veil, view, stroke);
    };
    for (const Stroke& stroke : strokes_) draw(stroke);
    if (present_) draw(*present_);
    on_veil.end();
    painter.drawImage(widget.topLeft(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = brush_.size * inter_ocular * view.scale;
    painter.setBrush(Qt::NoBrush);
    for (const auto& [colour, width] : {std::pair(QColor(0, 0, 0, 140), 3.0), std::pair(QColor(Qt::white), 1.2)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(mouse, radius, radius);
        if (brush_.softness > 0.05) {
            painter.setPen(QPen(colour, width / 2, Qt::DotLine));
            painter.drawEllipse(mouse, radius * (1.0 - brush_.softness), radius * (1.0 - brush_.softness));
        }
    }
}

}  // namespace mien::ui
