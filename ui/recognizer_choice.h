#pragma once

#include "core/engine/registry.h"

#include <QComboBox>

namespace mien::ui {

/// Adds the trained recognizers by their titles; an item's data is the id.
void add_recognizers(QComboBox& box, const Registry& registry);
/// The best of those that look at pixels, or the first.
void choose_usual_recognizer(QComboBox& box);

}  // namespace mien::ui
