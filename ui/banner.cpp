#include "ui/banner.h"

#include "ui/controls.h"
#include "ui/theme.h"

#include <QHBoxLayout>

namespace mien::ui {

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel),
      sentence_(new QLabel),
      action_(new QPushButton),
      close_(quiet_button("close", {"banner_close", tr("Close the message"), tr("Close this message")}))
{
    setObjectName("banner");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(icon_);
    row->addWidget(sentence_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    sentence_->setObjectName("banner_sentence");
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name_control(*action_, {"banner_action", tr("Suggestion"), tr("Do what the message suggests")});
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (act_) act_();
    });
    hide();
}

void Banner::set_kind(Kind kind)
{
    set_role(*this, kind == Kind::error ? "error" : "notice");
    icon_->setPixmap(icon(kind == Kind::error ? "warning" : "info").pixmap(18, 18));
}

void Banner::tell(Kind kind, const QString& sentence)
{
    set_kind(kind);
    sentence_->setText(sentence);
    action_->hide();
    show();
}

void Banner::offer(const QString& sentence, const QString& action, std::function<void()> act)
{
    set_kind(Kind::notice);
    sentence_->setText(sentence);
    action_->setText(action);
    action_->setAccessibleName(action);
    act_ = std::move(act);
    action_->show();
    show();
}

}  // namespace mien::ui
