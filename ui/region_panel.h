#pragma once

#include "core/data/edit.h"
#include "ui/brush_layer.h"
#include "ui/controls.h"

#include <array>

namespace mien::ui {

/// How much of the chosen edit is seen, and where: opacity, parts of the face, mask brush.
class RegionPanel : public QWidget {
    Q_OBJECT
public:
    explicit RegionPanel(QWidget* parent = nullptr);

    void show_edit(const Edit& edit);  // says nothing
    void put_brush_away();

Q_SIGNALS:
    void opacity_sliding(double opacity);
    void opacity_settled(double opacity);
    void parts_settled(const std::array<bool, face_part_count>& parts);
    void strokes_cleared();
    void brush_changed(const Brush& brush);

private:
    QWidget* make_parts();
    QWidget* make_brush();
    void tell_brush();

    PercentRow* opacity_;
    std::array<QToolButton*, face_part_count> parts_{};
    QToolButton* paint_out_;
    QToolButton* paint_in_;
    QToolButton* clear_;
    PercentRow* size_;
    PercentRow* softness_;
};

}  // namespace mien::ui
