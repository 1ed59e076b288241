#include "core/nn/explained.h"

#include "core/data/head.h"

namespace mien::nn {

AlignedFace mean_face()
{
    constexpr int side = 128;
    constexpr double eye_distance = 50.0;  // pixels
    const Point between_eyes{0.5 * side, 0.4 * side};
    AlignedFace face;
    face.image = Image(side, side, 3, std::vector<float>(std::size_t(side) * side * 3, 0.5F));
    for (const Point3& point : mean_head())
        face.landmarks.push_back(between_eyes + Point{point.x, point.y} * eye_distance);
    return face;
}

}  // namespace mien::nn
