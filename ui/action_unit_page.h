#pragma once

#include "core/data/target.h"
#include "ui/controls.h"

#include <array>

namespace mien::ui {

/// A slider for every FACS action unit, each side of the face to be left out.
class ActionUnitPage : public QWidget {
    Q_OBJECT
public:
    explicit ActionUnitPage(QWidget* parent = nullptr);

    void show_target(const ActionUnitTarget& target);  // says nothing
    ActionUnitTarget target() const;                   // the units that move

Q_SIGNALS:
    void sliding(const Target& target);
    void settled(const Target& target);

private:
    struct Row {
        PercentRow* strength = nullptr;
        QToolButton* left = nullptr;
        QToolButton* right = nullptr;
    };
    QToolButton* side_button(const ActionUnit& unit, bool left);
    void settle();

    std::array<Row, action_unit_count> rows_;
};

}  // namespace mien::ui
