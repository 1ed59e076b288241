#pragma once

#include "core/data/palette.h"
#include "core/engine/engine.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace mien::ui {

/// A face with a map drawn over it. The mouse reads the map's value; the same place is marked in views linked to it.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(const QString& title, QWidget* parent = nullptr);

    void set_title(const QString& title);
    void show_picture(const QImage& picture);            // without a map
    void show_map(const Image& face, const Plane& map);  // as maps usually look
    void show_plane(const Plane& plane);                 // alone, in its usual colours
    void show_map(const Image& face, const Plane& map, const Palette& palette, MapRange range, double opacity);
    void clear();
    void mark(std::optional<QPointF> place);  // 0..1 of the picture's sides
    std::optional<double> value_at(QPointF place) const;

    QSize sizeHint() const override { return {300, 330}; }
    QSize minimumSizeHint() const override { return {160, 180}; }

Q_SIGNALS:
    void pointed(std::optional<QPointF> place);
    void clicked();

protected:
    void paintEvent(QPaintEvent*) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;

private:
    QRectF picture() const;  // where it is drawn

    QString title_;
    QImage drawn_;
    Plane map_;
    std::optional<QPointF> mark_;
};

}  // namespace mien::ui
