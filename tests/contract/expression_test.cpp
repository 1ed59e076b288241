#include "core/base/paths.h"
#include "core/engine/studio.h"
#include "core/vision/align.h"
#include "core/vision/face_warp.h"
#include "core/vision/read.h"
#include "core/vision/resample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

/// Crops of the sample portraits, found once.
const std::vector<AlignedFace>& portraits(const Card& card)
{
    static const std::vector<AlignedFace> crops = [&] {
        std::vector<AlignedFace> found;
        FaceFinder finder;
        Job quiet;
        for (int i = 1; i <= 5; ++i) {
            const Photo photo = read_photo(resources_folder() / "samples" / ("portrait-" + std::to_string(i) + ".jpg"));
            found.push_back(align(photo, finder.find(photo, quiet).at(0), card.face_size, card.margin));
        }
        return found;
    }();
    return crops;
}

struct Expression : testing::Test {
    void SetUp() override
    {
        if (!registry->store().find("warp")) GTEST_SKIP() << "the landmark warp is not trained";
        editor = registry->editor("warp");
    }

    Landmarks wanted(const AlignedFace& face, const Target& target)
    {
        Job quiet;
        return editor->edit({face}, target, quiet)[0].landmarks;
    }
    Landmarks wanted(const AlignedFace& face, Emotion emotion, double strength = 1.0)
    {
        return wanted(face, EmotionTarget{{{emotion, strength}}, {}});
    }

    /// How far point `i` moved from `before` to `after`, in inter-ocular distances: x to the image's right, y up.
    static Point moved_by(const Landmarks& before, const Landmarks& after, std::size_t i)
    {
        const Point by = (after[i] - before[i]) * (1.0 / inter_ocular(before));
        return {by.x, -by.y};
    }
    static double up(const Landmarks& before, const Landmarks& after, std::initializer_list<std::size_t> points)
    {
        double sum = 0.0;
        for (const std::size_t i : points) sum += moved_by(before, after, i).y;
        return sum / double(points.size());
    }
    static double gap(const Landmarks& face, std::size_t a, std::size_t b)
    {
        return std::hypot(face[a].x - face[b].x, face[a].y - face[b].y) / inter_ocular(face);
    }
    static double eye_opening(const Landmarks& face)
    {
        return gap(face, 37, 41) + gap(face, 38, 40) + gap(face, 43, 47) + gap(face, 44, 46);
    }

    std::unique_ptr<Registry> registry = [] {
        auto made = std::make_unique<Registry>(ModelStore(models_folder()));
        add_all_engines(*made);
        return made;
    }();
    std::unique_ptr<Editor> editor;
};

constexpr double seen = 0.01;  // inter-ocular distances: what an eye notices

// Directions after Ekman, Friesen & Hager, FACS Investigator's Guide (2002), table 10-1.

TEST_F(Expression, lips_that_are_pressed_together_do_not_pass_each_other)
{
    bool pressed = false;
    for (const AlignedFace& face : portraits(registry->card("warp")))
        for (const Target& target : {Target(EmotionTarget{{{Emotion::sadness, 1.5}}, {}}),
                                     Target(ActionUnitTarget{{{17, 1.5, {}}, {15, 1.5, {}}}})}) {
            const Landmarks after = wanted(face, target);
            for (const auto& [above, below] : {std::pair{61, 67}, std::pair{62, 66}, std::pair{63, 65}}) {
                const auto gap = [&](const Landmarks& points) {
                    return points[std::size_t(below)].y - points[std::size_t(above)].y;
                };
                EXPECT_GT(gap(after), std::min(gap(face.landmarks), 0.0) - 1e-3);
                pressed = pressed || gap(after) < gap(face.landmarks) - 1.0;
            }
        }
    EXPECT_TRUE(pressed);
}

