#include "core/data/edit.h"
#include "core/data/circumplex.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mien {
namespace {

Edit edit_to(Emotion emotion, double strength) { return {EmotionTarget{{{emotion, strength}}, {}}, "warp"}; }

TEST(Edit, changes_nothing_when_off_transparent_or_without_strength)
{
    Edit edit = edit_to(Emotion::anger, 0.5);
    EXPECT_FALSE(is_no_op(edit));
    edit.on = false;
    EXPECT_TRUE(is_no_op(edit));
    edit.on = true;
    edit.opacity = 0.0;
    EXPECT_TRUE(is_no_op(edit));
    EXPECT_TRUE(is_no_op(edit_to(Emotion::anger, 0.0)));
}

TEST(Edit, a_stack_is_told_by_what_it_changes)
{
    FaceTask task{{}, {edit_to(Emotion::anger, 0.5), edit_to(Emotion::fear, 0.0), edit_to(Emotion::happiness, 0.8)}};
    EXPECT_EQ(describe(task), "anger 0.5, happiness 0.8");
    EXPECT_EQ(main_emotion(task), Emotion::happiness);
    task.edits.back().opacity = 0.25;  // 0.2 of happiness leaves 0.4 of anger
    EXPECT_EQ(main_emotion(task), Emotion::anger);
    task.edits = {{EmotionTarget{{{Emotion::happiness, 0.3}, {Emotion::sadness, 0.8}}, {}}, "warp"}};
    EXPECT_EQ(main_emotion(task), Emotion::sadness) << "the stronger part of a blend";
    task.edits = {edit_to(Emotion::sadness, 0.8), edit_to(Emotion::surprise, 0.8)};
    EXPECT_EQ(main_emotion(task), Emotion::surprise) << "of equals the later one is seen";
    task.edits.front() = edit_to(Emotion::happiness, 1.2);
    EXPECT_EQ(main_emotion(task), Emotion::surprise) << "a strong one goes over to what lies on it";
    task.edits.back().region.parts[std::size_t(FacePart::mouth)] = false;
    EXPECT_EQ(main_emotion(task), Emotion::happiness) << "but not where the mouth keeps it";
    task.edits = {edit_to(Emotion::neutral, 1.0), edit_to(Emotion::fear, 0.6)};
    EXPECT_EQ(main_emotion(task), Emotion::fear) << "the rest below is only its ground";
    task.edits.back().target = ActionUnitTarget{{{12, 0.8, {}}}};
    EXPECT_EQ(main_emotion(task), std::nullopt);
    task.edits.pop_back();
    EXPECT_EQ(main_emotion(task), Emotion::neutral);
    EXPECT_EQ(engines_of({task, task}), std::vector<std::string>{"warp"});
}

TEST(Circumplex, an_emotions_own_place_is_that_emotion_alone)
{
    for (int i = 0; i < emotion_count; ++i) {
        const EmotionTarget target = emotions_at(place_of(Emotion(i)));
        ASSERT_EQ(target.parts.size(), 1U) << emotion_names[std::size_t(i)];
        EXPECT_EQ(target.parts[0].emotion, Emotion(i));
        EXPECT_DOUBLE_EQ(target.parts[0].strength, 1.0);
    }
}

TEST(Circumplex, between_two_emotions_lies_a_blend_that_sums_to_one)
{
    const ValenceArousal happy = place_of(Emotion::happiness), surprised = place_of(Emotion::surprise);
    const EmotionTarget target =
        emotions_at({(happy.valence + surprised.valence) / 2, (happy.arousal + surprised.arousal) / 2});
    double sum = 0.0, happiness = 0.0, surprise = 0.0;
    for (const auto& [emotion, strength] : target.parts) {
        sum += strength;
        if (emotion == Emotion::happiness) happiness = strength;
        if (emotion == Emotion::surprise) surprise = strength;
    }
    EXPECT_NEAR(sum, 1.0, 0.011);  // rounded to hundredths
    EXPECT_NEAR(happiness, surprise, 0.011);
    EXPECT_GT(happiness, 0.4);
}

}  // namespace
}  // namespace mien
