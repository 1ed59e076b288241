#include "ui/action_unit_page.h"

#include "ui/convert.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace mien::ui {
namespace {

constexpr int most_strength = 150;  // percent
constexpr int label_width = 116;

/// The action units' names in the person's language, in the order of `action_units`.
constexpr std::array<const char*, action_unit_count> words{QT_TRANSLATE_NOOP("ActionUnits", "Inner brow raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Outer brow raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Brow lowerer"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Upper lid raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Cheek raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lid tightener"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Nose wrinkler"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Upper lip raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lip corner puller"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Dimpler"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lip corner depressor"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lower lip depressor"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Chin raiser"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lip pucker"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lip stretcher"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lip tightener"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Lips part"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Jaw drop"),
                                                           QT_TRANSLATE_NOOP("ActionUnits", "Eyes closed")};

int percent(double share) { return int(std::lround(100.0 * share)); }

}  // namespace

ActionUnitPage::ActionUnitPage(QWidget* parent) : QWidget(parent)
{
    setObjectName("action_unit_page");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const ActionUnit& unit = action_units[i];
        Row& row = rows_[i];
        const QString title = QCoreApplication::translate("ActionUnits", words[i]);
        const std::string object = "au" + std::to_string(unit.number);
        row.strength =
            new PercentRow(QString("%1  %2").arg(unit.number).arg(title), most_strength,
                           {object.c_str(), title, tr("AU%1 %2: 100 is the full motion").arg(unit.number).arg(title)});
        row.strength->make_compact(label_width);
        row.left = side_button(unit, true);
        row.right = side_button(unit, false);
        auto* line = new QHBoxLayout;
        line->setSpacing(2);
        line->addWidget(row.strength, 1);
        line->addWidget(row.right);  // the person's right is at our left
        line->addWidget(row.left);
        column->addLayout(line);
        connect(row.strength, &PercentRow::sliding, this, [this] { Q_EMIT sliding(target()); });
        connect(row.strength, &PercentRow::settled, this, &ActionUnitPage::settle);
    }
}

QToolButton* ActionUnitPage::side_button(const ActionUnit& unit, bool left)
{
    auto* button = new QToolButton;
    const std::string object = "au" + std::to_string(unit.number) + (left ? "_left" : "_right");
    button->setProperty("role", "side");
    button->setText(left ? tr("L") : tr("R"));
    button->setCheckable(true);
    button->setChecked(true);
    button->setFocusPolicy(Qt::StrongFocus);
    name_control(*button, {object.c_str(), left ? tr("Left side") : tr("Right side"),
                           left ? tr("The person's left side moves") : tr("The person's right side moves")});
    connect(button, &QToolButton::clicked, this, &ActionUnitPage::settle);
    return button;
}

void ActionUnitPage::settle() { Q_EMIT settled(target()); }

void ActionUnitPage::show_target(const ActionUnitTarget& target)
{
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        ActionUnitStrength shown{action_units[i].number, 0.0, {}};
        for (const ActionUnitStrength& unit : target.units)
            if (unit.number == shown.number) shown = unit;
        rows_[i].strength->set_percent(percent(shown.strength));
        if (shown.strength == 0.0) continue;  // its sides are the person's to prepare
        rows_[i].left->setChecked(shown.sides.left > 0.0);
        rows_[i].right->setChecked(shown.sides.right > 0.0);
    }
}

ActionUnitTarget ActionUnitPage::target() const
{
    ActionUnitTarget target;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const Sides sides{row.left->isChecked() ? 1.0 : 0.0, row.right->isChecked() ? 1.0 : 0.0};
        if (row.strength->percent() > 0) target.units.push_back({action_units[i].number, row.strength->share(), sides});
    }
    return target;
}

}  // namespace mien::ui
