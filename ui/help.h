#pragma once

class QWidget;

namespace mien::ui {

/// The guide, from resources/guide.
void show_guide(QWidget& parent);
/// Version, licence and what Mien is built on.
void show_about(QWidget& parent);

}  // namespace mien::ui
