#include "ui/map_view.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr int title_height = 22;
constexpr double usual_opacity = 0.5;
constexpr int sharp_side = 512;  // pixels to which a plane's own are enlarged, so that they stay squares

/// The nearest value of a raster at a share of its sides.
float nearest(const Raster<float>& raster, double x, double y, int channel = 0)
{
    return raster.at(std::clamp(int(x * raster.width()), 0, raster.width() - 1),
                     std::clamp(int(y * raster.height()), 0, raster.height() - 1), channel);
}

}  // namespace

MapView::MapView(const QString& title, QWidget* parent) : QWidget(parent), title_(title)
{
    setAccessibleName(title);
    setToolTip(tr("Point at a place to read the map there"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MapView::set_title(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

void MapView::show_picture(const QImage& picture)
{
    drawn_ = picture;
    map_ = {};
    update();
}

void MapView::show_map(const Image& face, const Plane& map)
{
    const Palette& palette = palette_for(map);
    show_map(face, map, palette, range_of(map, palette), usual_opacity);
}

void MapView::show_map(const Image& face, const Plane& map, const Palette& palette, MapRange range, double opacity)
{
    map_ = map;
    QImage image(face.width(), face.height(), QImage::Format_RGB888);
    for (int y = 0; y < face.height(); ++y)
        for (int x = 0; x < face.width(); ++x) {
            const double value = nearest(map, (x + 0.5) / face.width(), (y + 0.5) / face.height());
            const Colour colour = palette(range.share(value));
            const std::array<std::uint8_t, 3> over{colour.red, colour.green, colour.blue};
            for (int c = 0; c < 3; ++c) {
                const double under = 255.0 * std::clamp(double(face.at(x, y, c)), 0.0, 1.0);
                image.scanLine(y)[3 * x + c] = uchar(std::lround(under + opacity * (over[std::size_t(c)] - under)));
            }
        }
    drawn_ = image;
    update();
}

void MapView::show_plane(const Plane& plane)
{
    const Image nothing(plane.width(), plane.height(), 3,
                        std::vector<float>(std::size_t(plane.width()) * plane.height() * 3, 0.0F));
    const Palette& palette = palette_for(plane);
    show_map(nothing, plane, palette, range_of(plane, palette), 1.0);
    const int times = std::max(1, sharp_side / std::max(plane.width(), plane.height()));
    drawn_ = drawn_.scaled(drawn_.size() * times, Qt::KeepAspectRatio, Qt::FastTransformation);
}

void MapView::clear() { show_picture({}); }

void MapView::mark(std::optional<QPointF> place)
{
    mark_ = place;
    update();
}

std::optional<double> MapView::value_at(QPointF place) const
{
    if (map_.empty()) return std::nullopt;
    return double(nearest(map_, place.x(), place.y()));
}

QRectF MapView::picture() const
{
    const double side = std::min(width(), height() - title_height);
    return {(width() - side) / 2.0, double(title_height), side, side};
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF room = picture();
    const QPointF place((event->position().x() - room.left()) / room.width(),
                        (event->position().y() - room.top()) / room.height());
    const bool inside = !drawn_.isNull() && QRectF(0, 0, 1, 1).contains(place);
    Q_EMIT pointed(inside ? std::optional(place) : std::nullopt);
}

void MapView::mouseReleaseEvent(QMouseEvent*) { Q_EMIT clicked(); }

void MapView::leaveEvent(QEvent*) { Q_EMIT pointed(std::nullopt); }

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& c = colours();
    painter.setPen(c.dim);
    painter.drawText(QRectF(0, 0, width(), title_height), Qt::AlignCenter, title_);
    const QRectF room = picture();
    painter.fillRect(room, c.surround);
    if (drawn_.isNull()) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(room, drawn_);
    if (!mark_) return;
    const QPointF at = room.topLeft() + QPointF(mark_->x() * room.width(), mark_->y() * room.height());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [colour, width] : {std::pair(QColor(0, 0, 0, 160), 3.0), std::pair(QColor(Qt::white), 1.2)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(at, 6, 6);
    }
}

}  // namespace mien::ui
