#pragma once

#include <QSettings>

namespace mien::ui {

/// What the window remembers of a person between two days.
inline QSettings settings() { return QSettings("mien", "mien"); }

}  // namespace mien::ui
