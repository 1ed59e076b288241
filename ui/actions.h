#pragma once

#include "core/data/names.h"
#include "ui/theme.h"

#include <QAction>
#include <QMenu>

#include <array>

class QActionGroup;
class QMainWindow;
class QToolButton;

namespace mien::ui {

class DeviceMenu;

/// Everything the menus, the tool strip and the keyboard can ask for. Owned by the window they were made for.
struct Actions {
    QAction* open = nullptr;
    QMenu* recent = nullptr;
    QAction* save_project = nullptr;
    QAction* save_project_as = nullptr;
    QAction* export_photo = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* reset = nullptr;
    QAction* draw = nullptr;
    QAction* sculpt = nullptr;
    QAction* new_edit = nullptr;
    QAction* neutralise = nullptr;
    QAction* batch = nullptr;
    QAction* compare_engines = nullptr;
    QAction* cancel = nullptr;
    QAction* stronger = nullptr;
    QAction* weaker = nullptr;
    std::array<QAction*, emotion_count> emotions{};
    QAction* fit = nullptr;
    QAction* actual = nullptr;
    QAction* zoom_in = nullptr;
    QAction* zoom_out = nullptr;
    QAction* face = nullptr;  // zooms to it
    QAction* wipe = nullptr;
    QAction* beside = nullptr;
    QAction* difference = nullptr;
    QAction* compare = nullptr;  // triggered when its key goes down
    QAction* overlay = nullptr;
    std::array<QAction*, themes.size()> theme{};  // by Theme
    DeviceMenu* devices = nullptr;
    QActionGroup* languages = nullptr;            // each action's data is the code, empty: as the system
    QAction* scores = nullptr;
    QAction* cam = nullptr;
    QAction* dataset = nullptr;
    QAction* guide = nullptr;
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;
    QToolButton* compare_button = nullptr;  // compares while it is held
};

/// Puts an action's keys where its tooltip tells them.
void tell_keys(QAction& action);

/// Fills the window's menu bar and the strip of tools at its left.
Actions make_actions(QMainWindow& window);

}  // namespace mien::ui
