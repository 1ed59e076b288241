#include "core/base/smoothstep.h"
#include "core/engine/redraw_editor.h"
#include "core/vision/picture_change.h"
#include "core/vision/resample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

constexpr int side = 96;

/// A picture of smooth texture, moved by `right` pixels within the middle, and `paint` brighter there.
Image texture(double right = 0.0, double paint = 0.0)
{
    std::vector<float> pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const double from_middle = std::hypot(x - side / 2, y - side / 2);
            const double inside = smoothstep(30.0, 15.0, from_middle);
            const double u = x - right * inside;
            const double value = 0.5 + 0.2 * std::sin(0.4 * u) * std::cos(0.3 * y) + paint * inside;
            for (int c = 0; c < 3; ++c) pixels.push_back(float(value));
        }
    return Image(side, side, 3, std::move(pixels));
}

AlignedFace face_of(const Image& image)
{
    AlignedFace face;
    face.image = image;
    for (int i = 0; i < 68; ++i) face.landmarks.push_back({side / 2.0, side / 2.0});
    face.landmarks[36] = {side / 2.0 - 20, 40};
    face.landmarks[45] = {side / 2.0 + 20, 40};
    return face;
}

Target wanted(Emotion emotion, double strength, Sides sides = {})
{
    return EmotionTarget{{{emotion, strength}}, sides};
}

/// Draws the texture with its middle moved and painted, whatever is asked for; knows neutral and happiness.
RedrawEditor editor(double right, double paint)
{
    return RedrawEditor({true, true}, [=](const Image& face, const EmotionShares&) {
        return Redrawn{face, texture(right, paint)};
    });
}

double largest_difference(const Image& a, const Image& b)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        largest = std::max(largest, double(std::abs(a.pixels()[i] - b.pixels()[i])));
    return largest;
}

TEST(PictureChange, finds_motion_where_there_is_motion)
{
    const PictureChange change = change_between(texture(), texture(2.0));
    const int middle = side / 2;
    EXPECT_NEAR(change.flow.at(middle, middle, 0), -2.0, 0.5);
    EXPECT_NEAR(change.flow.at(middle, middle, 1), 0.0, 0.3);
    EXPECT_NEAR(change.flow.at(8, 8, 0), 0.0, 0.1);
    EXPECT_GT(change.mask.at(middle, middle), 0.9f);
    EXPECT_EQ(change.mask.at(4, 4), 0.0f);
}

TEST(PictureChange, is_nothing_for_one_picture_twice)
{
    const PictureChange change = change_between(texture(), texture());
    for (const float value : change.flow.pixels()) EXPECT_NEAR(value, 0.0, 1e-3);
    for (const float value : change.mask.pixels()) EXPECT_EQ(value, 0.0f);
}

TEST(RedrawEditor, gives_the_drawn_picture_at_full_strength_and_the_photo_at_none)
{
    Job quiet;
    const AlignedFace face = face_of(texture());
    const auto full = editor(2.0, 0.1).edit({face}, wanted(Emotion::happiness, 1.0), quiet)[0];
    EXPECT_LT(largest_difference(full.image, texture(2.0, 0.1)), 1e-5);
    const auto none = editor(2.0, 0.1).edit({face}, wanted(Emotion::happiness, 0.0), quiet)[0];
    EXPECT_EQ(largest_difference(none.image, face.image), 0.0);
    for (const float value : none.flow.pixels()) ASSERT_EQ(value, 0.0f);
}

TEST(RedrawEditor, moves_half_as_far_at_half_strength)
{
    Job quiet;
    const AlignedFace face = face_of(texture());
    const auto half = editor(3.0, 0.0).edit({face}, wanted(Emotion::happiness, 0.5), quiet)[0];
    EXPECT_NEAR(half.flow.at(side / 2, side / 2, 0), -1.5, 0.5);
    EXPECT_NEAR(half.landmarks[30].x, side / 2.0 + 1.5, 0.5);  // the point goes along
}

TEST(RedrawEditor, changes_the_side_that_is_asked_for)
{
    Job quiet;
    const AlignedFace face = face_of(texture());
    const auto left = editor(0.0, 0.2).edit({face}, wanted(Emotion::happiness, 1.0, {1.0, 0.0}), quiet)[0];
    const auto change = [&](int x) { return left.image.at(x, side / 2) - face.image.at(x, side / 2); };
    EXPECT_GT(change(side / 2 + 14), 0.1);  // the person's left is the picture's right
    EXPECT_NEAR(change(side / 2 - 14), 0.0, 1e-3);
}

