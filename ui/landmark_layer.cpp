#include "ui/landmark_layer.h"

#include "core/data/contours.h"
#include "core/data/head.h"
#include "ui/convert.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mien::ui {
namespace {

constexpr std::size_t ibug_points = 68;

const QColor line_colour(255, 255, 255, 225);
const QColor quiet_colour(255, 255, 255, 150);
const QColor shade_colour(0, 0, 0, 110);  // under every line: it reads on snow and on soot
const QColor accent_colour("#6d9fd6");
const QColor caution_colour("#e0a84a");

/// Short lines at the four corners, as in a viewfinder.
QPainterPath corners(const QRectF& box)
{
    const double arm = std::min({box.width(), box.height(), 120.0}) * 0.22;
    QPainterPath path;
    for (const double x : {box.left(), box.right()})
        for (const double y : {box.top(), box.bottom()}) {
            path.moveTo(x + (x == box.left() ? arm : -arm), y);
            path.lineTo(x, y);
            path.lineTo(x, y + (y == box.top() ? arm : -arm));
        }
    return path;
}

void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour, double width)
{
    painter.strokePath(path, QPen(shade_colour, width + 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

std::vector<int> contour_of(int landmark)
{
    std::vector<int> points;
    for (const Contour& contour : face_contours)
        if (landmark >= contour.first && landmark <= contour.last)
            for (int i = contour.first; i <= contour.last; ++i) points.push_back(i);
    return points;
}

/// A motion as the face's own mirror would show it: turned about the line that is square to its eyes.
Point mirrored_across(const Landmarks& face, Point motion)
{
    const Point eyes = face[45] - face[36];  // outer corners
    const double length = std::hypot(eyes.x, eyes.y);
    if (length == 0.0) return motion;
    const Point along = eyes * (1.0 / length);
    return motion - along * (2.0 * (motion.x * along.x + motion.y * along.y));
}

}  // namespace

void LandmarkLayer::set_faces(std::vector<Face> faces)
{
    faces_ = std::move(faces);
    shown_.clear();
    for (const Face& each : faces_) shown_.push_back(each.landmarks);
    moves_.clear();
    hovered_spot_.reset();
    hovered_ = -1;
    if (selected_ && selected_->face >= count()) selected_.reset();
}

void LandmarkLayer::show_points(int face, Landmarks shown)
{
    if (face < count() && shown.size() == faces_[std::size_t(face)].landmarks.size())
        shown_[std::size_t(face)] = std::move(shown);
}

int LandmarkLayer::face_at(QPointF in_photo) const
{
    int found = -1;
    double smallest = std::numeric_limits<double>::max();
    for (int i = 0; i < count(); ++i) {
        const QRectF box = qt(faces_[std::size_t(i)].box);
        const double area = box.width() * box.height();
        if (!box.contains(in_photo) || area >= smallest) continue;
        smallest = area;
        found = i;
    }
    return found;
}

std::optional<LandmarkSpot> LandmarkLayer::spot_near(QPointF in_photo, double radius) const
{
    if (chosen_ < 0 || chosen_ >= count() || hidden_) return std::nullopt;
    const Landmarks& points = shown_[std::size_t(chosen_)];
    std::optional<LandmarkSpot> nearest;
    double best = radius;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double distance = std::hypot(points[i].x - in_photo.x(), points[i].y - in_photo.y());
        if (distance > best) continue;
        best = distance;
        nearest = LandmarkSpot{chosen_, int(i)};
    }
    return nearest;
}

bool LandmarkLayer::hover(QPointF in_photo, double radius)
{
    const int face = face_at(in_photo);
    const auto spot = spot_near(in_photo, radius);
    const bool changed = face != hovered_ || spot != hovered_spot_;
    hovered_ = face;
    hovered_spot_ = spot;
    return changed;
}

bool LandmarkLayer::leave()
{
    const bool changed = hovered_ >= 0 || hovered_spot_;
    hovered_ = -1;
    hovered_spot_.reset();
    return changed;
}

void LandmarkLayer::select_next(int step)
{
    if (chosen_ < 0 || chosen_ >= count()) return;
    const int points = int(shown_[std::size_t(chosen_)].size());
    if (points == 0) return;
    const bool here = selected_ && selected_->face == chosen_;
    const int from = here ? selected_->point : (step > 0 ? -1 : 0);
    selected_ = LandmarkSpot{chosen_, (from + step + points) % points};
}

void LandmarkLayer::move_selected(QPointF by_in_photo, Reach reach)
{
    if (!selected_) return;
    Landmarks& shown = shown_.at(std::size_t(selected_->face));
    const auto points = reach.contour ? contour_of(selected_->point) : std::vector{selected_->point};
    const auto move = [&](int index, Point by) {
        for (Point* each : {&moves_[index], &shown[std::size_t(index)]}) *each = *each + by;
    };
    const Point by = point(by_in_photo), across = mirrored_across(shown, by);
    for (const int index : points) move(index, by);
    if (!reach.mirrored) return;
    for (const int index : points) {
        const int partner = mirrored_landmarks()[std::size_t(index)];
        if (std::ranges::find(points, partner) == points.end()) move(partner, across);
    }
}

bool LandmarkLayer::has_moved(double by_in_photo) const
{
    return std::ranges::any_of(
        moves_, [&](const auto& each) { return std::hypot(each.second.x, each.second.y) > by_in_photo; });
}

PointMoves LandmarkLayer::take_moves() { return std::exchange(moves_, {}); }

void LandmarkLayer::undo_moves()
{
    for (const auto& [number, by] : take_moves()) {
        Point& shown = shown_.at(std::size_t(selected_->face))[std::size_t(number)];
        shown = shown - by;
    }
}

void LandmarkLayer::paint(QPainter& painter, const Viewport& view, bool with_points) const
{
    const bool lines = with_points && !hidden_;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i) {
        if (lines && (i == chosen_ || i == hovered_)) paint_contours(painter, view, i);
        paint_box(painter, view, i);
    }
    if (lines && chosen_ >= 0 && chosen_ < count()) paint_points(painter, view);
}

