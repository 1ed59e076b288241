#pragma once

#include "core/data/face.h"
#include "core/data/names.h"

#include <variant>
#include <vector>

namespace mien {

struct EmotionStrength {
    Emotion emotion = Emotion::neutral;
    double strength = 1.0;  // 0..1.5; 0 leaves the face as it is, 1 is the full expression
    bool operator==(const EmotionStrength&) const = default;
};

/// How much of the motion each side of the face gets, 0..1. Left and right are the person's own.
struct Sides {
    double left = 1.0;
    double right = 1.0;
    bool operator==(const Sides&) const = default;
};

/// One emotion, or a blend of several.
struct EmotionTarget {
    std::vector<EmotionStrength> parts;
    Sides sides;
    bool operator==(const EmotionTarget&) const = default;
};

struct ActionUnitStrength {
    int number = 12;
    double strength = 1.0;  // 0..1.5 of the full motion (FACS intensity E = 1)
    Sides sides;
    bool operator==(const ActionUnitStrength&) const = default;
};

/// Action units added to the present expression.
struct ActionUnitTarget {
    std::vector<ActionUnitStrength> units;
    bool operator==(const ActionUnitTarget&) const = default;
};

/// What the person wants the face to show. It says what, never how. Landmarks are in photo pixels.
using Target = std::variant<EmotionTarget, ActionUnitTarget, Landmarks>;

/// True where the target asks for no change at all: the edit must then return the photo as it came.
bool is_no_op(const Target& target);
/// "happiness 0.8 + sadness 0.3, left side", "AU12 left side 0.5 + AU4 0.3": sides only where they differ from both
/// fully.
std::string describe(const Target& target);

}  // namespace mien
