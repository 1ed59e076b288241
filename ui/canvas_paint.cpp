#include "ui/canvas.h"
#include "ui/theme.h"

namespace mien::ui {
namespace {

constexpr double knob_radius = 13.0;  // widget pixels
const QColor plate_colour(20, 21, 23, 185);

}  // namespace

void Canvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& c = colours();
    painter.fillRect(rect(), c.surround);
    if (!has_photo()) return;
    paint_pictures(painter);
    const bool beside = comparison_ == Comparison::beside && !held_;
    if (overlay_ && !held_ && !beside) layer_.paint(painter, view_, points_live());
    if (is_brushing()) brush_.paint(painter, view_, rect(), last_, eye_distance());
    if (comparison_ == Comparison::wipe && !held_) paint_wipe(painter);
    if (held_) paint_tag(painter, tr("Before"), photo_on_screen().topLeft(), Qt::AlignLeft);
    if (boxing_ && drag_ == Drag::box) {
        painter.setPen(QPen(c.accent, 1.5));
        painter.setBrush(QColor(109, 159, 214, 40));
        painter.drawRect(QRectF(pressed_, last_).normalized());
    }
    if (hasFocus()) {  // seen by those who came with the keyboard, quiet to all others
        painter.setPen(QPen(c.line, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void Canvas::paint_pictures(QPainter& painter)
{
    const QRectF photo = photo_on_screen();
    const QRectF window = rect();
    const Picture& after = !preview_.empty() ? preview_ : !after_.empty() ? after_ : before_;
    if (held_) return draw(painter, before_, photo, window);
    if (comparison_ == Comparison::none) return draw(painter, after, photo, window);
    if (comparison_ == Comparison::beside) return paint_beside(painter, after);
    if (comparison_ == Comparison::difference && !difference_.empty()) return draw(painter, difference_, photo, window);
    const QRectF left(window.left(), window.top(), wipe_line(), window.height());
    const QRectF right(wipe_line(), window.top(), window.right() - wipe_line(), window.height());
    painter.save();
    painter.setClipRect(left);  // clipped only: both halves are sampled as the whole would be
    draw(painter, before_, photo, window);
    painter.setClipRect(right);
    draw(painter, after, photo, window);
    painter.restore();
}

void Canvas::paint_beside(QPainter& painter, const Picture& after)
{
    const QRectF left = picture_area(), right = left.translated(left.width(), 0), photo = photo_on_screen();
    painter.save();
    painter.setClipRect(left);
    draw(painter, before_, photo, left);
    painter.setClipRect(right);
    draw(painter, after, photo.translated(left.width(), 0), right);
    painter.restore();
    painter.setPen(QPen(colours().line, 1.0));
    painter.drawLine(right.topLeft(), right.bottomLeft());
    const double top = std::max(photo.top(), 0.0);
    paint_tag(painter, tr("Before"), {std::max(photo.left(), 0.0), top}, Qt::AlignLeft);
    paint_tag(painter, tr("After"), {right.left() + std::max(photo.left(), 0.0), top}, Qt::AlignLeft);
}

void Canvas::paint_wipe(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF photo = photo_on_screen();
    const QRectF seen = photo.intersected(rect().toRectF());
    const double x = wipe_line();
    painter.setPen(QPen(QColor(0, 0, 0, 120), 3.5));
    painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()));
    const QPointF knob(x, seen.top() + seen.height() * 0.88);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 1.0));
    painter.setBrush(QColor(250, 250, 250));
    painter.drawEllipse(knob, knob_radius, knob_radius);
    painter.setPen(QPen(QColor(50, 52, 56), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double side : {-1.0, 1.0}) {
        const QPointF tip = knob + QPointF(side * 7.5, 0);
        painter.drawPolyline(QPolygonF{tip + QPointF(-side * 3.5, -4), tip, tip + QPointF(-side * 3.5, 4)});
    }
    paint_tag(painter, tr("Before"), {x, seen.top()}, Qt::AlignRight);
    paint_tag(painter, tr("After"), {x, seen.top()}, Qt::AlignLeft);
}

/// A small plate with words at the top, to the right of `at` (AlignLeft) or to its left (AlignRight).
void Canvas::paint_tag(QPainter& painter, const QString& words, QPointF at, Qt::Alignment side) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setPointSizeF(8.5);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QSizeF size(painter.fontMetrics().horizontalAdvance(words) + 16.0, 20.0);
    const double left = side == Qt::AlignLeft ? at.x() + 10 : at.x() - 10 - size.width();
    const QRectF plate(QPointF(left, std::max(at.y(), 0.0) + 10), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate_colour);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(QColor(240, 240, 240));
    painter.drawText(plate, Qt::AlignCenter, words);
}

}  // namespace mien::ui
