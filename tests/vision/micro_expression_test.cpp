#include "core/vision/micro_expression.h"
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace mien::test {
namespace {

constexpr int side = 96;

/// Skin that can be looked up between pixels: a sum of waves in many directions, 0..1.
double texture(double x, double y)
{
    double value = 0.5;
    for (int i = 0; i < 12; ++i) {
        const double angle = 2.4 * i, wave = 0.18 + 0.05 * i;  // radians a pixel: wavelengths of 35 to 8 pixels
        value += 0.03 * std::sin(wave * (x * std::cos(angle) + y * std::sin(angle)) + 1.7 * i);
    }
    return value;
}

/// The skin after each point p of it has gone to p + motion(p); motions are small, so that one step inverts them.
Plane moved_skin(const std::function<Point(Point)>& motion)
{
    std::vector<float> pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const Point now{double(x), double(y)};
            const Point from = now - motion(now - motion(now));
            pixels.push_back(float(texture(from.x, from.y)));
        }
    return {side, side, 1, std::move(pixels)};
}

Plane still_skin()
{
    return moved_skin([](Point) { return Point{}; });
}

Flow made_flow(const std::function<Point(Point)>& motion)
{
    std::vector<float> values;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const Point at = motion({double(x), double(y)});
            values.push_back(float(at.x));
            values.push_back(float(at.y));
        }
    return {side, side, 2, std::move(values)};
}

/// The mean over all but a border of pixels, where nothing came from.
double middle_mean(const Raster<float>& raster, int channel)
{
    constexpr int border = 12;
    double sum = 0.0;
    for (int y = border; y < side - border; ++y)
        for (int x = border; x < side - border; ++x) sum += raster.at(x, y, channel);
    return sum / ((side - 2 * border) * (side - 2 * border));
}

/// Where a face of this size has its 68 points, roughly: a row or an arc for each part.
Landmarks face_points()
{
    Landmarks points;
    const auto row = [&](int count, Point from, Point to) {
        for (int i = 0; i < count; ++i) points.push_back(from + (to - from) * (double(i) / (count - 1)));
    };
    row(17, {14, 40}, {82, 40});  // jaw
    row(5, {20, 28}, {40, 28});   // brows
    row(5, {56, 28}, {76, 28});
    row(4, {48, 38}, {48, 56});  // nose
    row(5, {40, 60}, {56, 60});
    row(6, {24, 38}, {38, 38});  // eyes
    row(6, {58, 38}, {72, 38});
    row(20, {34, 74}, {62, 74});  // mouth
    return points;
}

/// A clip in which the skin around `centre` moves up and comes back, most at frame `apex`.
std::vector<Plane> clip_of_motion(int frames, double apex, double pixels, Point centre)
{
    std::vector<Plane> clip;
    for (int frame = 0; frame < frames; ++frame) {
        const double amplitude = frame == 0 ? 0.0 : pixels * std::exp(-0.5 * std::pow((frame - apex) / 3.0, 2));
        clip.push_back(moved_skin([&](Point p) {
            const Point away = p - centre;
            return Point{0.0, -amplitude * std::exp(-0.5 * (away.x * away.x + away.y * away.y) / (8.0 * 8.0))};
        }));
    }
    return clip;
}

std::vector<Plane> with_noise(const std::vector<Plane>& clip, double deviation, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Plane> noisy;
    for (const auto& frame : clip) {
        std::vector<float> pixels(frame.pixels().begin(), frame.pixels().end());
        for (auto& value : pixels)
            value += float(deviation * std::sqrt(-2 * std::log(random.uniform(1e-12, 1.0))) *
                           std::cos(2 * std::numbers::pi * random.uniform()));
        noisy.emplace_back(side, side, 1, std::move(pixels));
    }
    return noisy;
}

TEST(MotionBetween, recovers_a_known_shift)
{
    const Point shift{1.5, -0.8};
    const auto flow = motion_between(still_skin(), moved_skin([&](Point) { return shift; }));
    EXPECT_NEAR(middle_mean(flow, 0), shift.x, 0.1 * shift.x);
    EXPECT_NEAR(middle_mean(flow, 1), shift.y, 0.1 * -shift.y);
}

TEST(MotionBetween, and_strain_recover_a_known_stretch)
{
    const double stretch = 0.04;
    const auto flow = motion_between(still_skin(), moved_skin([&](Point p) {
                                         return Point{stretch * (p.x - side / 2.0), 0.0};
                                     }));
    EXPECT_NEAR(middle_mean(strain_of(flow), 0), stretch, 0.1 * stretch);
}

TEST(Strain, is_zero_for_pure_translation)
{
    const auto strain = strain_of(made_flow([](Point) { return Point{3.0, -2.0}; }));
    EXPECT_EQ(*std::ranges::max_element(strain.pixels()), 0.0f);
}

