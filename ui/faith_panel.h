#pragma once

#include "core/data/faithfulness.h"

#include <QLabel>
#include <QWidget>

class QCustomPlot;

namespace mien::ui {

/// How far a map can be trusted: what becomes of the class's probability while the map decides what is hidden, and
/// whether the map minds that the network's weights are shuffled; with the numbers beside.
class FaithPanel : public QWidget {
    Q_OBJECT
public:
    explicit FaithPanel(QWidget* parent = nullptr);

    void show_faithfulness(const Faithfulness& found);
    void tell(const QString& words);  // in place of the numbers; clears the curves

private:
    void draw_curves(const Faithfulness& found);
    void draw_shuffled(const Faithfulness& found);

    QCustomPlot* curves_;
    QCustomPlot* shuffled_;
    QLabel* numbers_;
};

}  // namespace mien::ui
