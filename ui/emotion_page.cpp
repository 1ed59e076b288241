#include "ui/emotion_page.h"

#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace mien::ui {
namespace {

constexpr int most_strength = 150;  // percent
constexpr int first_strength = 80;  // percent, of an emotion just clicked
constexpr int first_blend = 40;     // percent
constexpr int columns = 4;

int percent(double share) { return int(std::lround(100.0 * share)); }

QString tip_of(Emotion emotion)
{
    return EmotionPage::tr("%1 (%2). Click again to take it away").arg(title(emotion)).arg(int(emotion) + 1);
}

QToolButton* emotion_button(Emotion emotion)
{
    auto* button = new QToolButton;
    const QString words = title(emotion);
    const std::string object = "emotion_" + name(emotion);
    name_control(*button, {object.c_str(), words, tip_of(emotion)});
    button->setProperty("role", "emotion");
    button->setText(words);
    button->setIcon(icon("emotion-" + text(name(emotion))));
    button->setIconSize({26, 26});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont font = button->font();
    font.setPointSizeF(8.5);
    button->setFont(font);
    return button;
}

}  // namespace

EmotionPage::EmotionPage(QWidget* parent)
    : QWidget(parent),
      strength_(
          new PercentRow(tr("Strength"), most_strength,
                         {"strength", tr("Strength"),
                          tr("How much of the expression: 0 leaves the face as it is, 100 is all of it ([ and ])")}))
{
    setObjectName("emotion_page");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(make_buttons());
    column->addWidget(strength_);
    more_button_ = quiet_button(
        "chevron-right", {"more", tr("Blend and sides"), tr("Blend in a second emotion, or move one side more")});
    more_button_->setText(tr("Blend and sides"));
    more_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_button_->setCheckable(true);
    column->addWidget(more_button_);
    more_ = make_more();
    column->addWidget(more_);
    connect(more_button_, &QToolButton::toggled, this, &EmotionPage::set_open);
    for (PercentRow* row : {strength_, blend_strength_, left_, right_}) connect_row(row);
    set_open(false);
    show_target(EmotionTarget{});
}

QWidget* EmotionPage::make_buttons()
{
    auto* grid_widget = new QWidget;
    auto* grid = new QGridLayout(grid_widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (int i = 0; i < emotion_count; ++i) {
        QToolButton* button = emotion_button(Emotion(i));
        connect(button, &QToolButton::clicked, this, [this, i] { button_clicked(i); });
        grid->addWidget(button, i / columns, i % columns);
        buttons_.push_back(button);
    }
    return grid_widget;
}

QWidget* EmotionPage::make_more()
{
    auto* more = new QWidget;
    auto* column = new QVBoxLayout(more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    blend_ = new QComboBox;
    name_control(*blend_, {"blend", tr("Second emotion"), tr("A second emotion, blended into the first")});
    blend_->addItem(tr("No second emotion"));
    for (int i = 0; i < emotion_count; ++i)
        blend_->addItem(icon("emotion-" + text(name(Emotion(i)))), title(Emotion(i)));
    blend_strength_ = new PercentRow(
        tr("Second"), most_strength,
        {"blend_strength", tr("Strength of the second emotion"), tr("How much of the second emotion is blended in")});
    left_ = new PercentRow(tr("Left side"), 100,
                           {"left_side", tr("Left side"), tr("How much the person's own left side moves")});
    right_ = new PercentRow(tr("Right side"), 100,
                            {"right_side", tr("Right side"), tr("How much the person's own right side moves")});
    for (QWidget* each : {static_cast<QWidget*>(blend_), static_cast<QWidget*>(blend_strength_),
                          static_cast<QWidget*>(left_), static_cast<QWidget*>(right_)})
        column->addWidget(each);
    connect(blend_, &QComboBox::activated, this, &EmotionPage::blend_chosen);
    return more;
}

void EmotionPage::connect_row(PercentRow* row)
{
    connect(row, &PercentRow::sliding, this, [this] { Q_EMIT sliding(target()); });
    connect(row, &PercentRow::settled, this, [this] { Q_EMIT settled(target()); });
}

void EmotionPage::set_open(bool open)
{
    more_button_->setChecked(open);
    more_button_->setIcon(icon(open ? "chevron-down" : "chevron-right"));
    more_->setVisible(open);
}

void EmotionPage::check(int emotion)
{
    emotion_ = emotion;
    for (int i = 0; i < emotion_count; ++i) buttons_[std::size_t(i)]->setChecked(i == emotion);
    enable_rows();
}

void EmotionPage::enable_rows()
{
    const bool some = emotion_ >= 0;
    for (QWidget* each : {static_cast<QWidget*>(strength_), static_cast<QWidget*>(blend_), static_cast<QWidget*>(left_),
                          static_cast<QWidget*>(right_)})
        each->setEnabled(some);
    blend_strength_->setEnabled(some && blend_->currentIndex() > 0);
}

void EmotionPage::show_target(const EmotionTarget& shown)
{
    const bool some = !shown.parts.empty();
    const bool blended = shown.parts.size() > 1;
    const QSignalBlocker quiet(blend_);
    blend_->setCurrentIndex(blended ? int(shown.parts[1].emotion) + 1 : 0);
    strength_->set_percent(some ? percent(shown.parts[0].strength) : 0);
    blend_strength_->set_percent(blended ? percent(shown.parts[1].strength) : 0);
    left_->set_percent(percent(shown.sides.left));
    right_->set_percent(percent(shown.sides.right));
    check(some ? int(shown.parts[0].emotion) : -1);
    if (blended || shown.sides != Sides{}) set_open(true);
}

void EmotionPage::choose(Emotion emotion) { button_clicked(int(emotion)); }

void EmotionPage::show_obstacles(const std::array<std::string, emotion_count>& obstacles)
{
    const auto* seconds = qobject_cast<QStandardItemModel*>(blend_->model());  // as a QComboBox makes it
    for (int i = 0; i < emotion_count; ++i) {
        const std::string& obstacle = obstacles[std::size_t(i)];
        QToolButton& button = *buttons_[std::size_t(i)];
        button.setEnabled(obstacle.empty());
        button.setToolTip(obstacle.empty() ? tip_of(Emotion(i)) : said(obstacle));
        seconds->item(i + 1)->setEnabled(obstacle.empty());
    }
}

void EmotionPage::turn_strength(int by)
{
    if (emotion_ >= 0) strength_->turn(by);
}

void EmotionPage::button_clicked(int emotion)
{
    const bool again = emotion == emotion_;
    if (!again && strength_->percent() == 0) strength_->set_percent(first_strength);
    if (again) strength_->set_percent(0);
    check(again ? -1 : emotion);
    Q_EMIT settled(target());
}

void EmotionPage::blend_chosen(int row)
{
    if (row == 0) blend_strength_->set_percent(0);
    if (row > 0 && blend_strength_->percent() == 0) blend_strength_->set_percent(first_blend);
    enable_rows();
    Q_EMIT settled(target());
}

EmotionTarget EmotionPage::target() const
{
    EmotionTarget target;
    if (emotion_ < 0) return target;
    target.parts.push_back({Emotion(emotion_), strength_->share()});
    if (blend_->currentIndex() > 0)
        target.parts.push_back({Emotion(blend_->currentIndex() - 1), blend_strength_->share()});
    target.sides = {left_->share(), right_->share()};
    return target;
}

}  // namespace mien::ui
