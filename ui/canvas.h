#pragma once

#include "core/base/job_queue.h"
#include "core/data/image.h"
#include "ui/brush_layer.h"
#include "ui/landmark_layer.h"
#include "ui/picture.h"
#include "ui/viewport.h"

#include <QTimer>
#include <QWidget>

namespace mien::ui {

/// Shows a photo before and after its edit. Wheel zooms at the mouse, a drag pans, a click chooses a face, a drag on a
/// landmark moves it. Shares the rasters it is given; halves them on a thread of its own.
class Canvas : public QWidget {
    Q_OBJECT
public:
    enum class Side { before, after };
    enum class Comparison { none, wipe, beside, difference };

    explicit Canvas(QWidget* parent = nullptr);

    void show_photo(const Raster<std::uint8_t>& before);     // a new photo, fitted
    void show_edit(const Raster<std::uint8_t>& after);       // empty: there is none
    void show_preview(const Raster<std::uint8_t>& reduced);  // stands for the edit until the next show_edit
    QImage shown(Side side) const;                           // as it is drawn, previews included
    bool has_photo() const { return !before_.empty(); }

    double zoom() const;  // screen pixels per photo pixel
    const Viewport& viewport() const& { return view_; }
    void viewport() && = delete;
    double wipe() const { return wipe_; }  // 0..1 of the photo's width; before is to the left
    Comparison comparison() const { return comparison_; }
    LandmarkLayer& layer() { return layer_; }

    void fit();
    void actual_size();
    void zoom_by(double factor);  // about the middle
    void set_wipe(double share);
    void set_comparison(Comparison comparison);
    void set_sculpting(bool on);  // a dragged landmark moves the face, instead of being corrected
    void set_brush(const Brush& brush);
    void show_strokes(std::vector<Stroke> strokes);  // of the chosen edit's mask
    void show_face();                                // the chosen face, as large as fits
    void set_overlay(bool on);
    void hold_before(bool held);
    void start_box();
    void cancel_box();

Q_SIGNALS:
    void zoomed(double zoom);
    void wiped(double share);
    void face_clicked(int face);
    void landmarks_moved(int face, const PointMoves& by);
    void face_sculpted(int face, const PointMoves& by);
    void stroke_painted(const Stroke& stroke);
    void box_drawn(const QRectF& in_photo);
    void boxing_changed(bool on);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, pan, wipe, landmark, box, brush };

    Ticket halve_later(Picture Canvas::*picture);
    void compare_later();  // makes difference_, where it is to be seen
    void zoom_at(QPointF fixed, double zoom);
    void move_view(const Viewport& view);
    void finish_moves();
    Drag drag_for(const QMouseEvent& event);
    bool key_for_view(int key, Qt::KeyboardModifiers modifiers);
    bool key_for_landmark(int key, Qt::KeyboardModifiers modifiers);
    bool on_wipe_line(QPointF on_screen) const;
    double wipe_line() const;
    bool is_brushing() const { return brush_.on() && !held_ && comparison_ != Comparison::beside; }
    bool points_live() const { return overlay_ && !held_ && comparison_ == Comparison::none && !brush_.on(); }
    QRectF picture_area() const;                // where one picture is fitted: the widget, or its left half
    QPointF shift_at(QPointF on_screen) const;  // of the picture under the mouse, while two stand side by side
    double eye_distance() const;                // of the chosen face, in photo pixels
    double reach() const;                       // how near a landmark the mouse must be, in photo pixels
    QRectF photo_on_screen() const;
    void show_cursor(QPointF on_screen);
    void paint_pictures(QPainter& painter);
    void paint_wipe(QPainter& painter) const;
    void paint_beside(QPainter& painter, const Picture& after);
    void paint_tag(QPainter& painter, const QString& words, QPointF at, Qt::Alignment side) const;

    Picture before_;
    Picture after_;
    Picture preview_;  // small; drawn as large as the photo
    Picture difference_;
    LandmarkLayer layer_;
    BrushLayer brush_;
    Viewport view_;
    bool fitted_ = true;  // stays fitted while the window changes its size
    bool overlay_ = true;
    Comparison comparison_ = Comparison::none;
    bool sculpting_ = false;
    bool held_ = false;
    bool boxing_ = false;
    bool space_ = false;
    double wipe_ = 0.5;
    Drag drag_ = Drag::none;
    QPointF pressed_;  // on screen
    QPointF last_;     // on screen
    QTimer nudged_;    // ends a row of key presses that move a landmark
    JobQueue halving_;
    Ticket halving_before_;  // last: cancelled first
    Ticket halving_after_;
    Ticket comparing_;
};

}  // namespace mien::ui
