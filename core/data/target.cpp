#include "core/data/target.h"

#include <algorithm>
#include <cstdio>

namespace mien {
namespace {

bool moves(double strength, const Sides& sides) { return strength != 0.0 && (sides.left != 0.0 || sides.right != 0.0); }

std::string with_strength(const std::string& word, double strength)
{
    char text[32];
    std::snprintf(text, sizeof text, " %.2g", strength);
    return word + text;
}

template <class Parts, class Word>
std::string joined(const Parts& parts, Word word)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : " + ") + with_strength(word(part), part.strength);
    return text.empty() ? "nothing" : text;
}

}  // namespace

bool is_no_op(const Target& target)
{
    if (const auto* emotions = std::get_if<EmotionTarget>(&target))
        return std::ranges::none_of(emotions->parts,
                                    [&](const auto& part) { return moves(part.strength, emotions->sides); });
    if (const auto* units = std::get_if<ActionUnitTarget>(&target))
        return std::ranges::none_of(units->units, [](const auto& unit) { return moves(unit.strength, unit.sides); });
    return false;
}

std::string describe(const Target& target)
{
    if (const auto* emotions = std::get_if<EmotionTarget>(&target))
        return joined(emotions->parts, [](const auto& part) { return name(part.emotion); });
    if (const auto* units = std::get_if<ActionUnitTarget>(&target))
        return joined(units->units, [](const auto& unit) { return "AU" + std::to_string(unit.number); });
    return "landmarks moved by hand";
}

}  // namespace mien
