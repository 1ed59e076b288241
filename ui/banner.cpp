#include "ui/banner.h"

#include "ui/controls.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QRegularExpression>

namespace mien::ui {
namespace {

/// The same words, with places where a line may break in those that are longer than a line should be.
QString breakable(QString words)
{
    static const QRegularExpression long_run(R"(([^\s/-]{24})(?=[^\s/-]))");
    return words.replace(long_run, "\\1\u200B");
}

void show_choice(QPushButton& button, const QString& words)
{
    button.setText(words);
    button.setAccessibleName(words);
    button.show();
}

}  // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel),
      label_(new QLabel),
      action_(new QPushButton),
      refusal_(new QPushButton),
      close_(quiet_button("close", {"banner_close", tr("Close the message"), tr("Close this message")}))
{
    setObjectName("banner");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(8);
    row->addWidget(icon_);
    row->addWidget(label_, 1);
    row->addWidget(action_);
    row->addWidget(refusal_);
    row->addWidget(close_);
    label_->setObjectName("banner_sentence");
    label_->setWordWrap(true);
    label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // no word makes the window wider
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name_control(*action_, {"banner_action", tr("Suggestion"), tr("Do what the message suggests")});
    name_control(*refusal_, {"banner_refusal", tr("Refusal"), tr("Refuse it, for good")});
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    for (const auto& [button, act] : {std::pair(action_, &act_), std::pair(refusal_, &refuse_)})
        connect(button, &QPushButton::clicked, this, [this, act] {
            hide();
            if (const auto chosen = *act) chosen();  // which may offer the next
        });
    hide();
}

void Banner::say(Kind kind, const QString& sentence)
{
    sentence_ = sentence;
    of_edit_ = false;
    label_->setText(breakable(sentence));
    for (QPushButton* each : {action_, refusal_}) each->hide();
    set_role(*this, kind == Kind::error ? "error" : "notice");
    icon_->setPixmap(icon(kind == Kind::error ? "warning" : "info").pixmap(18, 18));
}

void Banner::tell(Kind kind, const QString& sentence)
{
    say(kind, sentence);
    show();
}

void Banner::tell_of_edit(Kind kind, const QString& sentence)
{
    tell(kind, sentence);
    of_edit_ = true;
}

void Banner::forget_edit()
{
    if (of_edit_) hide();
}

void Banner::offer(const QString& sentence, const QString& action, std::function<void()> act)
{
    say(Kind::notice, sentence);
    show_choice(*action_, action);
    act_ = std::move(act);
    show();
}

void Banner::let_refuse(const QString& refusal, std::function<void()> act)
{
    show_choice(*refusal_, refusal);
    refuse_ = std::move(act);
}

}  // namespace mien::ui
