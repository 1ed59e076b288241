#pragma once

class QWidget;

namespace mien::ui {

/// A window with every key of the studio.
void show_shortcuts(QWidget& parent);
/// Version, licence and what Mien is built on.
void show_about(QWidget& parent);

}  // namespace mien::ui
