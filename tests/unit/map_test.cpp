#include "core/data/explanation.h"
#include "core/data/head.h"
#include "core/data/npy.h"
#include "core/data/palette.h"
#include "core/measure/calibration.h"
#include "core/measure/mcnemar.h"
#include "core/measure/part_shares.h"

#include <gtest/gtest.h>

#include <cstring>

namespace mien {
namespace {

TEST(Npy, is_what_numpy_reads)
{
    const std::string bytes = npy_bytes(Plane(3, 2, 1, {1.0F, 2.0F, 3.0F, 4.0F, 5.0F, -6.5F}));
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    const std::size_t header = std::uint8_t(bytes[8]) + 256U * std::uint8_t(bytes[9]);
    EXPECT_EQ((10 + header) % 64, 0U);  // so that the numbers are aligned
    EXPECT_TRUE(bytes.substr(10).starts_with("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }  "));
    EXPECT_EQ(bytes[9 + header], '\n');
    ASSERT_EQ(bytes.size(), 10 + header + 6 * 4);
    float last = 0.0F;
    std::memcpy(&last, bytes.data() + bytes.size() - 4, 4);
    EXPECT_EQ(last, -6.5F);
    const std::string fifth = bytes.substr(10 + header + 16, 4);  // 5.0 = 0x40A00000, little end first
    EXPECT_EQ(fifth, std::string("\x00\x00\xA0\x40", 4));
}

TEST(Palette, goes_through_its_stops)
{
    const Palette& viridis = palette_named("viridis");
    EXPECT_EQ(viridis(0.0), (Colour{68, 1, 84}));
    EXPECT_EQ(viridis(1.0), (Colour{253, 231, 37}));
    EXPECT_EQ(viridis(0.5), (Colour{33, 144, 140}));
    EXPECT_EQ(viridis(7.0), viridis(1.0));
    EXPECT_EQ(viridis(1.0 / 32.0), (Colour{70, 13, 95}));  // half way between the first two
    EXPECT_THROW(palette_named("jet"), Error);
}

double luminance(Colour colour) { return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue; }

TEST(Palette, grows_lighter_for_who_sees_no_colour)
{
    for (const Palette& palette : palettes())
        for (int i = 0; i < 50; ++i) {
            // a diverging one does so from both ends to its middle
            const double from = palette.is_diverging && i >= 25 ? 1.0 - (i - 25) / 50.0 : i / 50.0;
            const double to = palette.is_diverging && i >= 25 ? from - 1.0 / 50.0 : from + 1.0 / 50.0;
            EXPECT_LE(luminance(palette(from)), luminance(palette(to)) + 1.0) << palette.name << " " << from;
        }
}

TEST(MapRange, is_even_about_zero_or_as_given)
{
    const MapRange range{-2.0, 2.0};
    EXPECT_EQ(range.share(0.0), 0.5);
    EXPECT_EQ(range.share(2.0), 1.0);
    EXPECT_EQ(MapRange{}.share(3.0), 0.0);
}

TEST(CamMethod, is_found_by_name)
{
    EXPECT_EQ(cam_method("gradcam++").title, "Grad-CAM++");
    EXPECT_THROW(cam_method("lucky"), Error);
}

/// A map of 100 x 100 that is 1 in a square around a point, and the mean head's points in it.
struct SpottedFace {
    Landmarks landmarks;
    Plane spot_at(Point centre, int reach) const
    {
        std::vector<float> values(10000, 0.0F);
        for (int y = int(centre.y) - reach; y <= int(centre.y) + reach; ++y)
            for (int x = int(centre.x) - reach; x <= int(centre.x) + reach; ++x)
                values[std::size_t(y) * 100 + std::size_t(x)] = 1.0F;
        return {100, 100, 1, std::move(values)};
    }
    SpottedFace()
    {
        for (const Point3& point : mean_head()) landmarks.push_back(Point{50.0, 40.0} + Point{point.x, point.y} * 36.0);
    }
    double share(const std::string& part, const Plane& map) const
    {
        for (const PartShare& each : part_shares(map, landmarks))
            if (each.part == part) return each.share;
        return -1.0;
    }
};

TEST(PartShares, follow_the_landmarks)
{
    const SpottedFace face;
    const auto at = [&](int landmark) { return face.landmarks[std::size_t(landmark)]; };
    EXPECT_GT(face.share("mouth", face.spot_at((at(62) + at(66)) * 0.5, 1)), 0.99);
    EXPECT_GT(face.share("eyes", face.spot_at((at(37) + at(40)) * 0.5, 1)), 0.99);
    EXPECT_GT(face.share("brows", face.spot_at(at(19), 1)), 0.99);
    EXPECT_GT(face.share("nose", face.spot_at(at(30), 1)), 0.99);
    EXPECT_GT(face.share("jaw", face.spot_at(at(8), 1)), 0.99);
    EXPECT_GT(face.share("elsewhere", face.spot_at({3, 3}, 1)), 0.99);
    double sum = 0.0;
    for (const PartShare& each : part_shares(face.spot_at({50, 50}, 30), face.landmarks)) sum += each.share;
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_EQ(face.share("mouth", Plane(100, 100, 1, std::vector<float>(10000, 0.0F))), 0.0);
}

TEST(McNemar, throws_a_fair_coin)
{
    EXPECT_DOUBLE_EQ(mcnemar(0, 0), 1.0);
    EXPECT_DOUBLE_EQ(mcnemar(5, 5), 1.0);
    EXPECT_NEAR(mcnemar(0, 5), 2.0 / 32.0, 1e-12);
    EXPECT_NEAR(mcnemar(8, 1), 2.0 * (1 + 9) / 512.0, 1e-12);
    EXPECT_DOUBLE_EQ(mcnemar(8, 1), mcnemar(1, 8));
}

TEST(CalibrationBins, hold_the_means)
{
    const auto bins = calibration_bins({{0.9, true}, {0.96, false}, {0.3, true}, {1.0, true}}, 10);
    ASSERT_EQ(bins.size(), 10U);
    EXPECT_EQ(bins[9].claims, 3);
    EXPECT_NEAR(bins[9].confidence, (0.9 + 0.96 + 1.0) / 3.0, 1e-12);
    EXPECT_NEAR(bins[9].accuracy, 2.0 / 3.0, 1e-12);
    EXPECT_EQ(bins[3].claims, 1);
    EXPECT_EQ(bins[5].claims, 0);
}

}  // namespace
}  // namespace mien
