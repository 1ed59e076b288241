#include "ui/canvas.h"

#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr double least_zoom = 0.02;
constexpr double most_zoom = 32.0;
constexpr double wheel_notch = 120.0;   // Qt's units for one click of a wheel
constexpr double notch_factor = 1.2;    // zoom of one click
constexpr double line_reach = 8.0;      // widget pixels
constexpr double landmark_reach = 9.0;  // widget pixels
constexpr double click_slack = 4.0;     // widget pixels a click may wander
constexpr double least_move = 1.0;      // widget pixels: a landmark that moved no farther was only clicked
constexpr double pan_step = 48.0;       // widget pixels an arrow key pans
constexpr double wipe_step = 0.02;
constexpr double least_box = 12.0;  // photo pixels: anything smaller was a slip
constexpr int nudge_pause = 400;    // ms after the last key press

/// What moves with a landmark: with Ctrl its mirror image too, with Shift the whole contour.
LandmarkLayer::Reach reach_of(Qt::KeyboardModifiers modifiers)
{
    return {bool(modifiers & Qt::ControlModifier), bool(modifiers & Qt::ShiftModifier)};
}

}  // namespace

Canvas::Canvas(QWidget* parent) : QWidget(parent), halving_(post_to(this))
{
    setObjectName("canvas");
    setAccessibleName(tr("Photo"));
    setAccessibleDescription(tr("Arrows pan, P and Shift+P walk through the landmarks, Alt+arrows move one"));
    setToolTip(tr("Click a face to choose it, drag a landmark to correct it"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAttribute(Qt::WA_OpaquePaintEvent);
    nudged_.setSingleShot(true);
    nudged_.setInterval(nudge_pause);
    connect(&nudged_, &QTimer::timeout, this, &Canvas::finish_moves);
}

Ticket Canvas::halve_later(Picture Canvas::*picture)
{
    const QImage full = (this->*picture).full;
    return halving_.run<std::vector<QImage>>([full](Job&) { return halved(full); },
                                             [this, picture](const Outcome<std::vector<QImage>>& outcome) {
                                                 if (const auto* halves = std::get_if<std::vector<QImage>>(&outcome))
                                                     (this->*picture).halves = *halves;
                                                 update();
                                             });
}

void Canvas::show_photo(const Raster<std::uint8_t>& before)
{
    before_ = {wrap(before), {}};
    after_ = {};
    preview_ = {};
    halving_after_ = {};
    halving_before_ = halve_later(&Canvas::before_);
    layer_ = {};
    wipe_ = 0.5;
    cancel_box();
    fit();
}

void Canvas::show_edit(const Raster<std::uint8_t>& after)
{
    after_ = {wrap(after), {}};
    preview_ = {};
    halving_after_ = after.empty() ? Ticket{} : halve_later(&Canvas::after_);
    compare_later();
    update();
}

void Canvas::compare_later()
{
    difference_ = {};
    if (comparison_ != Comparison::difference || !has_photo()) return;
    const QImage after = after_.empty() ? before_.full : after_.full;
    comparing_ = halving_.run<Picture>(
        [before = before_.full, after](Job&) {
            const QImage heat = difference(before, after);
            return Picture{heat, halved(heat)};
        },
        [this](const Outcome<Picture>& outcome) {
            if (const auto* picture = std::get_if<Picture>(&outcome)) difference_ = *picture;
            update();
        });
}

void Canvas::show_preview(const Raster<std::uint8_t>& reduced)
{
    preview_ = {wrap(reduced), {}};
    update();
}

QImage Canvas::shown(Side side) const
{
    if (side == Side::before) return before_.full;
    return !preview_.empty() ? preview_.full : !after_.empty() ? after_.full : before_.full;
}

double Canvas::zoom() const { return view_.scale * devicePixelRatioF(); }

void Canvas::move_view(const Viewport& view)
{
    const double before = view_.scale;
    view_ = view.kept_in_sight(before_.size(), picture_area().size());
    if (view_.scale != before) Q_EMIT zoomed(zoom());
    update();
}

void Canvas::fit()
{
    if (!has_photo()) return;
    fitted_ = true;
    view_ = fitted(before_.size(), picture_area().size(), 4.0 / devicePixelRatioF());
    Q_EMIT zoomed(zoom());
    update();
}

void Canvas::show_face()
{
    if (layer_.chosen() < 0 || layer_.chosen() >= layer_.count()) return fit();
    constexpr double margin = 0.35;  // of the box, on every side
    QRectF box = qt(layer_.face(layer_.chosen()).box);
    box.adjust(-margin * box.width(), -margin * box.height(), margin * box.width(), margin * box.height());
    Viewport view = fitted(box.size(), picture_area().size(), most_zoom);
    view.origin -= box.topLeft() * view.scale;
    fitted_ = false;
    view_ = view;
    Q_EMIT zoomed(zoom());
    update();
}

void Canvas::actual_size() { zoom_at(picture_area().center(), 1.0); }

void Canvas::zoom_by(double factor) { zoom_at(picture_area().center(), zoom() * factor); }

void Canvas::zoom_at(QPointF fixed, double zoom)
{
    if (!has_photo()) return;
    fitted_ = false;
    Viewport view = view_.scaled_at(fixed, std::clamp(zoom, least_zoom, most_zoom) / devicePixelRatioF());
    if (zoom == 1.0) view.origin = view.origin.toPoint();  // pixel on pixel
    move_view(view);
}

void Canvas::set_wipe(double share)
{
    wipe_ = std::clamp(share, 0.0, 1.0);
    Q_EMIT wiped(wipe_);
    update();
}

void Canvas::set_comparison(Comparison comparison)
{
    comparison_ = comparison;
    if (fitted_) fit();
    compare_later();
    update();
}

void Canvas::set_sculpting(bool on)
{
    finish_moves();
    sculpting_ = on;
    update();
}

void Canvas::set_brush(const Brush& brush)
{
    brush_.set_brush(brush);
    show_cursor(last_);
    update();
}

void Canvas::show_strokes(std::vector<Stroke> strokes)
{
    brush_.set_strokes(std::move(strokes));
    update();
}

double Canvas::eye_distance() const
{
    return layer_.chosen() < 0 || layer_.chosen() >= layer_.count()
               ? 0.0
               : inter_ocular(layer_.face(layer_.chosen()).landmarks);
}

QRectF Canvas::picture_area() const
{
    QRectF area = rect();
    if (comparison_ == Comparison::beside) area.setWidth(area.width() / 2);
    return area;
}

QPointF Canvas::shift_at(QPointF on_screen) const
{
    const bool right = comparison_ == Comparison::beside && on_screen.x() >= width() / 2.0;
    return {right ? width() / 2.0 : 0.0, 0.0};
}

void Canvas::set_overlay(bool on)
{
    overlay_ = on;
    update();
}

void Canvas::hold_before(bool held)
{
    held_ = held;
    update();
}

void Canvas::start_box()
{
    if (!has_photo()) return;
    boxing_ = true;
    setFocus();
    setCursor(Qt::CrossCursor);
    Q_EMIT boxing_changed(true);
    update();
}

void Canvas::cancel_box()
{
    if (!boxing_) return;
    boxing_ = false;
    if (drag_ == Drag::box) drag_ = Drag::none;
    unsetCursor();
    Q_EMIT boxing_changed(false);
    update();
}

QRectF Canvas::photo_on_screen() const { return view_.to_screen(QRectF(QPointF(), before_.size())); }

double Canvas::wipe_line() const
{
    const QRectF photo = photo_on_screen();
    return photo.left() + wipe_ * photo.width();
}

double Canvas::reach() const { return landmark_reach / view_.scale; }

bool Canvas::on_wipe_line(QPointF on_screen) const
{
    return comparison_ == Comparison::wipe && !held_ && has_photo() &&
           std::abs(on_screen.x() - wipe_line()) <= line_reach;
}

void Canvas::finish_moves()
{
    nudged_.stop();
    const auto spot = layer_.selected();
    const PointMoves moves = layer_.take_moves();
    if (!spot || moves.empty()) return;
    if (sculpting_)
        Q_EMIT face_sculpted(spot->face, moves);
    else
        Q_EMIT landmarks_moved(spot->face, moves);
}

bool Canvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int face = overlay_ ? layer_.face_at(view_.to_photo(help->pos())) : -1;
        if (face >= 0 && !layer_.face(face).caution.empty())
            QToolTip::showText(help->globalPos(), said(layer_.face(face).caution), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* pinch = static_cast<QNativeGestureEvent*>(event);
        if (pinch->gestureType() == Qt::ZoomNativeGesture) zoom_at(pinch->position(), zoom() * (1.0 + pinch->value()));
        return true;
    }
    return QWidget::event(event);
}

void Canvas::resizeEvent(QResizeEvent*)
{
    if (fitted_)
        fit();
    else
        move_view(view_);
}

void Canvas::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / wheel_notch;
    zoom_at(event->position() - shift_at(event->position()), zoom() * std::pow(notch_factor, notches));
    event->accept();
}

