#include "core/data/motion_code.h"

#include <array>

namespace mien {

std::vector<float> motion_code(Emotion emotion)
{
    std::vector<float> code(motion_code_size, 0.0f);
    code[std::size_t(emotion)] = 1.0f;
    return code;
}

std::vector<float> motion_code(const std::vector<ActionUnitStrength>& units)
{
    std::vector<float> code(motion_code_size, 0.0f);
    for (const auto& unit : units) {
        const int row = emotion_count + action_unit_row(unit.number);
        code[std::size_t(row)] += float(unit.strength * unit.sides.left);
        code[std::size_t(row + action_unit_count)] += float(unit.strength * unit.sides.right);
    }
    return code;
}

const std::vector<ActionUnitStrength>& prototype(Emotion emotion)
{
    constexpr Sides both{};
    constexpr Sides left{1.0, 0.0}, mostly_left{1.0, 0.15};
    static const std::array<std::vector<ActionUnitStrength>, 8> table{{
        {},                                                                                   // neutral
        {{6, 0.8, both}, {12, 0.9, both}, {10, 0.2, both}, {25, 0.7, both}},                  // happiness
        {{1, 1.4, both}, {4, 0.7, both}, {15, 1.3, both}, {17, 0.8, both}, {43, 0.2, both}},  // sadness
        {{1, 0.9, both}, {2, 0.9, both}, {5, 0.9, both}, {26, 0.5, both}},                    // surprise
        {{1, 1.2, both},
         {2, 0.6, both},
         {4, 0.6, both},
         {5, 1.1, both},
         {20, 0.9, both},
         {25, 0.8, both},
         {26, 0.22, both}},  // fear
        {{9, 1.25, both},
         {10, 0.3, both},
         {4, 0.5, both},
         {7, 0.8, both},
         {17, 1.0, both},
         {15, 0.8, both}},  // disgust
        {{4, 1.4, both},
         {5, 0.3, both},
         {7, 0.6, both},
         {9, 0.3, both},
         {10, 0.4, both},
         {16, 0.6, both},
         {25, 0.7, both},
         {15, 0.35, both},
         {26, 0.18, both}},                                                            // anger, with bared teeth
        {{14, 1.1, left}, {12, 0.75, mostly_left}, {2, 0.35, left}, {7, 0.25, both}},  // contempt
    }};
    return table[std::size_t(emotion)];
}

}  // namespace mien
