#include "core/vision/overlay.h"

#include <gtest/gtest.h>

namespace mien {
namespace {

Raster<std::uint8_t> grey(int width, int height)
{
    return {width, height, 3, std::vector<std::uint8_t>(std::size_t(width) * height * 3, 100)};
}

TEST(Overlay, mixes_the_palettes_colour_into_the_picture)
{
    const Palette& viridis = palette_named("viridis");
    const Plane map(2, 1, 1, {0.0F, 1.0F});
    const auto drawn = overlaid(grey(2, 1), map, {}, {viridis, range_of(map, viridis), 0.5});
    EXPECT_EQ(drawn.at(0, 0, 0), 84);   // (100 + 68) / 2
    EXPECT_EQ(drawn.at(1, 0, 1), 166);  // (100 + 231) / 2, rounded
    EXPECT_EQ(overlaid(grey(2, 1), map, {}, {viridis, {0, 1}, 0.0}).at(1, 0, 1), 100);
}

TEST(Overlay, leaves_what_is_beyond_the_map)
{
    const Plane map(2, 2, 1, {1.0F, 1.0F, 1.0F, 1.0F});
    // the map covers the picture's pixels 2 to 3
    const auto drawn = overlaid(grey(6, 4), map, {1.0, 0.0, -2.0, -1.0}, {palette_named("magma"), {0, 1}, 1.0});
    EXPECT_EQ(drawn.at(1, 1), 100);
    EXPECT_EQ(drawn.at(2, 0), 100);
    EXPECT_EQ(drawn.at(2, 1), 252);
    EXPECT_EQ(drawn.at(3, 2), 252);
    EXPECT_EQ(drawn.at(4, 2), 100);
}

TEST(Overlay, has_zero_in_the_middle_of_a_diverging_palette)
{
    const Plane map(2, 1, 1, {-1.0F, 4.0F});
    const MapRange even = range_of(map, palette_named("diverging")), plain = range_of(map, palette_named("viridis"));
    EXPECT_EQ(even.low, -4.0);
    EXPECT_EQ(even.high, 4.0);
    EXPECT_EQ(plain.low, -1.0);
    EXPECT_EQ(range_of(Plane(1, 1, 1, {3.0F}), palette_named("viridis")).low, 0.0);
}

}  // namespace
}  // namespace mien