TEST(Strain, is_that_of_the_formula_for_linear_motions_up_to_the_border)
{
    const double a = 0.03, b = -0.02, c = 0.05, d = 0.01;
    const auto strain = strain_of(made_flow([&](Point p) { return Point{a * p.x + c * p.y, d * p.x + b * p.y}; }));
    const double expected = std::sqrt(a * a + b * b + 0.5 * (c + d) * (c + d));
    const auto [least, most] = std::ranges::minmax_element(strain.pixels());
    EXPECT_NEAR(*least, expected, 1e-4);
    EXPECT_NEAR(*most, expected, 1e-4);
}

TEST(Strain, is_zero_for_a_small_turn)
{
    const auto strain = strain_of(made_flow([](Point p) { return Point{-0.02 * p.y, 0.02 * p.x}; }));
    EXPECT_NEAR(*std::ranges::max_element(strain.pixels()), 0.0, 1e-4);
}

TEST(FindApex, finds_the_height_of_a_bell_shaped_motion)
{
    for (const double apex : {5.0, 9.0, 13.0}) {
        const auto found = find_apex(clip_of_motion(18, apex, 1.0, {36, 74}), face_points()).apex;
        ASSERT_TRUE(found.has_value());
        EXPECT_NEAR(*found, apex, 1.0);
    }
}

TEST(FindApex, finds_a_brow_under_noise)
{
    const auto clip = with_noise(clip_of_motion(18, 9.0, 1.2, {30, 28}), 0.01, 7);
    const auto found = find_apex(clip, face_points()).apex;
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(*found, 9, 1);
}

TEST(FindApex, says_so_when_nothing_moves)
{
    EXPECT_FALSE(find_apex(std::vector<Plane>(12, still_skin()), face_points()).apex.has_value());
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto noisy = with_noise(std::vector<Plane>(18, still_skin()), 0.01, seed);
        EXPECT_FALSE(find_apex(noisy, face_points()).apex.has_value()) << "seed " << seed;
    }
}

TEST(FindApex, refuses_a_clip_too_short_to_know_its_noise)
{
    EXPECT_THROW(find_apex(clip_of_motion(7, 3.0, 1.0, {36, 74}), face_points()), Error);
}

TEST(FindApex, does_not_mind_brighter_and_harder_frames)
{
    std::vector<Plane> clip;
    for (int frame = 0; frame < 12; ++frame) {
        const auto skin = still_skin();
        std::vector<float> pixels(skin.pixels().begin(), skin.pixels().end());
        for (auto& value : pixels) value = value * (1.0f + 0.02f * float(frame)) + 0.01f * float(frame);
        clip.emplace_back(side, side, 1, std::move(pixels));
    }
    EXPECT_FALSE(find_apex(clip, face_points()).apex.has_value());
}

TEST(FindApex, leaves_blinks_alone)
{
    std::vector<Plane> clip;
    for (int frame = 0; frame < 12; ++frame) {
        const auto skin = still_skin();
        std::vector<float> pixels(skin.pixels().begin(), skin.pixels().end());
        for (int y = 37; y < 42; ++y)
            for (int x = 24; x < 38; ++x)
                if (frame == 6) pixels[std::size_t(y * side + x)] = 0.9f;
        clip.emplace_back(side, side, 1, std::move(pixels));
    }
    EXPECT_FALSE(find_apex(clip, face_points()).apex.has_value());
}

TEST(PackMotion, centres_motion_on_grey_and_puts_strain_on_black)
{
    const auto still = pack_motion(made_flow([](Point) { return Point{}; }));
    ASSERT_EQ(still.width(), 28);
    ASSERT_EQ(still.channels(), 3);
    EXPECT_EQ(still.at(3, 4, 0), 127.5f);
    EXPECT_EQ(still.at(3, 4, 1), 127.5f);
    EXPECT_EQ(still.at(3, 4, 2), 0.0f);
}

TEST(PackMotion, keeps_direction_and_proportion_within_0_to_255)
{
    const auto packed = pack_motion(made_flow([](Point) { return Point{-2.0, 1.0}; }));
    EXPECT_NEAR(packed.at(14, 14, 0), 0.0, 1e-3);
    EXPECT_NEAR(packed.at(14, 14, 1), 127.5 + 63.75, 1e-3);
    const auto bump = pack_motion(made_flow([](Point p) {
        const double x = p.x - side / 2.0, y = p.y - side / 2.0;
        return Point{2 * std::exp(-0.5 * (x * x + y * y) / 100), 0.0};
    }));
    const auto [least, most] = std::ranges::minmax_element(bump.pixels());
    EXPECT_GE(*least, 0.0f);
    EXPECT_NEAR(*most, 255.0, 1e-3);
    EXPECT_GT(bump.at(10, 14, 2), bump.at(0, 0, 2));  // on the bump's slope, not far from it
}

}  // namespace
}  // namespace mien::test
