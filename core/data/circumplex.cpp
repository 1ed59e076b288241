#include "core/data/circumplex.h"

#include "core/data/emotion_amount.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mien {
namespace {

constexpr std::size_t most_parts = 3;
constexpr double least_share = 0.06;  // of a blend; a fainter part only muddies it

// by Emotion
constexpr std::array<ValenceArousal, emotion_count> places{{{0.0, 0.0},
                                                            {0.81, 0.51},
                                                            {-0.63, -0.27},
                                                            {0.40, 0.67},
                                                            {-0.64, 0.60},
                                                            {-0.60, 0.35},
                                                            {-0.51, 0.59},
                                                            {-0.32, 0.32}}};

}  // namespace

ValenceArousal place_of(Emotion emotion) { return places[std::size_t(emotion)]; }

EmotionTarget emotions_at(ValenceArousal place)
{
    EmotionTarget target;
    for (int i = 0; i < emotion_count; ++i) {
        const ValenceArousal there = places[std::size_t(i)];
        const double distance = std::hypot(there.valence - place.valence, there.arousal - place.arousal);
        target.parts.push_back({Emotion(i), 1.0 / std::pow(distance + 1e-3, 3.0)});  // Shepard's weighting
    }
    std::ranges::stable_sort(target.parts, std::greater{}, &EmotionStrength::strength);
    target.parts.resize(most_parts);
    const auto normalise = [&] {
        const double sum = strength_of(target);
        for (auto& part : target.parts) part.strength /= sum;
    };
    normalise();
    std::erase_if(target.parts, [](const auto& part) { return part.strength < least_share; });
    normalise();
    for (auto& part : target.parts) part.strength = std::round(100.0 * part.strength) / 100.0;
    return target;
}

ValenceArousal place_of(const EmotionTarget& target)
{
    ValenceArousal place;
    for (const auto& [emotion, strength] : target.parts) {
        const ValenceArousal there = place_of(emotion);
        place.valence += strength * there.valence;
        place.arousal += strength * there.arousal;
    }
    const double divisor = std::max(strength_of(target), 1.0);
    return {place.valence / divisor, place.arousal / divisor};
}

}  // namespace mien
