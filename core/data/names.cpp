#include "core/data/names.h"

#include "core/base/error.h"

#include <algorithm>

namespace mien {

std::optional<Emotion> emotion_named(std::string_view word)
{
    const auto found = std::ranges::find(emotion_names, word);
    if (found == emotion_names.end()) return std::nullopt;
    return Emotion(found - emotion_names.begin());
}

Emotion require_emotion(std::string_view word)
{
    if (const auto emotion = emotion_named(word)) return *emotion;
    std::string known;
    for (const auto& each : emotion_names) known += (known.empty() ? "" : ", ") + std::string(each);
    throw Error(Error::Kind::invalid, "there is no emotion called '" + std::string(word) + "'; choose from " + known);
}

int action_unit_row(int number)
{
    const auto found = std::ranges::find(action_units, number, &ActionUnit::number);
    if (found != action_units.end()) return int(found - action_units.begin());
    std::string known;
    for (const auto& unit : action_units) known += (known.empty() ? "" : ", ") + std::to_string(unit.number);
    throw Error(Error::Kind::invalid, "action unit " + std::to_string(number) + " is not one of " + known);
}

}  // namespace mien
