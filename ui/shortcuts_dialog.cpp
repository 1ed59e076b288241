#include "ui/shortcuts_dialog.h"

#include "ui/actions.h"
#include "ui/controls.h"
#include "ui/settings.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

#include <array>
#include <utility>

namespace mien::ui {
namespace {

constexpr int frame = 32;  // pixels, around the keys in their field

using Key = std::pair<const char*, const char*>;

/// What mouse and keys do on the photo itself: not to be changed.
constexpr std::array<Key, 11> canvas_keys{
    {{QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Wheel"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Zoom at the mouse")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Drag, Space+drag"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move the photo")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Double click"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Fit / 100 %")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Arrows"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move the photo")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "comma, period"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move the wipe")},
     {"P", QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Next landmark")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Shift+P"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Previous landmark")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Alt+arrows"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move the landmark")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Ctrl, with a landmark"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move both sides")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Shift, with a landmark"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Move the whole contour")},
     {QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Esc"),
      QT_TRANSLATE_NOOP("mien::ui::ShortcutsDialog", "Put the brush or the box away")}}};

QString place_of(const QAction& action) { return "keys/" + action.objectName(); }

/// The actions that a person can give keys to, in the order of the menus.
std::vector<QAction*> commands_of(QMainWindow& window)
{
    std::vector<QAction*> commands;
    for (QAction* action : window.findChildren<QAction*>())
        if (!action->objectName().isEmpty() && action->property("tip").isValid()) commands.push_back(action);
    return commands;
}

}  // namespace

void restore_keys(QMainWindow& window)
{
    const QSettings kept = settings();
    for (QAction* action : commands_of(window)) {
        action->setProperty("keys", action->shortcut());
        if (!kept.contains(place_of(*action))) continue;
        action->setShortcut(QKeySequence(kept.value(place_of(*action)).toString(), QKeySequence::PortableText));
        tell_keys(*action);
    }
}

ShortcutsDialog::ShortcutsDialog(QMainWindow& window)
    : QDialog(&window), window_(window), table_(new QTableWidget(0, 2)), problem_(new QLabel)
{
    setObjectName("shortcuts_dialog");
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    auto* row = new QHBoxLayout;
    name_control(*table_, {"keys", tr("Actions and their keys"), tr("Click the keys of an action and press new ones")});
    table_->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    table_->verticalHeader()->hide();
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    row->addWidget(table_, 1);
    row->addWidget(make_canvas_keys());
    column->addLayout(row, 1);
    problem_->setObjectName("keys_problem");
    set_role(*problem_, "warning");
    problem_->setWordWrap(true);
    column->addWidget(problem_);
    auto* buttons = new QHBoxLayout;
    auto* reset = new QPushButton(tr("Restore the defaults"));
    auto* close = new QPushButton(tr("Close"));
    name_control(*reset, {"keys_reset", tr("Restore the defaults"), tr("Give every action its first keys back")});
    name_control(*close, {"keys_close", tr("Close"), tr("Close this window (Esc)")});
    close->setDefault(true);
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(reset, &QPushButton::clicked, this, &ShortcutsDialog::restore_defaults);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QAction* action : commands_of(window)) add_row(*action);
    fit_columns();
}

/// Gives every action and its keys as much room as they need.
void ShortcutsDialog::fit_columns()
{
    QHeaderView& header = *table_->horizontalHeader();
    table_->resizeColumnsToContents();
    table_->setMinimumWidth(header.length() + table_->verticalScrollBar()->sizeHint().width() +
                            2 * table_->frameWidth());
    header.setSectionResizeMode(0, QHeaderView::Stretch);
}

QWidget* ShortcutsDialog::make_canvas_keys()
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setAlignment(Qt::AlignTop);
    grid->addWidget(heading(tr("On the photo")), 0, 0, 1, 2);
    for (int i = 0; i < int(canvas_keys.size()); ++i) {
        auto* keys = new QLabel(tr(canvas_keys[std::size_t(i)].first));
        set_role(*keys, "strong");
        grid->addWidget(keys, i + 1, 0);
        grid->addWidget(dim_label(tr(canvas_keys[std::size_t(i)].second)), i + 1, 1);
    }
    return widget;
}

void ShortcutsDialog::add_row(QAction& action)
{
    const int row = table_->rowCount();
    table_->insertRow(row);
    auto* name = new QTableWidgetItem(action.text().remove('&'));
    name->setToolTip(action.property("tip").toString());
    table_->setItem(row, 0, name);
    auto* keys = new QKeySequenceEdit(action.shortcut());
    keys->setMinimumWidth(fontMetrics().horizontalAdvance(action.shortcut().toString(QKeySequence::NativeText)) +
                          frame);
    const std::string object = "keys_" + action.objectName().toStdString();
    name_control(*keys, {object.c_str(), tr("Keys of %1").arg(name->text()), tr("Press new keys; Backspace: none")});
    table_->setCellWidget(row, 1, keys);
    connect(keys, &QKeySequenceEdit::editingFinished, this, [this, &action, keys] { change(action, *keys); });
}

void ShortcutsDialog::change(QAction& action, QKeySequenceEdit& keys)
{
    const QKeySequence wanted =
        keys.keySequence() == QKeySequence(Qt::Key_Backspace) ? QKeySequence() : keys.keySequence();
    if (wanted == action.shortcut()) return;
    problem_->clear();
    for (QAction* other : commands_of(window_))
        if (other != &action && !wanted.isEmpty() && other->shortcuts().contains(wanted)) {
            problem_->setText(
                tr("%1 belongs to “%2”.").arg(wanted.toString(QKeySequence::NativeText), other->text().remove('&')));
            keys.setKeySequence(action.shortcut());
            return;
        }
    action.setShortcut(wanted);
    tell_keys(action);
    keys.setKeySequence(wanted);
    settings().setValue(place_of(action), wanted.toString(QKeySequence::PortableText));
}

void ShortcutsDialog::restore_defaults()
{
    problem_->clear();
    auto kept = settings();
    table_->setRowCount(0);
    for (QAction* action : commands_of(window_)) {
        kept.remove(place_of(*action));
        action->setShortcut(action->property("keys").value<QKeySequence>());
        tell_keys(*action);
        add_row(*action);
    }
}

}  // namespace mien::ui
