#pragma once

#include "core/data/face.h"

namespace mien {

/// The dense motion of a face crop that carries 68 points to new places.
struct FaceWarp {
    Flow flow;       // backward, crop pixels; smooth but for one cut along the lips, and without folds
    Plane mask;      // 1 on the face, falling smoothly to 0 before hair, ears and the crop's border
    Plane interior;  // 1 between the moved lips where the mouth has opened, with soft edges
};

/// Thin-plate splines (Bookstein 1989) through the moved points, held still by a ring around the face and by the
/// eyeballs. Upper and lower lip belong to two splines that part along the mouth, so that lips open instead of
/// stretching. Points are in pixels of a level `size` x `size` crop.
FaceWarp warp_face(const Landmarks& source, const Landmarks& target, int size);

/// Mean height between the inner lips, in inter-ocular distances of the same face; below 0 where they press past each
/// other.
double mouth_opening(const Landmarks& face);

/// The least Jacobian determinant of p -> p + flow(p) where `mask` is set, away from the lips' cut: > 0 means no fold.
double least_jacobian(const FaceWarp& warp, const Landmarks& target);

}  // namespace mien