Canvas::Drag Canvas::drag_for(const QMouseEvent& event)
{
    if (event.button() == Qt::MiddleButton || (space_ && event.button() == Qt::LeftButton)) return Drag::pan;
    if (event.button() != Qt::LeftButton) return Drag::none;
    if (boxing_) return Drag::box;
    if (is_brushing() && eye_distance() > 0.0) return Drag::brush;
    if (on_wipe_line(event.position())) return Drag::wipe;
    const auto spot = points_live() ? layer_.spot_near(view_.to_photo(event.position()), reach()) : std::nullopt;
    if (!spot) return Drag::pan;
    finish_moves();  // of another point, nudged by keys just before
    layer_.select(spot);
    return Drag::landmark;
}

void Canvas::mousePressEvent(QMouseEvent* event)
{
    if (!has_photo() || drag_ != Drag::none) return;
    drag_ = drag_for(*event);
    pressed_ = last_ = event->position();
    if (drag_ == Drag::brush) brush_.begin(view_.to_photo(last_), eye_distance());
    show_cursor(last_);
    update();
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!has_photo()) return;
    const QPointF at = event->position();
    const QPointF by = at - last_;
    last_ = at;
    if (drag_ == Drag::pan && (at - pressed_).manhattanLength() > click_slack) {
        fitted_ = false;
        move_view({view_.scale, view_.origin + by});
    }
    if (drag_ == Drag::wipe) set_wipe((at.x() - photo_on_screen().left()) / photo_on_screen().width());
    if (drag_ == Drag::landmark) layer_.move_selected(by / view_.scale, reach_of(event->modifiers()));
    if (drag_ == Drag::brush) brush_.extend(view_.to_photo(at));
    if (drag_ == Drag::landmark || drag_ == Drag::box || brush_.on()) update();
    if (drag_ == Drag::none && overlay_ && layer_.hover(view_.to_photo(at), reach())) update();
    show_cursor(at);
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag ended = std::exchange(drag_, Drag::none);
    const QPointF at = event->position();
    const bool clicked = (at - pressed_).manhattanLength() <= click_slack;
    if (ended == Drag::box) {
        const QRectF box = view_.to_photo(QRectF(pressed_, at).normalized()).intersected({{}, before_.size()});
        if (box.width() >= least_box && box.height() >= least_box) {
            cancel_box();
            Q_EMIT box_drawn(box);
        }
    }
    if (const auto stroke = ended == Drag::brush ? brush_.finish() : std::nullopt) Q_EMIT stroke_painted(*stroke);
    if (ended == Drag::landmark) {
        if (!layer_.has_moved(least_move / view_.scale)) layer_.undo_moves();
        finish_moves();
    }
    if (ended == Drag::pan && clicked && event->button() == Qt::LeftButton && overlay_) {
        finish_moves();  // of a point nudged by keys just before
        layer_.select(std::nullopt);
        const int face = layer_.face_at(view_.to_photo(at - shift_at(at)));
        if (face >= 0) Q_EMIT face_clicked(face);
    }
    show_cursor(at);
    update();
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!has_photo() || event->button() != Qt::LeftButton || boxing_ || on_wipe_line(event->position())) return;
    if (fitted_)
        zoom_at(event->position(), 1.0);
    else
        fit();
}

