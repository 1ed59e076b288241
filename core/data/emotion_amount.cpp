#include "core/data/emotion_amount.h"

#include <algorithm>

namespace mien {

double strength_of(const EmotionTarget& target)
{
    double sum = 0.0;
    for (const EmotionStrength& part : target.parts) sum += part.strength;
    return sum;
}

EmotionShares shares_of(const EmotionTarget& target)
{
    EmotionShares shares{};
    const double sum = strength_of(target);
    for (const EmotionStrength& part : target.parts)
        if (sum > 0.0) shares[std::size_t(part.emotion)] += float(part.strength / sum);
    return shares;
}

double amount_at(const Point3& head, const Sides& sides)
{
    const double left = left_share(head);
    return left * sides.left + (1.0 - left) * sides.right;
}

double amount_at(double column, const Landmarks& face, const Sides& sides)
{
    const double scale = std::max(inter_ocular(face), 1.0), middle = 0.5 * (face[36].x + face[45].x);
    return amount_at({(column - middle) / scale, 0.0, 0.0}, sides);
}

}  // namespace mien
