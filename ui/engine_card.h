#pragma once

#include "core/engine/engine.h"

class QWidget;

namespace mien::ui {

/// Shows what is known of an engine: paper, licences, how it was trained, and what was measured on people it never saw.
void show_engine_card(const Card& card, QWidget& parent);

}  // namespace mien::ui
