#include "core/gpu/overlay.h"
#include "core/vision/overlay.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace mien {
namespace {

template <class T>
Raster<T> picture(int width, int height, float unit)
{
    std::vector<T> pixels;
    for (int i = 0; i < width * height * 3; ++i) pixels.push_back(T((0.5f + 0.5f * std::sin(float(i))) * unit));
    return Raster<T>(width, height, 3, std::move(pixels));
}

Plane heats(int width, int height)
{
    std::vector<float> values;
    for (int i = 0; i < width * height; ++i) values.push_back(0.5f + 0.7f * std::sin(0.37f * float(i)));
    return Plane(width, height, 1, std::move(values));
}

template <class T>
double greatest_difference(const Raster<T>& a, const Raster<T>& b)
{
    EXPECT_EQ(a.pixels().size(), b.pixels().size());
    double greatest = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        greatest = std::max(greatest, std::abs(double(a.data()[i]) - double(b.data()[i])));
    return greatest;
}

struct GpuOverlayTest : testing::Test {
    GpuDevice device;
    GpuOverlay gpu{device};

    template <class T>
    void expect_equal(const Raster<T>& under, const Plane& heat, const Palette& palette, double opacity,
                      double tolerance)
    {
        const auto right = overlay(under, heat, palette, opacity), got = gpu.overlay(under, heat, palette, opacity);
        EXPECT_LE(greatest_difference(right, got), tolerance);
        EXPECT_GT(greatest_difference(under, got), 10 * tolerance);
        EXPECT_EQ(device.complaints(), 0);
    }
};

TEST_F(GpuOverlayTest, equals_the_processor_in_every_palette)
{
    for (const Palette& palette : palettes()) {
        expect_equal(picture<std::uint8_t>(127, 61, 255.0f), heats(7, 7), palette, 0.6, 1.0);
        expect_equal(picture<float>(127, 61, 1.0f), heats(7, 7), palette, 0.6, 2e-3);
    }
}

TEST_F(GpuOverlayTest, equals_the_processor_with_a_heat_for_each_pixel)
{
    expect_equal(picture<std::uint8_t>(65, 40, 255.0f), heats(65, 40), palette_named("magma"), 0.8, 1.0);
}

TEST_F(GpuOverlayTest, equals_the_processor_over_several_bands)
{
    expect_equal(picture<std::uint8_t>(4001, 1500, 255.0f), heats(300, 200), palette_named("viridis"), 0.5, 1.0);
    expect_equal(picture<float>(3000, 700, 1.0f), heats(3000, 700), palette_named("cividis"), 0.5, 2e-3);
}

TEST(Overlay, leaves_the_picture_at_opacity_0_and_shows_the_palettes_ends_at_1)
{
    const auto under = picture<std::uint8_t>(9, 5, 255.0f);
    EXPECT_EQ(greatest_difference(under, overlay(under, heats(3, 3), palette_named("magma"), 0.0)), 0.0);
    const Plane ends(2, 1, 1, {0.0f, 1.0f});
    const auto shown = overlay(under, ends, palette_named("viridis"), 1.0);
    EXPECT_EQ(shown.at(0, 0, 0), 0x44);  // viridis begins violet and ends yellow
    EXPECT_EQ(shown.at(0, 0, 2), 0x54);
    EXPECT_EQ(shown.at(8, 4, 0), 0xfd);
    EXPECT_EQ(shown.at(8, 4, 2), 0x25);
}

}  // namespace
}  // namespace mien