void LandmarkLayer::paint_box(QPainter& painter, const Viewport& view, int face) const
{
    const QRectF box = view.to_screen(qt(faces_[std::size_t(face)].box));
    const bool chosen = face == chosen_;
    const QColor colour = chosen ? accent_colour : face == hovered_ ? line_colour : quiet_colour;
    stroke(painter, corners(box), colour, chosen ? 2.0 : 1.5);
    const bool caution = !faces_[std::size_t(face)].caution.empty();
    const QString tag = QString::number(face + 1) + (caution ? " !" : "");
    QFont font = painter.font();
    font.setPointSizeF(8.5);
    font.setBold(true);
    painter.setFont(font);
    const QRectF plate(box.topLeft() - QPointF(0, 23), QSizeF(painter.fontMetrics().horizontalAdvance(tag) + 12.0, 18));
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosen ? accent_colour : QColor(20, 21, 23, 190));
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(chosen ? QColor("#101418") : caution ? caution_colour : line_colour);
    painter.drawText(plate, Qt::AlignCenter, tag);
}

void LandmarkLayer::paint_contours(QPainter& painter, const Viewport& view, int face) const
{
    const Landmarks& points = shown_[std::size_t(face)];
    if (points.size() != ibug_points) return;
    QPainterPath path;
    for (const Contour& each : face_contours) {
        path.moveTo(view.to_screen(qt(points[std::size_t(each.first)])));
        for (int i = each.first + 1; i <= each.last; ++i) path.lineTo(view.to_screen(qt(points[std::size_t(i)])));
        if (each.closed) path.closeSubpath();
    }
    stroke(painter, path, face == chosen_ ? line_colour : quiet_colour, 1.1);
}

void LandmarkLayer::paint_points(QPainter& painter, const Viewport& view) const
{
    const bool near = hovered_ == chosen_ || selected_;
    if (!near) return;
    const Landmarks& points = shown_[std::size_t(chosen_)];
    for (std::size_t i = 0; i < points.size(); ++i) {
        const LandmarkSpot spot{chosen_, int(i)};
        const bool lit = spot == hovered_spot_ || spot == selected_;
        painter.setPen(QPen(QColor(0, 0, 0, 170), 1.0));
        painter.setBrush(lit ? accent_colour : QColor(Qt::white));
        const double radius = lit ? 5.0 : 2.6;
        painter.drawEllipse(view.to_screen(qt(points[i])), radius, radius);
    }
}

}  // namespace mien::ui