TEST_F(Expression, happiness_pulls_the_lip_corners_up_and_apart)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::happiness);
        EXPECT_GT(up(face.landmarks, after, {48, 54}), seen);
        EXPECT_GT(gap(after, 48, 54), gap(face.landmarks, 48, 54) + seen);
    }
}

TEST_F(Expression, sadness_lowers_the_lip_corners_and_raises_the_inner_brows)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::sadness);
        EXPECT_LT(up(face.landmarks, after, {48, 54}), -seen);
        EXPECT_GT(up(face.landmarks, after, {21, 22}), up(face.landmarks, after, {17, 26}) + seen);
    }
}

TEST_F(Expression, surprise_raises_brows_and_lids_and_drops_the_jaw)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::surprise);
        EXPECT_GT(up(face.landmarks, after, {18, 19, 20, 23, 24, 25}), seen);
        EXPECT_LT(up(face.landmarks, after, {7, 8, 9}), -5 * seen);
        EXPECT_GT(gap(after, 62, 66), gap(face.landmarks, 62, 66) + 5 * seen);
        EXPECT_GT(eye_opening(after), eye_opening(face.landmarks));
    }
}

TEST_F(Expression, fear_raises_brows_and_lids_and_stretches_the_lips)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::fear);
        EXPECT_GT(up(face.landmarks, after, {20, 21, 22, 23}), seen);
        EXPECT_GT(eye_opening(after), eye_opening(face.landmarks) + seen);
        EXPECT_GT(gap(after, 62, 66), gap(face.landmarks, 62, 66) + seen);
    }
}

TEST_F(Expression, disgust_raises_nose_and_upper_lip_and_lowers_the_brows)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::disgust);
        EXPECT_GT(up(face.landmarks, after, {31, 35}), seen);
        EXPECT_GT(up(face.landmarks, after, {50, 51, 52}), seen);
        EXPECT_LT(up(face.landmarks, after, {20, 21, 22, 23}), 0.0);
    }
}

TEST_F(Expression, anger_lowers_the_brows_draws_them_together_and_bares_the_teeth)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::anger);
        EXPECT_LT(up(face.landmarks, after, {19, 20, 21, 22, 23, 24}), -seen);
        EXPECT_LT(gap(after, 21, 22), gap(face.landmarks, 21, 22));
        EXPECT_GT(gap(after, 62, 66), gap(face.landmarks, 62, 66) + 5 * seen);
        EXPECT_LT(up(face.landmarks, after, {48, 54}), seen);  // it is no smile
    }
}

/// By how much the light falls at most from one crop to another, in a square around a point; 0 where it never does.
double greatest_fall(const Image& from, const Image& to, Point centre, int reach)
{
    float fall = 0.0f;
    for (int y = int(centre.y) - reach; y <= int(centre.y) + reach; ++y)
        for (int x = int(centre.x) - reach; x <= int(centre.x) + reach; ++x)
            fall = std::max(fall, from.at(x, y, 1) - to.at(x, y, 1));
    return fall;
}

TEST_F(Expression, skin_folds_where_it_is_pushed_together)
{
    const AlignedFace& face = portraits(registry->card("warp"))[0];
    const auto made = [&](Emotion emotion, double depth) {
        Fields fields;
        editor->describe(fields);
        Settings settings = fields.current();
        settings.set("creases", std::to_string(depth));
        fields.assign(settings);
        Job quiet;
        return editor->edit({face}, EmotionTarget{{{emotion, 1.0}}, {}}, quiet)[0];
    };
    const FaceEdit plain = made(Emotion::anger, 0.0), folded = made(Emotion::anger, 1.0);
    const Point between = (folded.landmarks[21] + folded.landmarks[22]) * 0.5;
    const int reach = int(0.06 * inter_ocular(face.landmarks));
    EXPECT_GT(greatest_fall(plain.image, folded.image, between, reach), 0.04);
    const Point cheek = folded.landmarks[1] * 0.75 + folded.landmarks[31] * 0.25;
    EXPECT_EQ(greatest_fall(plain.image, folded.image, cheek, reach), 0.0);
    // a smile knits no brows, and a frown that goes draws nothing
    EXPECT_EQ(greatest_fall(made(Emotion::happiness, 0.0).image, made(Emotion::happiness, 1.0).image, between, reach),
              0.0);
    EXPECT_EQ(greatest_fall(made(Emotion::neutral, 0.0).image, made(Emotion::neutral, 1.0).image, between, reach), 0.0);
}

