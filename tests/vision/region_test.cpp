#include "core/vision/region.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace mien {
namespace {

constexpr int side = 100, edge = 40;

/// Nothing allowed left of the edge, everything from there on.
Plane half()
{
    std::vector<float> values(side * side, 0.0f);
    for (int i = 0; i < side * side; ++i) values[std::size_t(i)] = i % side < edge ? 0.0f : 1.0f;
    return Plane(side, side, 1, std::move(values));
}

Flow to_the_right(float pixels)
{
    std::vector<float> values(side * side * 2, 0.0f);
    for (std::size_t i = 0; i < values.size(); i += 2) values[i] = pixels;
    return Flow(side, side, 2, std::move(values));
}

TEST(Region, motion_rises_slowly_enough_to_fold_nothing)
{
    const Plane share = without_folds(half(), to_the_right(16.0f));
    for (int x = 0; x + 1 < side; ++x) {
        const float here = 16.0f * share.at(x, 50), next = 16.0f * share.at(x + 1, 50);
        EXPECT_LT(std::abs(next - here), 0.41f) << x;
        EXPECT_LE(share.at(x, 50), half().at(x, 50)) << x;
    }
    EXPECT_EQ(share.at(edge - 1, 50), 0.0f);
    EXPECT_GT(share.at(edge + 35, 50), 0.85f);  // no slower than need be
}

TEST(Region, where_little_moves_the_edge_stays)
{
    const Plane share = without_folds(half(), to_the_right(0.3f));
    EXPECT_TRUE(std::ranges::equal(share.pixels(), half().pixels()));
}

}  // namespace
}  // namespace mien
