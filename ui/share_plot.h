#pragma once

#include "core/measure/part_shares.h"

class QCustomPlot;

namespace mien::ui {

/// How much of two maps lies on each part of the face, as bars: before grey, after coloured.
void draw_shares(QCustomPlot& plot, const std::vector<PartShare>& before, const std::vector<PartShare>& after);

}  // namespace mien::ui
