#include "ui/job_bar.h"

#include "ui/controls.h"

#include <QHBoxLayout>

namespace mien::ui {

JobBar::JobBar(QWidget* parent)
    : QWidget(parent),
      stage_(new QLabel),
      bar_(new QProgressBar),
      cancel_(quiet_button("close", {"cancel", tr("Cancel"), tr("Stop what is under way (Esc)")}))
{
    setObjectName("job_bar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(stage_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    stage_->setObjectName("job_stage");
    bar_->setObjectName("job_progress");
    bar_->setAccessibleName(tr("Progress"));
    bar_->setTextVisible(false);
    bar_->setFixedWidth(160);
    connect(cancel_, &QToolButton::clicked, this, &JobBar::cancel_clicked);
    rest();
}

void JobBar::show_progress(const QString& stage, double done)
{
    stage_->setText(stage.isEmpty() ? tr("Working") : stage.left(1).toUpper() + stage.mid(1));
    bar_->setRange(0, done > 0.0 ? 1000 : 0);
    bar_->setValue(int(1000 * done));
    for (QWidget* each : {static_cast<QWidget*>(stage_), static_cast<QWidget*>(bar_), static_cast<QWidget*>(cancel_)})
        each->show();
}

void JobBar::rest()
{
    for (QWidget* each : {static_cast<QWidget*>(stage_), static_cast<QWidget*>(bar_), static_cast<QWidget*>(cancel_)})
        each->hide();
}

}  // namespace mien::ui
