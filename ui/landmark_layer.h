#pragma once

#include "core/data/face.h"
#include "ui/point_moves.h"
#include "ui/viewport.h"

#include <QPainter>

#include <optional>
#include <string>
#include <vector>

namespace mien::ui {

/// A point of a face, named by both their numbers.
struct LandmarkSpot {
    int face = 0;
    int point = 0;
    bool operator==(const LandmarkSpot&) const = default;
};

/// The faces drawn over a photo: boxes, contours, and points that can be dragged. Knows no widget; everything it is
/// asked is in photo pixels.
class LandmarkLayer {
public:
    /// New faces; their points are shown where they were found.
    void set_faces(std::vector<Face> faces);
    /// Shows the points of a face somewhere else, such as where an edit put them.
    void show_points(int face, Landmarks shown);
    void choose(int face) { chosen_ = face; }
    void hide_contours(bool hidden) { hidden_ = hidden; }

    int count() const noexcept { return int(faces_.size()); }
    int chosen() const noexcept { return chosen_; }
    const Landmarks& shown_points(int face) const& { return shown_.at(std::size_t(face)); }
    void shown_points(int) && = delete;
    const Face& face(int number) const& { return faces_.at(std::size_t(number)); }
    void face(int) && = delete;

    int face_at(QPointF in_photo) const;  // -1: none; the smallest where several overlap
    std::optional<LandmarkSpot> spot_near(QPointF in_photo, double radius) const;  // of the chosen face only

    /// What is under the mouse. True where that changed what is drawn.
    bool hover(QPointF in_photo, double radius);
    bool leave();

    /// What moves with the selected point.
    struct Reach {
        bool mirrored = false;  // its counterpart on the other side, the other way
        bool contour = false;   // all points of its contour
    };

    std::optional<LandmarkSpot> selected() const noexcept { return selected_; }
    void select(std::optional<LandmarkSpot> spot) { selected_ = spot; }
    void select_next(int step);  // of the chosen face, around and around
    /// Moves the selected point on the screen, and remembers by how much.
    void move_selected(QPointF by_in_photo, Reach reach);
    bool has_moved(double by_in_photo) const;  // any point, by more than that
    /// All moves so far, of the selected point's face; they are then forgotten.
    PointMoves take_moves();
    void undo_moves();

    /// Boxes, and where wanted the contours and points too.
    void paint(QPainter& painter, const Viewport& view, bool with_points) const;

private:
    void paint_box(QPainter& painter, const Viewport& view, int face) const;
    void paint_contours(QPainter& painter, const Viewport& view, int face) const;
    void paint_points(QPainter& painter, const Viewport& view) const;

    std::vector<Face> faces_;
    std::vector<Landmarks> shown_;  // one a face
    PointMoves moves_;              // of the selected point's face
    int chosen_ = -1;
    int hovered_ = -1;
    bool hidden_ = false;
    std::optional<LandmarkSpot> hovered_spot_;
    std::optional<LandmarkSpot> selected_;
};

}  // namespace mien::ui
