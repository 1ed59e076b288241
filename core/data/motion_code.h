#pragma once

#include "core/data/target.h"

#include <vector>

namespace mien {

/// What the landmark generator is asked for, as numbers: eight for the category, then one per action unit for the
/// person's left side, then one per action unit for the right.
inline constexpr int motion_code_size = emotion_count + 2 * action_unit_count;
std::vector<float> motion_code(Emotion emotion);
std::vector<float> motion_code(const std::vector<ActionUnitStrength>& units);

/// The action units of a category's prototype at full strength, after EMFACS (Friesen & Ekman 1983). Contempt is
/// one-sided.
const std::vector<ActionUnitStrength>& prototype(Emotion emotion);

}  // namespace mien
