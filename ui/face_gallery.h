#pragma once

#include "core/engine/evaluation.h"
#include "ui/confusion_view.h"

#include <QAbstractListModel>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <memory>

namespace mien::ui {

/// The faces of an evaluation, as icons with how each was read. Pictures are decoded when they come into sight.
class FaceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show_faces(std::shared_ptr<const Evaluation> evaluation, std::size_t engine,
                    std::vector<const Verdict*> faces);
    const Verdict& face(int row) const { return *faces_[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const Evaluation> evaluation_;  // holds the faces
    std::size_t engine_ = 0;
    std::vector<const Verdict*> faces_;
};

/// The photographs of an evaluation that a person wants to see: mistakes, labels that may be wrong, those that two
/// recognizers read differently; of one label, read as one expression, with a word in the file's name.
class FaceGallery : public QWidget {
    Q_OBJECT
public:
    enum class Which { mistakes, suspicious, differing, all };

    explicit FaceGallery(QWidget* parent = nullptr);

    void show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine);
    void choose(Which which);
    void choose_cell(std::optional<Cell> cell);  // none: every label, read as anything

Q_SIGNALS:
    void chosen(const Verdict* verdict);      // null: none any more
    void filtered(std::optional<Cell> cell);  // by the person; the cell where label and reading are both chosen
    void opened(const Verdict& verdict);

private:
    QWidget* make_filters();
    void filter();
    bool is_wanted(const Verdict& verdict) const;
    std::vector<const Verdict*> wanted() const;

    std::shared_ptr<const Evaluation> evaluation_;
    std::size_t engine_ = 0;
    QComboBox* which_;
    QComboBox* label_;
    QComboBox* named_;
    QLineEdit* words_;
    QLabel* count_;
    FaceModel* model_;
    QListView* list_;
};

}  // namespace mien::ui
