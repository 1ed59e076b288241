#pragma once

#include "core/data/image.h"

#include <vector>

namespace mien {

/// Spearman's rank correlation, -1..1: of ranks, equal values sharing their mean rank. 0 where one side is constant.
double spearman(const std::vector<double>& a, const std::vector<double>& b);

/// Structural similarity (Wang et al. 2004) of two planes of one size with values 0..1, in windows of 8 x 8 pixels
/// whose every pixel is in `where` (values above 0.5): the mean over them; 1 where there is none.
double structural_similarity(const Plane& a, const Plane& b, const Plane& where);

}  // namespace mien
