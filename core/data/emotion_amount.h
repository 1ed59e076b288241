#pragma once

#include "core/data/head.h"
#include "core/data/target.h"

#include <array>

namespace mien {

/// How much of each category is asked for; sums to 1, or to 0 where nothing is.
using EmotionShares = std::array<float, emotion_count>;

/// How far the parts of a blend go together.
double strength_of(const EmotionTarget& target);
EmotionShares shares_of(const EmotionTarget& target);

/// What the sides give to a point of the head (head units), smooth across the middle.
double amount_at(const Point3& head, const Sides& sides);
/// The same of a column of the picture in which the face stands upright.
double amount_at(double column, const Landmarks& face, const Sides& sides);

}  // namespace mien
