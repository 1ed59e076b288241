#pragma once

#include "core/data/target.h"
#include "ui/controls.h"

#include <QComboBox>

#include <array>
#include <string>
#include <vector>

namespace mien::ui {

/// What the chosen face should show: an emotion and how much of it, a second one to blend in, and each side's share.
class EmotionPage : public QWidget {
    Q_OBJECT
public:
    explicit EmotionPage(QWidget* parent = nullptr);

    void show_target(const EmotionTarget& target);  // says nothing
    void choose(Emotion emotion);                   // as a click on its button
    void turn_strength(int percent);                // as keys on the slider
    /// Greys the emotions that the engine cannot aim at: those with a sentence why.
    void show_obstacles(const std::array<std::string, emotion_count>& obstacles);
    EmotionTarget target() const;

Q_SIGNALS:
    void sliding(const Target& target);  // while a slider moves
    void settled(const Target& target);  // the gesture is over

private:
    QWidget* make_buttons();
    QWidget* make_more();
    void set_open(bool open);
    void connect_row(PercentRow* row);
    void button_clicked(int emotion);
    void blend_chosen(int row);
    void check(int emotion);
    void enable_rows();

    int emotion_ = -1;
    std::vector<QToolButton*> buttons_;  // by Emotion
    PercentRow* strength_;
    QToolButton* more_button_;
    QWidget* more_;
    QComboBox* blend_;
    PercentRow* blend_strength_;
    PercentRow* left_;
    PercentRow* right_;
};

}  // namespace mien::ui
