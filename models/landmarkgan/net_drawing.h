#pragma once

#include <torch/types.h>

namespace mien::nn {

/// Jaw, both brows, ridge and base of the nose, both eyes, outer and inner lips.
inline constexpr int drawn_contours = 9;

/// The 68 iBUG points as nine pictures of their contours: 1 on the line, falling off smoothly (Gaussian, as wide as the
/// picture's size over 64) beside it. Differentiable with regard to the points.
/// points: N x 68 x 2, -1..1 across the picture  ->  N x 9 x height x width, 0..1
torch::Tensor drawn_face(const torch::Tensor& points, int height, int width);

}  // namespace mien::nn