TEST_F(Expression, contempt_lifts_the_left_lip_corner_alone)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks after = wanted(face, Emotion::contempt);
        EXPECT_GT(up(face.landmarks, after, {54}),
                  up(face.landmarks, after, {48}) + seen);  // the person's left is the image's right
    }
}

TEST_F(Expression, neutral_undoes_a_smile)
{
    for (AlignedFace face : portraits(registry->card("warp"))) {
        const Landmarks rest = face.landmarks;
        face.landmarks = wanted(face, Emotion::happiness);
        const Landmarks back = wanted(face, Emotion::neutral);
        const double smiled = gap(face.landmarks, 48, 54) - gap(rest, 48, 54);
        EXPECT_LT(gap(back, 48, 54), gap(face.landmarks, 48, 54) - 0.3 * smiled);
        EXPECT_LT(up(face.landmarks, back, {48, 54}), 0.0);
    }
}

/// Pixels along the line between shut lips that are as pale as teeth: less red than halfway from this lip to grey.
int pale_pixels(const Image& image, const Landmarks& face)
{
    const auto green = [&](Point p) { return image.at(int(p.x), int(p.y), 1) / image.at(int(p.x), int(p.y), 0); };
    const float lip = green((face[57] * 0.6 + face[66] * 0.4));
    int count = 0;
    const int reach = int(0.06 * inter_ocular(face));
    for (int x = int(face[61].x); x < int(face[63].x); ++x)
        for (int y = int(face[62].y) - reach; y < int(face[62].y) + reach; ++y)
            count += green({x + 0.5, y + 0.5}) > 0.5f * (lip + 1.0f);
    return count;
}

TEST_F(Expression, lips_that_shut_show_no_teeth)
{
    int warped = 0, shut = 0;
    for (AlignedFace face : portraits(registry->card("warp"))) {
        Job quiet;
        const FaceEdit smile = editor->edit({face}, EmotionTarget{{{Emotion::happiness, 1.2}}, {}}, quiet)[0];
        face.image = smile.image, face.landmarks = smile.landmarks;
        // as found in a photo: some way inside the lips' true edges
        for (const std::size_t i : {61, 62, 63}) face.landmarks[i].y += 0.025 * inter_ocular(face.landmarks);
        for (const std::size_t i : {65, 66, 67}) face.landmarks[i].y -= 0.025 * inter_ocular(face.landmarks);
        const FaceEdit back = editor->edit({face}, EmotionTarget{{{Emotion::neutral, 1.2}}, {}}, quiet)[0];
        EXPECT_NEAR(gap(back.landmarks, 62, 66), 0.0, seen);
        warped += pale_pixels(resampled(face.image, back.flow), back.landmarks);
        shut += pale_pixels(back.image, back.landmarks);
    }
    EXPECT_GT(warped, 100);
    EXPECT_LT(shut, warped / 20);
}

TEST_F(Expression, neutral_shuts_a_mouth_however_far_open)
{
    for (AlignedFace face : portraits(registry->card("warp"))) {
        face.landmarks = wanted(face, Emotion::surprise, 1.3);
        const double was = gap(face.landmarks, 62, 66);
        EXPECT_NEAR(gap(wanted(face, Emotion::neutral), 62, 66), 0.0, seen);
        EXPECT_NEAR(gap(wanted(face, Emotion::neutral, 0.5), 62, 66), 0.5 * was, 0.2 * was);
    }
}

