#include "ui/stack_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/preset_menu.h"

#include <QAbstractItemModel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>
#include <memory>

namespace mien::ui {
namespace {

constexpr int row_height = 40;
constexpr int least_rows = 2;

QString words_of(const Edit& edit)
{
    return is_no_op(edit.target) ? StackPanel::tr("Nothing yet") : said(describe(edit.target));
}

}  // namespace

StackPanel::StackPanel(const Registry& registry, QWidget* parent)
    : QWidget(parent),
      registry_(registry),
      list_(new QListWidget),
      presets_(new PresetMenu(this)),
      duplicate_(quiet_button("copy", {"duplicate_edit", tr("Copy the edit"), tr("The same edit once more on top")})),
      remove_(quiet_button("remove", {"remove_edit", tr("Remove the edit"), tr("Take this edit off the stack")})),
      up_(quiet_button("arrow-up", {"edit_up", tr("Later"), tr("Do this edit later")})),
      down_(quiet_button("arrow-down", {"edit_down", tr("Earlier"), tr("Do this edit earlier")}))
{
    setObjectName("stack_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* add =
        quiet_button("add", {"add_edit", tr("New edit"), tr("A further edit of this face, on top of the others")});
    auto* presets = quiet_button("preset", {"presets", tr("Presets"), tr("Edits that you saved, or got from others")});
    presets->setMenu(presets_);
    presets->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(heading(tr("Edits")), 1);
    head->addWidget(presets);
    head->addWidget(add);
    column->addLayout(head);
    name_control(*list_, {"edits", tr("Edits"), tr("What is done to this face, from below upwards; drag to reorder")});
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMinimumHeight(least_rows * row_height + 4);
    column->addWidget(list_, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    for (QToolButton* each : {up_, down_, duplicate_, remove_}) foot->addWidget(each);
    column->addLayout(foot);
    connect(add, &QToolButton::clicked, this, &StackPanel::add_clicked);
    connect(duplicate_, &QToolButton::clicked, this, &StackPanel::duplicate_clicked);
    connect(remove_, &QToolButton::clicked, this, &StackPanel::remove_clicked);
    const auto move_by = [this](int by) {
        Q_EMIT edit_moved(edit_of(list_->currentRow()), edit_of(list_->currentRow()) + by);
    };
    connect(up_, &QToolButton::clicked, this, [move_by] { move_by(1); });
    connect(down_, &QToolButton::clicked, this, [move_by] { move_by(-1); });
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) Q_EMIT edit_chosen(edit_of(row));
    });
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        Q_EMIT edit_switched(edit_of(list_->row(item)), item->checkState() == Qt::Checked);
    });
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int before) {
                const int to = before > from ? before - 1 : before;  // Qt counts with the moved row still in place
                Q_EMIT edit_moved(edit_of(from), edit_of(to));
            });
    show_edits({}, -1);
}

void StackPanel::fill(QListWidgetItem& item, const Edit& edit) const
{
    const QString engine = said(registry_.card(edit.engine).title);
    const bool everywhere = edit.region == Region{};
    QString below = edit.opacity < 1.0 ? tr("%1  ·  %2 %").arg(engine).arg(std::lround(100 * edit.opacity)) : engine;
    if (!everywhere) below += tr("  ·  masked");
    item.setText(words_of(edit) + "\n" + below);
    item.setFlags(item.flags() | Qt::ItemIsUserCheckable);
    item.setCheckState(edit.on ? Qt::Checked : Qt::Unchecked);
    item.setSizeHint({0, row_height});
    item.setToolTip(words_of(edit));
}

void StackPanel::show_edits(const std::vector<Edit>& edits, int chosen)
{
    const QSignalBlocker quiet(list_);
    const int count = int(edits.size());
    list_->clear();
    for (int i = 0; i < count; ++i) {
        list_->insertItem(0, QString());
        fill(*list_->item(0), edits[std::size_t(i)]);
    }
    list_->setCurrentRow(chosen < 0 ? -1 : edit_of(chosen));
    list_->viewport()->update();
    for (QToolButton* each : {duplicate_, remove_}) each->setEnabled(chosen >= 0);
    up_->setEnabled(chosen >= 0 && chosen + 1 < count);
    down_->setEnabled(chosen > 0);
    presets_->set_edits(edits);
}

}  // namespace mien::ui
