#pragma once

#include "core/data/target.h"

#include <vector>

namespace mien {

/// How one action unit, on one side, moves a face's landmarks.
struct UnitMotion {
    int number = 0;
    bool left = false;  // the person's own left
    Landmarks motion;   // at strength 1, of the same length as `wanted` and in the same unit
};

/// The action units, each 0..1.5, whose motions together come nearest to `wanted` (bounded least squares, with a small
/// price on every unit so that few are named). A unit much weaker on one side is given to the other alone, else both
/// sides get their mean.
///
/// motions: both sides of a unit stand next to each other. span: the distance between the outer eye corners.
ActionUnitTarget nearest_units(const std::vector<UnitMotion>& motions, const Landmarks& wanted, double span);

}  // namespace mien
