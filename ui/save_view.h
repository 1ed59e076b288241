#pragma once

#include <QString>

class QWidget;

namespace mien::ui {

/// Writes a view as it looks now: SVG, PDF or a picture, by the name's ending. Plots and painted views stay lines in
/// SVG and PDF. Replaces what is there; throws Error where it cannot be written.
void save_view(QWidget& view, const QString& file);

}  // namespace mien::ui
