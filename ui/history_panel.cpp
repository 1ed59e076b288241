#include "ui/history_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

constexpr int picture_side = 32;

}  // namespace

HistoryPanel::HistoryPanel(QWidget* parent) : QWidget(parent), list_(new QListWidget)
{
    setObjectName("history_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(heading(tr("History")));
    name_control(*list_, {"history", tr("History"),
                          tr("Click a step to go back to it; grey steps belong to another branch and are not lost")});
    list_->setIconSize({picture_side, picture_side});
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setWordWrap(true);
    column->addWidget(list_, 1);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) Q_EMIT step_chosen(std::size_t(row));
    });
}

void HistoryPanel::show_history(const History<EditState>& history)
{
    const QSignalBlocker quiet(list_);
    const auto& steps = history.steps();
    while (list_->count() > int(steps.size())) delete list_->takeItem(list_->count() - 1);
    while (list_->count() < int(steps.size())) list_->addItem(QString());
    const QBrush other_branch = palette().brush(QPalette::Disabled, QPalette::Text);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QListWidgetItem& item = *list_->item(int(i));
        item.setText(i == 0 ? tr("Opened") : said(steps[i].label));
        item.setIcon(pictures_.value(i));
        item.setSizeHint({0, picture_side + 6});
        // the view's own colour follows the appearance, one that is set here would stay
        item.setData(Qt::ForegroundRole, history.is_on_branch(i) ? QVariant() : QVariant(other_branch));
    }
    list_->setCurrentRow(int(history.at()));
}

void HistoryPanel::set_picture(std::size_t step, const QImage& face)
{
    pictures_[step] = QIcon(QPixmap::fromImage(
        face.scaled(2 * picture_side, 2 * picture_side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)));
    if (int(step) < list_->count()) list_->item(int(step))->setIcon(pictures_[step]);
}

}  // namespace mien::ui
