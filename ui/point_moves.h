#pragma once

#include "core/data/face.h"

#include <map>

namespace mien::ui {

/// How far a hand moved single landmarks, by their numbers; in photo pixels.
using PointMoves = std::map<int, Point>;

inline Landmarks moved(Landmarks points, const PointMoves& by)
{
    for (const auto& [number, way] : by) points.at(std::size_t(number)) = points.at(std::size_t(number)) + way;
    return points;
}

}  // namespace mien::ui
