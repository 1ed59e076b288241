#include "core/vision/unit_fit.h"

#include <gtest/gtest.h>

namespace mien {
namespace {

/// Units of a face of four points: 12 lifts the first on the left and the second on the right, 26 drops the third.
std::vector<UnitMotion> motions()
{
    const auto move = [](int point, double y) {
        Landmarks motion(4);
        motion[std::size_t(point)].y = y;
        return motion;
    };
    return {{12, true, move(0, -4.0)}, {12, false, move(1, -4.0)}, {26, true, move(2, 3.0)}, {26, false, move(2, 3.0)}};
}

TEST(UnitFit, finds_the_units_that_moved_a_face)
{
    const auto found = nearest_units(motions(), {{0, -2.0}, {0, -3.0}, {0, 3.0}, {9, 9}}, 10.0);
    ASSERT_EQ(found.units.size(), 2U);
    EXPECT_EQ(found.units[0].number, 12);
    EXPECT_NEAR(found.units[0].strength, 0.625, 0.01) << "the mean of both sides";
    EXPECT_EQ(found.units[0].sides, Sides{});
    EXPECT_EQ(found.units[1].number, 26);
}

TEST(UnitFit, gives_a_unit_to_the_side_that_moved)
{
    const auto found = nearest_units(motions(), {{0, -2.0}, {0, -0.4}, {}, {}}, 10.0);
    ASSERT_EQ(found.units.size(), 1U);
    EXPECT_NEAR(found.units[0].strength, 0.5, 0.01);
    EXPECT_EQ(found.units[0].sides, (Sides{1.0, 0.0}));
}

TEST(UnitFit, stays_within_what_a_face_can_do)
{
    const auto found = nearest_units(motions(), {{0, 8.0}, {0, -80.0}, {}, {}}, 10.0);
    ASSERT_EQ(found.units.size(), 1U) << "nothing is pulled the other way";
    EXPECT_EQ(found.units[0].strength, 1.5);
    EXPECT_EQ(found.units[0].sides, (Sides{0.0, 1.0}));
    EXPECT_TRUE(nearest_units(motions(), Landmarks(4), 10.0).units.empty());
}

}  // namespace
}  // namespace mien
