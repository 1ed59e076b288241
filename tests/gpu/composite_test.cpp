#include "core/gpu/composite.h"
#include "core/gpu/warp.h"
#include "core/vision/composite.h"
#include "core/vision/resample.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace mien {
namespace {

constexpr int crop_side = 64;

/// Smooth waves with fine grain on them, 0..1 and a little beyond.
float wave(int x, int y, int channel)
{
    return 0.5f + 0.4f * std::sin(0.31f * float(x) + float(channel)) * std::cos(0.17f * float(y)) +
           0.1f * std::sin(2.3f * float(x) + 1.9f * float(y));
}

template <class T>
Photo photo(int width, int height, int channels)
{
    const float unit = std::is_same_v<T, float> ? 1.0f : float(std::numeric_limits<T>::max());
    std::vector<T> pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < channels; ++c) pixels.push_back(T(std::min(std::abs(wave(x, y, c)), 1.0f) * unit));
    Photo made;
    made.pixels = Raster<T>(width, height, channels, std::move(pixels));
    made.linear = std::is_same_v<T, float>;
    return made;
}

template <class Value>
Raster<float> crop_raster(int channels, Value value)
{
    std::vector<float> values;
    for (int y = 0; y < crop_side; ++y)
        for (int x = 0; x < crop_side; ++x)
            for (int c = 0; c < channels; ++c) values.push_back(value(x, y, c));
    return Raster<float>(crop_side, crop_side, channels, std::move(values));
}

/// An edit with all there is: flow, residual, a soft mask that ends inside the crop, and a covered part. The crop lies
/// turned, its first pixel at `corner`, each of its pixels `scale` of the photo's.
Placed edit(Point corner, double scale, float longest)
{
    Placed made;
    made.crop.image = crop_raster(3, [](int x, int y, int c) { return wave(x, y, c); });
    const double a = 0.98 / scale, b = 0.2 / scale;
    made.crop.crop_from_photo = {a, b, -(a * corner.x - b * corner.y), -(b * corner.x + a * corner.y)};
    made.image = crop_raster(3, [](int x, int y, int c) { return wave(x + 2, y + 1, c) + (x > 30 ? 0.1f : 0.0f); });
    made.flow = crop_raster(2, [&](int x, int y, int c) {
        return longest * (c == 0 ? std::sin(0.1f * float(y)) : std::cos(0.13f * float(x)));
    });
    made.mask = crop_raster(1, [](int x, int y, int) {
        const float away = std::hypot(float(x) - 31.5f, float(y) - 31.5f);
        return std::clamp((28.0f - away) / 9.0f, 0.0f, 1.0f);
    });
    made.cover = crop_raster(1, [](int x, int y, int) { return x > 20 && x < 32 && y > 35 && y < 45 ? 0.9f : 0.0f; });
    return made;
}

struct Differences {
    double greatest = 0.0;  // 1 being full
    int moved = 0;          // pixels outside the mask, or alphas, that changed a bit
    int edited = 0;         // pixels the processor changed
};

Differences differences(const Photo& before, const Photo& expected, const Photo& got, const Raster<std::uint8_t>& mask)
{
    return std::visit(
        [&]<class T>(const Raster<T>& was) {
            const auto &right = std::get<Raster<T>>(expected.pixels), &is = std::get<Raster<T>>(got.pixels);
            const double unit = std::is_same_v<T, float> ? 1.0 : double(std::numeric_limits<T>::max());
            const int n = was.channels(), colours = n >= 3 ? 3 : 1;
            Differences found;
            for (int i = 0; i < was.width() * was.height(); ++i) {
                const auto bits = [&](const Raster<T>& raster, int c, int count) {
                    return std::string(reinterpret_cast<const char*>(raster.data() + std::size_t(i) * n + c),
                                       sizeof(T) * std::size_t(count));
                };
                const bool outside = mask.data()[i] == 0;
                if (outside && bits(was, 0, n) != bits(is, 0, n)) ++found.moved;
                if (!outside && bits(was, colours, n - colours) != bits(is, colours, n - colours)) ++found.moved;
                found.edited += bits(was, 0, n) != bits(right, 0, n);
                for (int c = 0; c < colours && !outside; ++c) {
                    const std::size_t k = std::size_t(i) * n + c;
                    found.greatest = std::max(found.greatest, std::abs(double(right.data()[k]) - is.data()[k]) / unit);
                }
            }
            return found;
        },
        before.pixels);
}

/// The oracle is core/vision's composite(). Without a driver the device throws, and the test fails with its sentence.
struct GpuCompositeTest : testing::Test {
    GpuDevice device;
    GpuComposite gpu{device};
    Job job;

    void expect_equal(const Photo& before, const std::vector<Placed>& edits, double tolerance)
    {
        const Differences found = differences(before, composite(before, edits, job), gpu.composite(before, edits, job),
                                              render_mask(before, {edits}));
        EXPECT_LE(found.greatest, tolerance);
        EXPECT_EQ(found.moved, 0);
        EXPECT_GT(found.edited, 1000);
        EXPECT_EQ(device.complaints(), 0);
    }
};

