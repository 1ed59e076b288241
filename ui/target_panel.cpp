#include "ui/target_panel.h"

#include "ui/action_unit_page.h"
#include "ui/affect_pad.h"
#include "ui/emotion_page.h"

#include <QVBoxLayout>

namespace mien::ui {
namespace {

/// A stack of pages that is as high as the page shown, not as the highest.
class Pages : public QStackedWidget {
public:
    QSize sizeHint() const override { return currentWidget() ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override { return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(); }
};

}  // namespace

TargetPanel::TargetPanel(QWidget* parent)
    : QWidget(parent),
      tabs_(new QButtonGroup(this)),
      pages_(new Pages),
      note_(dim_label(tr("This edit moves the landmarks themselves, as another photo or your hand has put them. "
                         "Its opacity says how far. + (N) adds an edit with an emotion."))),
      emotion_page_(new EmotionPage),
      affect_pad_(new AffectPad),
      unit_page_(new ActionUnitPage)
{
    setObjectName("target_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* copy = quiet_button("photo", {"copy_expression", tr("Expression of a photo"),
                                        tr("Give this face the expression of the face in another photo")});
    copy->setMenu(make_copy_menu());
    copy->setPopupMode(QToolButton::InstantPopup);
    auto* reset =
        quiet_button("reset", {"reset_face", tr("Reset face"), tr("Take every change of this face back (Ctrl+R)")});
    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Expression")), 1);
    top->addWidget(copy);
    top->addWidget(reset);
    column->addLayout(top);
    note_->setObjectName("landmarks_note");
    note_->setWordWrap(true);
    column->addWidget(note_);
    column->addWidget(make_tabs());
    column->addWidget(pages_);
    connect(reset, &QToolButton::clicked, this, &TargetPanel::reset_clicked);
    connect(tabs_, &QButtonGroup::idClicked, this, [this](int page) { turn_to(Page(page)); });
    connect(emotion_page_, &EmotionPage::sliding, this, &TargetPanel::sliding);
    connect(emotion_page_, &EmotionPage::settled, this, &TargetPanel::settled);
    connect(affect_pad_, &AffectPad::sliding, this, &TargetPanel::sliding);
    connect(affect_pad_, &AffectPad::settled, this, &TargetPanel::settled);
    connect(unit_page_, &ActionUnitPage::sliding, this, &TargetPanel::sliding);
    connect(unit_page_, &ActionUnitPage::settled, this, &TargetPanel::settled);
    turn_to(emotions);
}

QMenu* TargetPanel::make_copy_menu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName("copy_menu");
    menu->setToolTipsVisible(true);
    QAction* exact = menu->addAction(tr("&Landmark by landmark…"), this, &TargetPanel::copy_clicked);
    exact->setObjectName("copy_landmarks");
    exact->setToolTip(tr("The nearest to the photo; only its opacity can be changed"));
    QAction* muscles = menu->addAction(tr("As &muscles…"), this, &TargetPanel::copy_units_clicked);
    muscles->setObjectName("copy_units");
    muscles->setToolTip(tr("A rest, and on it the action units that come nearest: each can be changed"));
    return menu;
}

QWidget* TargetPanel::make_tabs()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const std::array<QToolButton*, landmarks> buttons{
        tab_button(tr("Emotion"), {"tab_emotion", tr("Emotion"), tr("Choose an emotion and how much of it")}),
        tab_button(tr("Mood"),
                   {"tab_affect", tr("Mood"), tr("Point at how pleasant and how excited the face should look")}),
        tab_button(tr("Muscles"), {"tab_units", tr("Muscles"), tr("Move single muscles: FACS action units")})};
    for (int page = 0; page < landmarks; ++page) {
        tabs_->addButton(buttons[std::size_t(page)], page);
        layout->addWidget(buttons[std::size_t(page)]);
    }
    for (QWidget* page :
         {static_cast<QWidget*>(emotion_page_), static_cast<QWidget*>(affect_pad_), static_cast<QWidget*>(unit_page_)})
        pages_->addWidget(page);
    return row;
}

void TargetPanel::turn_to(Page page)
{
    note_->setVisible(page == landmarks);
    for (QWidget* each : {tabs_->button(emotions)->parentWidget(), static_cast<QWidget*>(pages_)})
        each->setVisible(page != landmarks);
    if (page == landmarks) return;
    pages_->setCurrentIndex(page);
    pages_->updateGeometry();
    tabs_->button(page)->setChecked(true);
}

void TargetPanel::show_target(const Target& target)
{
    const auto* shown_emotions = std::get_if<EmotionTarget>(&target);
    const auto* shown_units = std::get_if<ActionUnitTarget>(&target);
    emotion_page_->show_target(shown_emotions ? *shown_emotions : EmotionTarget{});
    affect_pad_->show_target(shown_emotions ? *shown_emotions : EmotionTarget{});
    unit_page_->show_target(shown_units ? *shown_units : ActionUnitTarget{});
    if (std::holds_alternative<Landmarks>(target)) return turn_to(landmarks);
    const bool was_landmarks = !note_->isHidden(), was_units = !was_landmarks && pages_->currentIndex() == units;
    const bool fits = shown_units ? was_units : !was_units && !was_landmarks;
    if (!fits && !(was_units && is_no_op(target))) turn_to(shown_units ? units : emotions);
}

void TargetPanel::choose(Emotion emotion)
{
    turn_to(emotions);
    emotion_page_->choose(emotion);
}

void TargetPanel::show_obstacles(const std::array<std::string, emotion_count>& obstacles)
{
    emotion_page_->show_obstacles(obstacles);
}

void TargetPanel::turn_strength(int by) { emotion_page_->turn_strength(by); }

}  // namespace mien::ui
