#pragma once

#include "core/engine/evaluation.h"

namespace mien {

/// An evaluation as one HTML page that needs no other file: tables, calibration plots (SVG) and the surest mistakes
/// with their faces. Reads those photographs again.
std::string html_report(const Evaluation& evaluation, const Registry& registry);

/// How far the photographs tell two recognizers apart.
struct Comparison {
    int first_only = 0, second_only = 0;  // photographs that only one is right about
    double chance = 1.0;                  // see mcnemar()
};
Comparison compared(const Evaluation& evaluation, std::size_t first, std::size_t second);

}  // namespace mien
