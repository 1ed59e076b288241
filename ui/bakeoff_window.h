#pragma once

#include "core/engine/bakeoff.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>

namespace mien::ui {

/// A contact sheet of the chosen edit by every engine at several strengths, the best mark first. A click takes one.
class BakeoffWindow : public QDialog {
    Q_OBJECT
public:
    explicit BakeoffWindow(Studio& studio, QWidget* parent = nullptr);

    /// Tries `edit` on a face of a photo; a reduced copy is enough for a choice.
    void try_on(const Photo& photo, const Face& face, const Edit& edit);

Q_SIGNALS:
    void taken(const Edit& edit);
    void finished_bakeoff();

private:
    void show_variants(std::vector<Variant> variants);

    Studio& studio_;
    std::vector<Variant> variants_;
    QLabel* told_;
    QListWidget* sheet_;
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
