#include "core/data/target.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

namespace mien {
namespace {

bool moves(double strength, const Sides& sides) { return strength != 0.0 && (sides.left != 0.0 || sides.right != 0.0); }

std::string with_strength(const std::string& word, double strength)
{
    char text[32];
    std::snprintf(text, sizeof text, " %.2g", strength);
    return word + text;
}

/// The sides that move, each with its share of the motion.
std::vector<std::pair<std::string, double>> moving(const Sides& sides)
{
    std::vector<std::pair<std::string, double>> moving{{"left side", sides.left}, {"right side", sides.right}};
    std::erase_if(moving, [](const auto& side) { return side.second == 0.0; });
    return moving;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " + ") + part;
    return text.empty() ? "nothing" : text;
}

std::string described(const EmotionTarget& target)
{
    std::vector<std::string> parts;
    for (const auto& [emotion, strength] : target.parts) parts.push_back(with_strength(name(emotion), strength));
    std::string text = joined(parts);
    if (target.sides == Sides{}) return text;
    for (const auto& [side, share] : moving(target.sides))
        text += ", " + (share == 1.0 ? side : with_strength(side, share));
    return text;
}

std::string described(const ActionUnitTarget& target)
{
    std::vector<std::string> parts;
    for (const auto& [number, strength, sides] : target.units) {
        const std::string unit = "AU" + std::to_string(number);
        if (sides == Sides{})
            parts.push_back(with_strength(unit, strength));
        else
            for (const auto& [side, share] : moving(sides))
                parts.push_back(with_strength(unit + " " + side, strength * share));
    }
    return joined(parts);
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
    if (const auto* emotions = std::get_if<EmotionTarget>(&target)) return described(*emotions);
    if (const auto* units = std::get_if<ActionUnitTarget>(&target)) return described(*units);
    return "landmarks moved by hand";
}

}  // namespace mien
