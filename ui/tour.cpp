#include "ui/tour.h"

#include "ui/controls.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

constexpr int picture_side = 48;
constexpr int card_width = 420;

}  // namespace

bool Tour::was_taken() { return settings().value("toured").toBool(); }

Tour::Tour(QWidget* parent) : QDialog(parent), cards_(new QStackedWidget), next_(new QPushButton)
{
    setObjectName("tour");
    setWindowTitle(tr("Welcome to Mien"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(cards_);
    add_card("face", tr("A face, and what it should show"),
             tr("Open a photo or drop one here. Click a face, then an emotion on the right; the slider says how much. "
                "“Mood” blends emotions by pointing, “Muscles” moves single ones, and a photo of somebody "
                "else can lend its expression."));
    add_card(
        "copy", tr("Edits stay edits"),
        tr("On the left every face has a stack of edits: switch them off, reorder, fade, or paint where they act. "
           "The history keeps every step and every branch. Ctrl+S saves all of it as a project; the photo itself is "
           "never touched."));
    add_card(
        "compare", tr("Look, then believe the numbers"),
        tr("Hold B for the photo before, W for a wipe, S for side by side. The scorecard says what recognizers make "
           "of the face and whether it is still the same person. Ctrl+E writes the photo at its own size and "
           "depth."));
    auto* buttons = new QHBoxLayout;
    auto* skip = new QPushButton(tr("Skip"));
    name_control(*skip, {"tour_skip", tr("Skip"), tr("Close the tour; it does not come back")});
    name_control(*next_, {"tour_next", tr("Next"), tr("The next card")});
    next_->setText(tr("Next"));
    next_->setDefault(true);
    buttons->addWidget(skip);
    buttons->addStretch();
    buttons->addWidget(next_);
    column->addLayout(buttons);
    connect(skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(next_, &QPushButton::clicked, this, &Tour::next);
    connect(this, &QDialog::finished, this, [] { settings().setValue("toured", true); });
}

void Tour::add_card(const QString& picture, const QString& title, const QString& words)
{
    auto* card = new QWidget;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* drawn = new QLabel;
    drawn->setPixmap(icon(picture).pixmap(picture_side, picture_side));
    auto* head = new QLabel(title);
    set_role(*head, "title");
    auto* body = new QLabel(words);
    body->setWordWrap(true);
    body->ensurePolished();  // in its own font, which the style sheet gives
    body->setFixedSize(card_width, body->heightForWidth(card_width));
    for (QLabel* each : {drawn, head, body}) column->addWidget(each);
    column->addStretch();
    cards_->addWidget(card);
}

void Tour::next()
{
    if (cards_->currentIndex() + 1 == cards_->count()) return accept();
    cards_->setCurrentIndex(cards_->currentIndex() + 1);
    if (cards_->currentIndex() + 1 == cards_->count()) next_->setText(tr("Begin"));
}

}  // namespace mien::ui