TEST_F(Expression, one_side_moves_where_one_side_is_asked)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        const Landmarks left = wanted(face, EmotionTarget{{{Emotion::happiness, 1.0}}, {1.0, 0.0}});
        EXPECT_GT(up(face.landmarks, left, {54}), 4.0 * std::abs(up(face.landmarks, left, {48})));
    }
}

TEST_F(Expression, grows_with_its_strength)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        double before = 0.0;
        for (const double strength : {0.25, 0.5, 0.75, 1.0, 1.25, 1.5}) {
            const double lift = up(face.landmarks, wanted(face, Emotion::happiness, strength), {48, 54});
            EXPECT_GT(lift, before);
            before = lift;
        }
    }
}

TEST_F(Expression, blends_of_two_lie_between_them)
{
    const AlignedFace& face = portraits(registry->card("warp"))[0];
    const Landmarks blend = wanted(face, EmotionTarget{{{Emotion::happiness, 0.5}, {Emotion::surprise, 0.5}}, {}});
    EXPECT_GT(gap(blend, 62, 66), gap(wanted(face, Emotion::happiness, 0.5), 62, 66));
    EXPECT_GT(up(face.landmarks, blend, {48, 54}), up(face.landmarks, wanted(face, Emotion::surprise), {48, 54}));
}

TEST_F(Expression, aims_at_single_action_units)
{
    const AlignedFace& face = portraits(registry->card("warp"))[1];
    const auto unit = [&](int number) { return wanted(face, ActionUnitTarget{{{number, 1.0, {}}}}); };
    EXPECT_GT(up(face.landmarks, unit(1), {21, 22}), seen);
    EXPECT_GT(up(face.landmarks, unit(2), {18, 25}), seen);
    EXPECT_LT(up(face.landmarks, unit(4), {20, 23}), -0.5 * seen);
    EXPECT_GT(up(face.landmarks, unit(12), {48, 54}), seen);
    EXPECT_LT(up(face.landmarks, unit(15), {48, 54}), -0.5 * seen);
    EXPECT_LT(gap(unit(18), 48, 54), gap(face.landmarks, 48, 54) - seen);
    EXPECT_LT(up(face.landmarks, unit(26), {8}), -5 * seen);
    EXPECT_LT(eye_opening(unit(43)), 0.6 * eye_opening(face.landmarks));
}

TEST_F(Expression, never_folds_the_face)
{
    for (const AlignedFace& face : portraits(registry->card("warp")))
        for (int emotion = 0; emotion < emotion_count; ++emotion)
            for (const double strength : {0.5, 1.0, 1.5}) {
                const Landmarks after = wanted(face, Emotion(emotion), strength);
                EXPECT_GT(least_jacobian(warp_face(face.landmarks, after, face.image.width()), after), 0.0)
                    << name(Emotion(emotion)) << ' ' << strength;
            }
}

TEST_F(Expression, holds_hair_and_background_still)
{
    for (const AlignedFace& face : portraits(registry->card("warp"))) {
        Job quiet;
        const FaceEdit edit = editor->edit({face}, EmotionTarget{{{Emotion::surprise, 1.5}}, {}}, quiet)[0];
        const int last = face.image.width() - 1;
        for (int i = 0; i <= last; ++i)
            for (const auto& [x, y] : {std::pair{i, 0}, std::pair{i, last}, std::pair{0, i}, std::pair{last, i}})
                ASSERT_EQ(edit.mask.at(x, y), 0.0f);
        const double ear = std::max(std::abs(edit.flow.at(int(face.landmarks[0].x - 0.3 * inter_ocular(face.landmarks)),
                                                          int(face.landmarks[0].y), 0)),
                                    std::abs(edit.flow.at(int(face.landmarks[0].x - 0.3 * inter_ocular(face.landmarks)),
                                                          int(face.landmarks[0].y), 1)));
        EXPECT_LT(ear, 0.02 * inter_ocular(face.landmarks));
    }
}

}  // namespace
}  // namespace mien
