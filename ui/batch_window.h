#pragma once

#include "core/engine/batch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace mien::ui {

/// One recipe for many photos: drop them, start, pause, go on later. What is done and what failed is in a table in the
/// folder of the edits, so that a batch survives even a crash; `mien batch` writes the same.
class BatchWindow : public QDialog {
    Q_OBJECT
public:
    explicit BatchWindow(Studio& studio, QWidget* parent = nullptr);

    void set_edits(const std::vector<Edit>& edits);  // what is done to every photo
    void add(const QStringList& files);              // photos and folders

    /// Shows what has become of a photo.
    using Show = std::function<void(const std::filesystem::path&, const QString& state, const QString& words)>;

Q_SIGNALS:
    void finished_batch(int edited, int failed);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* make_where();
    QWidget* make_buttons();
    void choose_photos();
    void choose_folder();
    void start();
    void pause();
    void clear();
    void set_running(bool running);
    void show_able();  // what can be touched now
    void tell(const QString& words);
    void mark(const std::filesystem::path& photo, const QString& state, const QString& words);
    void take(const Outcome<BatchReport>& outcome);
    Show shower();  // marks a photo from any thread, as long as this window is there

    Studio& studio_;
    std::vector<Edit> edits_;
    bool running_ = false;
    QLabel* recipe_;
    QTableWidget* table_;
    QLineEdit* folder_;
    QPushButton* browse_;
    QComboBox* format_;
    QCheckBox* all_faces_;
    QCheckBox* anew_;
    QProgressBar* progress_;
    QLabel* told_;
    QPushButton* add_;
    QPushButton* clear_;
    QPushButton* start_;
    QPushButton* pause_;
    std::shared_ptr<int> alive_ = std::make_shared<int>();
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
