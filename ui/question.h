#pragma once

#include <QWidget>

#include <functional>

namespace mien::ui {

/// Asks before something is lost: `yes` are the words on the button that agrees, and Cancel is what a key press means.
/// Returns at once; what the person chose runs later.
void ask_before(QWidget& parent, const QString& question, const QString& yes, std::function<void()> go_on,
                std::function<void()> leave_it = {});

}  // namespace mien::ui