TEST(RedrawEditor, puts_only_the_change_between_two_drawings_on_the_photo)
{
    Job quiet;
    const Image blank(side, side, 3, std::vector<float>(std::size_t(side) * side * 3, 0.3f));
    RedrawEditor draws({true}, [&](const Image&, const EmotionShares&) { return Redrawn{blank, blank}; });
    const auto edit = draws.edit({face_of(texture())}, wanted(Emotion::neutral, 1.0), quiet)[0];
    EXPECT_LT(largest_difference(edit.image, texture()), 1e-5);
}

TEST(RedrawEditor, moves_the_face_as_the_network_says)
{
    Job quiet;
    const Image blank(side, side, 3, std::vector<float>(std::size_t(side) * side * 3, 0.3f));
    const Flow three(side, side, 2, [] {
        std::vector<float> values(std::size_t(side) * side * 2, 0.0f);
        for (std::size_t i = 0; i < values.size(); i += 2) values[i] = 3.0f;
        return values;
    }());
    RedrawEditor draws({true}, [&](const Image&, const EmotionShares&) { return Redrawn{blank, blank, three}; });
    const AlignedFace face = face_of(texture());
    const auto edit = draws.edit({face}, wanted(Emotion::neutral, 1.0), quiet)[0];
    EXPECT_LT(largest_difference(edit.image, resampled(face.image, three)), 1e-5);
    EXPECT_EQ(edit.flow.at(side / 2, side / 2, 0), 3.0f);
    EXPECT_NEAR(edit.landmarks[30].x, side / 2.0 - 3.0, 1e-3);
    const auto half = draws.edit({face}, wanted(Emotion::neutral, 0.5), quiet)[0];
    EXPECT_EQ(half.flow.at(side / 2, side / 2, 0), 1.5f);
}

TEST(RedrawEditor, draws_anew_only_for_another_face_or_another_wish)
{
    Job quiet;
    int drawings = 0;
    RedrawEditor draws({true, true}, [&](const Image& face, const EmotionShares& shares) {
        ++drawings;
        return Redrawn{face, texture(2.0, 0.2 * shares[0])};
    });
    const auto first = face_of(texture()), other = face_of(texture(1.0));
    const auto once = draws.edit({first, other}, wanted(Emotion::neutral, 1.0), quiet);
    draws.edit({first, other}, wanted(Emotion::neutral, 0.3), quiet);
    const auto again = draws.edit({first, other}, wanted(Emotion::neutral, 1.0), quiet);
    EXPECT_EQ(drawings, 2);
    for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(largest_difference(once[i].image, again[i].image), 0.0);
    const auto happier = draws.edit({first, other}, wanted(Emotion::happiness, 1.0), quiet);
    EXPECT_EQ(drawings, 4);
    EXPECT_GT(largest_difference(happier[0].image, once[0].image), 0.1);
    const auto swapped = draws.edit({other}, wanted(Emotion::happiness, 1.0), quiet);
    EXPECT_EQ(drawings, 5);
    EXPECT_EQ(largest_difference(swapped[0].image, happier[1].image), 0.0);
}

TEST(RedrawEditor, accepts_the_categories_that_its_network_knows)
{
    const auto knows = editor(0.0, 0.0);
    EXPECT_TRUE(knows.accepts(wanted(Emotion::happiness, 1.0)));
    EXPECT_FALSE(knows.accepts(wanted(Emotion::fear, 1.0)));
    EXPECT_FALSE(knows.accepts(EmotionTarget{{{Emotion::happiness, 0.5}, {Emotion::fear, 0.5}}, {}}));
    EXPECT_FALSE(knows.accepts(ActionUnitTarget{{{12, 1.0, {}}}}));
    EXPECT_FALSE(knows.accepts(Landmarks(68)));
}

TEST(RedrawEditor, tells_the_network_the_shares_of_a_blend)
{
    Job quiet;
    EmotionShares told{};
    RedrawEditor listens({true, true}, [&](const Image& face, const EmotionShares& shares) {
        told = shares;
        return Redrawn{face, face};
    });
    listens.edit({face_of(texture())}, EmotionTarget{{{Emotion::neutral, 0.9}, {Emotion::happiness, 0.3}}, {}}, quiet);
    EXPECT_NEAR(told[0], 0.75f, 1e-6);
    EXPECT_NEAR(told[1], 0.25f, 1e-6);
}

}  // namespace
}  // namespace mien