void Canvas::leaveEvent(QEvent*)
{
    if (layer_.leave() || brush_.on()) update();
}

void Canvas::show_cursor(QPointF on_screen)
{
    if (boxing_) return setCursor(Qt::CrossCursor);
    if (is_brushing() && !space_ && drag_ != Drag::pan) return setCursor(Qt::BlankCursor);
    const bool panning = drag_ == Drag::pan && (on_screen - pressed_).manhattanLength() > click_slack;
    if (panning) return setCursor(Qt::ClosedHandCursor);
    if (space_) return setCursor(Qt::OpenHandCursor);
    if (drag_ == Drag::wipe || on_wipe_line(on_screen)) return setCursor(Qt::SplitHCursor);
    const bool on_point = points_live() && layer_.spot_near(view_.to_photo(on_screen), reach()).has_value();
    if (drag_ == Drag::landmark || on_point) return setCursor(Qt::SizeAllCursor);
    unsetCursor();
}

bool Canvas::key_for_landmark(int key, Qt::KeyboardModifiers modifiers)
{
    if (!points_live()) return false;
    if (key == Qt::Key_P) {
        finish_moves();
        layer_.select_next(modifiers & Qt::ShiftModifier ? -1 : 1);
        update();
        return true;
    }
    if (!(modifiers & Qt::AltModifier) || !layer_.selected()) return false;
    const double step = std::max(1.0, 1.0 / view_.scale);
    const QPointF by = key == Qt::Key_Left    ? QPointF(-step, 0)
                       : key == Qt::Key_Right ? QPointF(step, 0)
                       : key == Qt::Key_Up    ? QPointF(0, -step)
                       : key == Qt::Key_Down  ? QPointF(0, step)
                                              : QPointF();
    if (by.isNull()) return false;
    layer_.move_selected(by, reach_of(modifiers & ~Qt::AltModifier));
    nudged_.start();
    update();
    return true;
}

