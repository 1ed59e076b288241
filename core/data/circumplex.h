#pragma once

#include "core/data/target.h"

namespace mien {

/// A place in the plane of affect, each axis -1..1 (Russell 1980, "A circumplex model of affect").
struct ValenceArousal {
    double valence = 0.0;  // -1 unpleasant .. 1 pleasant
    double arousal = 0.0;  // -1 calm .. 1 excited
    bool operator==(const ValenceArousal&) const = default;
};

/// Where an emotion lies: the mean ratings of Russell & Mehrabian (1977), neutral at the middle.
ValenceArousal place_of(Emotion emotion);

/// The blend of at most three emotions that lies there: all of one at its own place, more of the nearer ones between.
EmotionTarget emotions_at(ValenceArousal place);

/// The mean place of a blend, weighted by strength; towards the middle where the strengths sum to less than 1.
ValenceArousal place_of(const EmotionTarget& target);

}  // namespace mien