constexpr double one_level = 1.0 / 255.0 + 1e-9, float_tolerance = 2e-3;

TEST_F(GpuCompositeTest, equals_the_processor_in_bytes_of_one_to_four_channels)
{
    for (int channels = 1; channels <= 4; ++channels) {
        SCOPED_TRACE(channels);
        expect_equal(photo<std::uint8_t>(213, 190, channels), {edit({40, 10}, 2.3, 3.0f)}, one_level);
    }
}

TEST_F(GpuCompositeTest, equals_the_processor_in_16_bits)
{
    for (int channels = 1; channels <= 4; ++channels) {
        SCOPED_TRACE(channels);
        expect_equal(photo<std::uint16_t>(213, 190, channels), {edit({40, 10}, 2.3, 3.0f)}, one_level);
    }
}

TEST_F(GpuCompositeTest, equals_the_processor_in_linear_and_encoded_floats)
{
    for (int channels = 1; channels <= 4; ++channels) {
        SCOPED_TRACE(channels);
        Photo before = photo<float>(213, 190, channels);
        expect_equal(before, {edit({40, 10}, 2.3, 3.0f)}, float_tolerance);
        before.linear = false;
        expect_equal(before, {edit({40, 10}, 2.3, 3.0f)}, float_tolerance);
    }
}

TEST_F(GpuCompositeTest, equals_the_processor_over_several_tiles)
{
    expect_equal(photo<std::uint8_t>(2900, 2500, 3), {edit({500, -100}, 41.0, 4.0f)}, one_level);
}

TEST_F(GpuCompositeTest, equals_the_processor_where_the_crop_reaches_over_the_photos_edge)
{
    expect_equal(photo<std::uint8_t>(120, 100, 3), {edit({-20, -30}, 2.5, 5.0f)}, one_level);
    expect_equal(photo<std::uint16_t>(121, 99, 3), {edit({70, 20}, 2.5, 5.0f)}, one_level);
}

TEST_F(GpuCompositeTest, lets_the_later_of_two_edits_cover_the_earlier)
{
    expect_equal(photo<std::uint8_t>(260, 200, 4), {edit({40, 10}, 2.3, 3.0f), edit({90, 20}, 2.0, -2.0f)}, one_level);
}

TEST_F(GpuCompositeTest, takes_an_edit_without_cover)
{
    Placed bare = edit({40, 10}, 2.3, 3.0f);
    bare.cover = {};
    expect_equal(photo<std::uint8_t>(213, 190, 3), {bare}, one_level);
}

TEST_F(GpuCompositeTest, leaves_the_photo_alone_without_an_edit_and_under_an_empty_mask)
{
    const Photo before = photo<std::uint8_t>(64, 64, 3);
    Placed nothing = edit({0, 0}, 1.0, 3.0f);
    nothing.mask = crop_raster(1, [](int, int, int) { return 0.0f; });
    EXPECT_EQ(share_changed(before, gpu.composite(before, {}, job)), 0.0);
    EXPECT_EQ(share_changed(before, gpu.composite(before, {nothing}, job)), 0.0);
}

TEST_F(GpuCompositeTest, refuses_a_motion_that_no_tile_holds)
{
    EXPECT_THROW(gpu.composite(photo<float>(64, 64, 4), {edit({0, 0}, 1.0, 1e5f)}, job), Error);
}

TEST_F(GpuCompositeTest, stops_when_the_job_does)
{
    std::stop_source stop;
    stop.request_stop();
    Job stopped(stop.get_token(), {});
    EXPECT_THROW(gpu.composite(photo<std::uint8_t>(213, 190, 3), {edit({40, 10}, 2.3, 3.0f)}, stopped), Cancelled);
}

TEST_F(GpuCompositeTest, warps_a_crop_as_the_processor_does)
{
    const Placed sample = edit({0, 0}, 1.0, 4.0f);
    const Image right = resampled(sample.crop.image, sample.flow);
    const Image got = GpuWarp(device).warped(sample.crop.image, sample.flow);
    ASSERT_EQ(right.pixels().size(), got.pixels().size());
    for (std::size_t i = 0; i < got.pixels().size(); ++i) ASSERT_NEAR(right.data()[i], got.data()[i], 1e-5) << i;
}

TEST(GpuLoss, ends_the_work_with_a_sentence)
{
    ::setenv("MIEN_VULKAN_LOSE_AFTER", "3", 1);
    const GpuDevice device;
    ::unsetenv("MIEN_VULKAN_LOSE_AFTER");
    GpuComposite gpu(device);
    Job job;
    try {
        gpu.composite(photo<std::uint8_t>(213, 190, 3), {edit({40, 10}, 2.3, 3.0f)}, job);
        FAIL() << "the device was lost";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::device);
        EXPECT_STREQ(error.what(), "the graphics device was lost");
    }
}

}  // namespace
}  // namespace mien
