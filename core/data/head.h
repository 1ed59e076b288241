#pragma once

#include "core/data/face.h"

#include <array>

namespace mien {

struct Point3 {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;
};

/// The 68 iBUG points of the mean head: x to the image's right, y down, z away from the viewer; the origin lies between
/// the outer eye corners, whose distance is 1. Symmetric. Measured on the ICT-FaceKit neutral head (MIT licence).
const std::array<Point3, 68>& mean_head();

/// The same landmark on the other side of the face: 0 <-> 16, 36 <-> 45 ...
const std::array<int, 68>& mirrored_landmarks();

/// A scaled orthographic view of a head: image = scale * (first two rows of rotation) * head + shift.
struct HeadView {
    std::array<double, 9> rotation{1, 0, 0, 0, 1, 0, 0, 0, 1};  // row-major
    double scale = 1.0;                                         // image pixels per head unit
    Point shift;

    Point operator()(Point3 head) const;
    Point along(Point3 motion) const;  // a displacement, without the shift
    Pose pose() const;
};

/// The view under which the mean head fits the 68 points best, weighing the parts that expressions move least.
HeadView fit_head(const Landmarks& landmarks);

/// The points turned to face the viewer, in head units, each at its mean depth. project() of the result under the same
/// view gives the points back exactly. Meaningful up to about 45 degrees of yaw.
std::vector<Point3> frontal(const Landmarks& landmarks, const HeadView& view);
Landmarks project(const std::vector<Point3>& head, const HeadView& view);

/// Turned to a side by more than 25 degrees: what frontal() then tells of the hidden side is a guess.
bool is_turned_away(const HeadView& view);

/// How far a head point belongs to the person's left side, 0..1, smooth across the middle. Left is the image's right.
double left_share(const Point3& head);

}  // namespace mien
