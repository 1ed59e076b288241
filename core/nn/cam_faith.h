#pragma once

#include "core/data/faithfulness.h"
#include "core/nn/cam.h"

namespace mien::nn {

/// Measures a map that explain() gave for this request. The network's weights are shuffled and put back; the same
/// numbers every time.
Faithfulness faithfulness_of(const Subject& subject, const MapRequest& request, const Plane& map, Job& job);

// Its parts. map: H x W of the picture; shown: a class

/// Probabilities of the class at even shares of hidden pixels, `steps` + 1 of them.
std::vector<double> deletion_curve(const Subject& subject, int shown, const torch::Tensor& map, int steps);
std::vector<double> insertion_curve(const Subject& subject, int shown, const torch::Tensor& map, int steps);
/// Under the trapezoids, for shares 0..1.
double area_under(const std::vector<double>& curve);

/// The picture with the pixels of a mask (H x W, 1 hidden) filled in from around them: each the weighted mean of its
/// eight neighbours (beside 2, across 1), all solved together.
torch::Tensor imputed(const torch::Tensor& picture, const torch::Tensor& hidden);

}  // namespace mien::nn
