#pragma once

#include "core/data/face.h"

#include <string>
#include <vector>

namespace mien {

/// How much of a map lies on a part of the face.
struct PartShare {
    std::string part;
    double share = 0.0;  // 0..1; of all parts together 1, or 0 where the map is empty
};

/// The shares of eyes, brows, nose, mouth, jaw and elsewhere in the sum of a map's magnitudes. A pixel belongs to the
/// part whose outline (by the 68 points, in pixels of the map) is nearest and no farther than 0.15 inter-ocular
/// distances; within closed outlines the distance is 0.
std::vector<PartShare> part_shares(const Plane& map, const Landmarks& landmarks);

}  // namespace mien
