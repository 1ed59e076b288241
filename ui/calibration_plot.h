#pragma once

#include "core/measure/calibration.h"

class QCustomPlot;

namespace mien::ui {

/// A reliability diagram: how often a recognizer is right, by how sure it is. Where it is calibrated the bars end on
/// the diagonal; faint bars tell how many photographs each stands for.
void draw_calibration(QCustomPlot& plot, const std::vector<Claim>& claims);

}  // namespace mien::ui
