#pragma once

#include "core/data/names.h"
#include "core/measure/classification.h"

#include <QWidget>

#include <optional>

namespace mien::ui {

/// A label, and what it was read as.
struct Cell {
    Emotion label = Emotion::neutral, named = Emotion::neutral;
    bool operator==(const Cell&) const = default;
};

/// How often each label was read as each expression: rows are labels, the colour is the share of the row. The mouse
/// tells a cell, a click or Enter chooses it, another one lets it go.
class ConfusionView : public QWidget {
    Q_OBJECT
public:
    explicit ConfusionView(QWidget* parent = nullptr);

    void show_confusion(const Confusion& confusion);
    void choose(std::optional<Cell> cell);  // says nothing
    QString words(const Cell& cell) const;
    QRectF place(const Cell& cell) const;  // within the widget

    QSize sizeHint() const override { return {470, 420}; }
    QSize minimumSizeHint() const override { return {440, 300}; }

Q_SIGNALS:
    void chosen(std::optional<Cell> cell);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<Cell> at(QPointF place) const;
    void paint_cell(QPainter& painter, const Cell& cell) const;
    void paint_names(QPainter& painter) const;
    void toggle(const Cell& cell);

    Confusion confusion_{emotion_count};
    std::optional<Cell> chosen_;
    Cell cursor_;  // where the keyboard is
};

}  // namespace mien::ui
