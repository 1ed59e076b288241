#pragma once

#include "core/data/names.h"
#include "core/data/score.h"

#include <span>

namespace mien {

/// Eight probabilities, by Emotion, as a score.
Score emotion_score(std::span<const float> probabilities);

}  // namespace mien
