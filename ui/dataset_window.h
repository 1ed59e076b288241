#pragma once

#include "core/engine/evaluation.h"
#include "core/engine/explainer.h"
#include "core/engine/studio.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>

#include <memory>

namespace mien::ui {

class DatasetExport;
class DatasetResults;
class FaceDetail;
class FaceGallery;
class MeanMapPage;

/// Recognizers measured on a person's own labelled photos: where they are wrong, how sure they are of it, what they
/// look at, and which labels may be wrong themselves. `mien eval` gives the same numbers. Closed, it is hidden and goes
/// on.
class DatasetWindow : public QDialog {
    Q_OBJECT
public:
    explicit DatasetWindow(Studio& studio, QWidget* parent = nullptr);

    void set_folder(const QString& folder);  // its labels.csv, if it has one, is taken for its labels
    void measure();

Q_SIGNALS:
    void measured();
    void failed(const QString& why);
    void opened(const QString& photo);  // to be edited

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* make_source();
    QWidget* make_run();
    QWidget* make_results();
    void fill_recognizers();
    void choose_folder();
    void choose_labels();
    void stop();
    void take(const Outcome<Evaluation>& outcome);
    void show_left_out();
    void show_engine(int which);
    void show_running(bool running);
    void tell(const QString& words);

    Studio& studio_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    std::shared_ptr<const Evaluation> evaluation_;
    QLineEdit* folder_;
    QLineEdit* labels_;
    QComboBox* first_;
    QComboBox* second_;
    QComboBox* shown_;  // whose results
    QPushButton* measure_;
    QPushButton* stop_;
    QProgressBar* progress_;
    QLabel* told_;
    QListWidget* left_out_;  // where some were
    QLabel* hint_;           // in place of results
    DatasetExport* export_ = nullptr;
    MeanMapPage* maps_ = nullptr;
    DatasetResults* results_ = nullptr;
    FaceGallery* gallery_ = nullptr;
    FaceDetail* detail_ = nullptr;
    QWidget* body_;  // after the parts that it is made of
    std::stop_source enough_;
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
