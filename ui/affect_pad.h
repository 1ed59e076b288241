#pragma once

#include "core/data/circumplex.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace mien::ui {

/// The plane of affect: pleasant to the right, excited upwards. A click or a drag blends the emotions that lie near;
/// arrow keys move by small steps.
class AffectPad : public QWidget {
    Q_OBJECT
public:
    explicit AffectPad(QWidget* parent = nullptr);

    void show_target(const EmotionTarget& target);  // says nothing
    QPointF on_pad(ValenceArousal place) const;     // in widget pixels

    QSize sizeHint() const override { return {312, 248}; }
    QSize minimumSizeHint() const override { return {200, 200}; }

Q_SIGNALS:
    void sliding(const Target& target);
    void settled(const Target& target);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plane() const;
    void go_to(ValenceArousal place);
    void settle();

    std::optional<ValenceArousal> place_;  // none: the edit asks for nothing
    EmotionTarget told_;                   // what the place was last told as
    QTimer pause_;                         // ends a row of key presses
};

}  // namespace mien::ui
