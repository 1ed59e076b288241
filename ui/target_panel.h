#pragma once

#include "core/data/target.h"
#include "ui/controls.h"

#include <QButtonGroup>
#include <QMenu>
#include <QStackedWidget>

#include <array>
#include <string>

namespace mien::ui {

class ActionUnitPage;
class AffectPad;
class EmotionPage;

/// What the chosen edit asks the face to show: by emotions, by a place in the plane of affect, or by action units.
class TargetPanel : public QWidget {
    Q_OBJECT
public:
    explicit TargetPanel(QWidget* parent = nullptr);

    void show_target(const Target& target);  // says nothing
    void choose(Emotion emotion);            // as a click on its button
    void turn_strength(int percent);         // as keys on the slider
    /// See EmotionPage.
    void show_obstacles(const std::array<std::string, emotion_count>& obstacles);

Q_SIGNALS:
    void sliding(const Target& target);  // while a control moves
    void settled(const Target& target);  // the gesture is over
    void copy_clicked();                 // the expression of another photo is wanted
    void copy_units_clicked();           // the same, as muscles
    void reset_clicked();

private:
    enum Page { emotions, affect, units, landmarks };

    QMenu* make_copy_menu();
    QWidget* make_tabs();
    void turn_to(Page page);

    QButtonGroup* tabs_;
    QStackedWidget* pages_;
    QLabel* note_;  // stands for the pages while landmarks are moved
    EmotionPage* emotion_page_;
    AffectPad* affect_pad_;
    ActionUnitPage* unit_page_;
};

}  // namespace mien::ui