bool Canvas::key_for_view(int key, Qt::KeyboardModifiers)
{
    const QPointF by = key == Qt::Key_Left    ? QPointF(pan_step, 0)
                       : key == Qt::Key_Right ? QPointF(-pan_step, 0)
                       : key == Qt::Key_Up    ? QPointF(0, pan_step)
                       : key == Qt::Key_Down  ? QPointF(0, -pan_step)
                                              : QPointF();
    if (!by.isNull()) {
        fitted_ = false;
        move_view({view_.scale, view_.origin + by});
        return true;
    }
    if (comparison_ == Comparison::wipe && (key == Qt::Key_Comma || key == Qt::Key_Period)) {
        set_wipe(wipe_ + (key == Qt::Key_Comma ? -wipe_step : wipe_step));
        return true;
    }
    return false;
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space) {
        space_ = true;
        return show_cursor(mapFromGlobal(QCursor::pos()));
    }
    if (event->key() == Qt::Key_Escape && boxing_) return cancel_box();
    if (has_photo() &&
        (key_for_landmark(event->key(), event->modifiers()) || key_for_view(event->key(), event->modifiers())))
        return event->accept();
    QWidget::keyPressEvent(event);
}

void Canvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QWidget::keyReleaseEvent(event);
    space_ = false;
    show_cursor(mapFromGlobal(QCursor::pos()));
}

void Canvas::focusOutEvent(QFocusEvent* event)
{
    space_ = false;
    QWidget::focusOutEvent(event);
}

}  // namespace mien::ui
