#include "core/data/face.h"

#include <cmath>

namespace mien {

double Similarity::scale() const { return std::hypot(a, b); }

Similarity Similarity::inverse() const
{
    const double norm = a * a + b * b;
    const Similarity turned{a / norm, -b / norm, 0.0, 0.0};
    const Point shift = turned({tx, ty});
    return {turned.a, turned.b, -shift.x, -shift.y};
}

Landmarks moved(const Landmarks& points, const Similarity& by)
{
    Landmarks result;
    result.reserve(points.size());
    for (const Point& point : points) result.push_back(by(point));
    return result;
}

double inter_ocular(const Landmarks& landmarks)
{
    expect(landmarks.size() == 68, "a face has 68 landmarks");
    const Point across = landmarks[45] - landmarks[36];
    return std::hypot(across.x, across.y);
}

}  // namespace mien
