#include "core/base/error.h"
#include "core/data/csv.h"
#include "core/data/head.h"
#include "core/data/motion_code.h"
#include "core/data/names.h"
#include "core/data/target.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <numbers>

namespace mien {
namespace {

TEST(Names, are_found_and_unknown_ones_told_what_there_is)
{
    EXPECT_EQ(require_emotion("contempt"), Emotion::contempt);
    try {
        require_emotion("joy");
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("happiness"), std::string::npos);
    }
    EXPECT_EQ(action_units[std::size_t(action_unit_row(12))].name, "lip corner puller");
    EXPECT_THROW(action_unit_row(3), Error);
}

TEST(Target, without_strength_asks_for_nothing)
{
    EXPECT_TRUE(is_no_op(EmotionTarget{{{Emotion::happiness, 0.0}, {Emotion::anger, 0.0}}, {}}));
    EXPECT_TRUE(is_no_op(EmotionTarget{{{Emotion::happiness, 1.0}}, {0.0, 0.0}}));
    EXPECT_TRUE(is_no_op(ActionUnitTarget{{{12, 0.0, {}}}}));
    EXPECT_FALSE(is_no_op(EmotionTarget{{{Emotion::neutral, 0.1}}, {}}));
    EXPECT_FALSE(is_no_op(ActionUnitTarget{{{12, 0.1, {}}}}));
}

TEST(Target, is_described_by_its_emotions)
{
    const Target blend = EmotionTarget{{{Emotion::happiness, 0.3}, {Emotion::sadness, 0.8}}, {}};
    EXPECT_NE(describe(blend).find("sadness 0.8"), std::string::npos);
}

TEST(Target, tells_its_sides_where_they_differ_from_both_fully)
{
    const std::vector<EmotionStrength> blend{{Emotion::happiness, 0.8}, {Emotion::fear, 0.25}};
    EXPECT_EQ(describe(EmotionTarget{blend, {}}), "happiness 0.8 + fear 0.25");
    EXPECT_EQ(describe(EmotionTarget{blend, {1.0, 0.0}}), "happiness 0.8 + fear 0.25, left side");
    EXPECT_EQ(describe(EmotionTarget{blend, {0.5, 1.0}}), "happiness 0.8 + fear 0.25, left side 0.5, right side");
    EXPECT_EQ(describe(ActionUnitTarget{{{12, 0.5, {0.0, 1.0}}, {4, 1.0, {}}, {6, 0.8, {1.0, 0.5}}}}),
              "AU12 right side 0.5 + AU4 1 + AU6 left side 0.8 + AU6 right side 0.4");
}

TEST(Similarity, and_its_inverse_undo_each_other)
{
    const Similarity by{0.8, -0.3, 12.0, -5.0};
    const Point there = by({3.0, 7.0}), back = by.inverse()(there);
    EXPECT_NEAR(back.x, 3.0, 1e-12);
    EXPECT_NEAR(back.y, 7.0, 1e-12);
    EXPECT_NEAR(by.scale(), std::hypot(0.8, 0.3), 1e-12);
}

TEST(Head, is_symmetric_with_eyes_one_apart)
{
    for (std::size_t i = 0; i < 68; ++i) {
        const Point3 here = mean_head()[i], there = mean_head()[std::size_t(mirrored_landmarks()[i])];
        EXPECT_NEAR(here.x, -there.x, 1e-9);
        EXPECT_NEAR(here.y, there.y, 1e-9);
        EXPECT_NEAR(here.z, there.z, 1e-9);
        EXPECT_EQ(mirrored_landmarks()[std::size_t(mirrored_landmarks()[i])], int(i));
        EXPECT_NEAR(left_share(here) + left_share(there), 1.0, 1e-9);
    }
    EXPECT_NEAR(mean_head()[45].x - mean_head()[36].x, 1.0, 1e-9);
    EXPECT_GT(left_share(mean_head()[45]), 0.95);  // the person's left is the image's right
}

/// The mean head turned by yaw about the vertical axis.
HeadView turned(double yaw)
{
    const double a = yaw * std::numbers::pi / 180.0;
    HeadView view;
    view.rotation = {std::cos(a), 0, -std::sin(a), 0, 1, 0, std::sin(a), 0, std::cos(a)};
    view.scale = 200.0;
    view.shift = {320.0, 240.0};
    return view;
}

class TurnedHead : public testing::TestWithParam<double> {};

TEST_P(TurnedHead, is_fitted_and_turned_back)
{
    const std::vector<Point3> head(mean_head().begin(), mean_head().end());
    const Landmarks seen = project(head, turned(GetParam()));
    const HeadView view = fit_head(seen);
    EXPECT_NEAR(view.pose().yaw, turned(GetParam()).pose().yaw, 1.0);
    EXPECT_NEAR(view.scale, 200.0, 2.0);
    const auto front = frontal(seen, view);
    for (std::size_t i = 0; i < 68; ++i) {
        EXPECT_NEAR(front[i].x, head[i].x, 0.02);
        EXPECT_NEAR(front[i].y, head[i].y, 0.02);
    }
    const Landmarks again = project(front, view);
    for (std::size_t i = 0; i < 68; ++i) EXPECT_NEAR(again[i].x, seen[i].x, 1e-6);
}

TEST_P(TurnedHead, is_turned_away_beyond_25_degrees)
{
    const std::vector<Point3> head(mean_head().begin(), mean_head().end());
    EXPECT_EQ(is_turned_away(fit_head(project(head, turned(GetParam())))), std::abs(GetParam()) > 25.0);
}

INSTANTIATE_TEST_SUITE_P(Degrees, TurnedHead, testing::Values(-35.0, -15.0, 0.0, 10.0, 35.0));

TEST(MotionCode, tells_categories_units_and_sides_apart)
{
    EXPECT_EQ(motion_code(Emotion::anger).size(), std::size_t(motion_code_size));
    EXPECT_NE(motion_code(Emotion::anger), motion_code(Emotion::fear));
    const auto left = motion_code({{12, 0.5, {1.0, 0.0}}}), right = motion_code({{12, 0.5, {0.0, 1.0}}});
    EXPECT_NE(left, right);
    EXPECT_FLOAT_EQ(left[std::size_t(emotion_count + action_unit_row(12))], 0.5f);
    EXPECT_FLOAT_EQ(right[std::size_t(emotion_count + action_unit_count + action_unit_row(12))], 0.5f);
}

struct Table : testing::Test {
    std::filesystem::path write(const std::string& text)
    {
        const auto file = std::filesystem::path(testing::TempDir()) / "mien_table.csv";
        std::ofstream(file) << text;
        return file;
    }
};

TEST_F(Table, is_read_by_column_with_quotes)
{
    const auto rows = read_csv(write("file,words\na.jpg,\"one, \"\"two\"\"\"\nb.jpg,\n"));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(field(rows[0], "words"), "one, \"two\"");
    EXPECT_EQ(field(rows[1], "words"), "");
    EXPECT_EQ(field(rows[1], "absent"), "");
}

TEST_F(Table, that_is_ragged_or_missing_is_refused)
{
    EXPECT_THROW(read_csv(write("a,b\n1\n")), Error);
    EXPECT_THROW(read_csv("/no/such/table.csv"), Error);
}

}  // namespace
}  // namespace mien
