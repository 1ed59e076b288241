#include "core/vision/unit_fit.h"

#include <algorithm>
#include <numeric>

namespace mien {
namespace {

constexpr double most_strength = 1.5;
constexpr double least_strength = 0.05;  // nobody sees less
constexpr double one_sided = 1.0 / 3.0;  // of the stronger side: below, the weaker one rests
constexpr double price = 1e-3;           // of full strength, in squared spans summed over the landmarks
constexpr int rounds = 300;

double dot(const Landmarks& a, const Landmarks& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0, std::plus<>{},
                              [](Point p, Point q) { return p.x * q.x + p.y * q.y; });
}

/// Coordinate descent: each strength in turn takes the value that serves best while the others stay.
std::vector<double> fitted_strengths(const std::vector<UnitMotion>& motions, Landmarks rest, double span)
{
    std::vector<double> strengths(motions.size(), 0.0);
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < motions.size(); ++i) {
            const Landmarks& motion = motions[i].motion;
            const double norm = dot(motion, motion);
            if (norm <= 0.0) continue;
            const double best = strengths[i] + (dot(motion, rest) - 0.5 * price * span * span) / norm;
            const double now = std::clamp(best, 0.0, most_strength);
            for (std::size_t k = 0; k < rest.size(); ++k) rest[k] = rest[k] - motion[k] * (now - strengths[i]);
            strengths[i] = now;
        }
    return strengths;
}

}  // namespace

ActionUnitTarget nearest_units(const std::vector<UnitMotion>& motions, const Landmarks& wanted, double span)
{
    const auto strengths = fitted_strengths(motions, wanted, span);
    ActionUnitTarget target;
    for (std::size_t i = 0; i + 1 < motions.size(); i += 2) {
        const double left = strengths[motions[i].left ? i : i + 1], right = strengths[motions[i].left ? i + 1 : i];
        const double stronger = std::max(left, right), weaker = std::min(left, right);
        if (stronger < least_strength) continue;
        const bool both = weaker >= one_sided * stronger;
        const Sides sides = both ? Sides{} : Sides{left > right ? 1.0 : 0.0, left > right ? 0.0 : 1.0};
        target.units.push_back({motions[i].number, both ? 0.5 * (left + right) : stronger, sides});
    }
    return target;
}

}  // namespace mien
