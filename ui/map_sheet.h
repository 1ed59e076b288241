#pragma once

#include "core/engine/explainer.h"
#include "core/engine/studio.h"

#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <memory>

namespace mien::ui {

/// Maps of one face by several requests side by side, made one after another. A click takes one.
class MapSheet : public QDialog {
    Q_OBJECT
public:
    MapSheet(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent = nullptr);

    /// Whose eyes, and the face they look at.
    struct Sitter {
        std::string engine;
        Photo photo;
        Face face;
    };
    enum class Varied { method, layer };  // what the requests differ in
    void compare(const Sitter& sitter, const std::vector<MapRequest>& requests, Varied varied);

Q_SIGNALS:
    void taken(const MapRequest& request);
    void finished_sheet();

private:
    void make(std::size_t which);  // and then those after it
    void take(std::size_t which, const Outcome<Look>& outcome);
    void add_view(std::size_t which, const Look* look, const QString& problem);
    QString title(const MapRequest& request) const;

    Studio& studio_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    Sitter sitter_;
    std::vector<MapRequest> requests_;
    Varied varied_ = Varied::method;
    int view_width_ = 0;  // pixels, as the longest title needs
    int columns_ = 1;
    QGridLayout* grid_;
    QProgressBar* progress_;
    QLabel* told_;
    QPushButton* stop_;
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
