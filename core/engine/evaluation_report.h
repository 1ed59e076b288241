#pragma once

#include "core/engine/mean_maps.h"

#include <map>

namespace mien {

using MeanMaps = std::map<std::string, std::vector<MeanMap>>;  // by engine; those that were made

/// An evaluation as one HTML page that needs no other file: tables, calibration plots (SVG), the surest mistakes and
/// the labels that may be wrong with their faces, mean maps, and which photographs were left out.
std::string html_report(const Evaluation& evaluation, const Registry& registry, const MeanMaps& maps = {});

}  // namespace mien
