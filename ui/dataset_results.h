#pragma once

#include "core/engine/evaluation.h"
#include "ui/confusion_view.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

#include <memory>

class QCustomPlot;

namespace mien::ui {

class MeanMapPage;

/// The numbers of an evaluation as pages: the confusion matrix, the classes, the calibration, mean maps, and how two
/// recognizers compare.
class DatasetResults : public QWidget {
    Q_OBJECT
public:
    /// Takes over the page of mean maps.
    DatasetResults(const Registry& registry, MeanMapPage* maps, QWidget* parent = nullptr);

    void show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine);
    void choose_cell(std::optional<Cell> cell) { confusion_->choose(cell); }
    QWidget& shown() const { return *pages_->currentWidget(); }

Q_SIGNALS:
    void cell_chosen(std::optional<Cell> cell);
    void differing_wanted();

private:
    enum Page { confusion_page, classes_page, calibration_page, maps_page, comparison_page };

    QWidget* make_tabs();
    QWidget* make_comparison();
    void show_classes(const Confusion& confusion);
    void show_comparison();

    const Registry& registry_;
    std::shared_ptr<const Evaluation> evaluation_;
    QButtonGroup* tabs_;
    QStackedWidget* pages_;
    QLabel* summary_;
    ConfusionView* confusion_;
    QTableWidget* classes_;
    QCustomPlot* calibration_;
    QTableWidget* comparison_;
    QLabel* chance_;
    QPushButton* differing_;
};

}  // namespace mien::ui
