#include "tests/gui/window_fixture.h"

#include "ui/banner.h"
#include "ui/plot.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

TEST_F(EditingWindow, a_click_on_an_emotion_changes_the_picture)
{
    QSignalSpy edited(window.get(), &MainWindow::edited);
    QTest::mouseClick(&control<QToolButton>("emotion_happiness"), Qt::LeftButton);
    ASSERT_TRUE(waited(edited));
    EXPECT_NE(after(), before());
    EXPECT_EQ(after().size(), before().size());
    EXPECT_TRUE(window->isWindowModified());
}

TEST_F(EditingWindow, undo_shows_exactly_the_picture_before_and_redo_the_one_after)
{
    choose("happiness");
    const QImage happy = after().copy();
    trigger("undo");
    EXPECT_EQ(after(), before());
    trigger("redo");
    EXPECT_EQ(after(), happy);
}

TEST_F(EditingWindow, undo_between_two_edits_needs_no_new_work)
{
    choose("happiness");
    const QImage happy = after().copy();
    choose("anger");
    ASSERT_NE(after(), happy);
    trigger("undo");
    EXPECT_EQ(after(), happy);
    EXPECT_FALSE(session().is_editing());
}

TEST_F(EditingWindow, the_menu_says_what_undo_takes_back)
{
    choose("happiness");
    EXPECT_EQ(control<QAction>("undo").text(), "&Undo happiness 0.8");
}

TEST_F(EditingWindow, strength_zero_is_the_photo_itself)
{
    choose("happiness");
    QSignalSpy edited(window.get(), &MainWindow::edited);
    control<QSlider>("strength").setValue(0);
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(after(), before());
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(EditingWindow, a_moving_slider_previews_and_its_release_is_one_step)
{
    choose("happiness");
    auto& slider = control<QSlider>("strength");
    QSignalSpy previewed(&session(), &EditSession::previewed);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    slider.setSliderDown(true);
    for (int percent = 81; percent < 100; ++percent) slider.setValue(percent);
    ASSERT_TRUE(waited(previewed));
    EXPECT_FALSE(session().is_editing());
    slider.setSliderDown(false);
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(session().history().undo_label(), "happiness 0.99");
    trigger("undo");
    EXPECT_EQ(session().history().undo_label(), "happiness 0.8");
}

TEST_F(EditingWindow, the_wheel_turns_no_control_that_was_not_chosen)
{
    choose("happiness");
    auto& strength = control<QSlider>("strength");
    auto& engines = control<QComboBox>("engine");
    const int before = strength.value(), engine = engines.currentIndex();
    for (QWidget* each : {static_cast<QWidget*>(&strength), static_cast<QWidget*>(&engines)}) {
        each->clearFocus();
        for (const int notches : {1, -1, -1}) turn_wheel(*each, {10, 5}, notches);
    }
    EXPECT_EQ(strength.value(), before);
    EXPECT_EQ(engines.currentIndex(), engine);
    strength.setFocus();
    turn_wheel(strength, {10, 5}, 1);
    EXPECT_NE(strength.value(), before);
}

TEST_F(EditingWindow, keys_choose_an_emotion_and_turn_its_strength)
{
    QSignalSpy edited(window.get(), &MainWindow::edited);
    QTest::keyClick(window.get(), Qt::Key_4);
    ASSERT_TRUE(waited(edited));
    QTest::keyClick(window.get(), Qt::Key_BracketRight);
    ASSERT_TRUE(waited(edited, 2));
    EXPECT_EQ(describe(session().edit().target), "surprise 0.85");
}

TEST_F(EditingWindow, clicking_the_same_emotion_again_takes_it_away)
{
    choose("fear");
    choose("fear");
    EXPECT_TRUE(is_no_op(session().edit().target));
    EXPECT_EQ(after(), before());
}

TEST_F(EditingWindow, a_second_emotion_and_the_sides_reach_the_target)
{
    choose("happiness");
    QSignalSpy edited(window.get(), &MainWindow::edited);
    auto& blend = control<QComboBox>("blend");
    blend.setCurrentIndex(int(Emotion::surprise) + 1);
    Q_EMIT blend.activated(blend.currentIndex());
    control<QSlider>("left_side").setValue(50);
    ASSERT_TRUE(waited(edited));
    const EmotionTarget wanted{{{Emotion::happiness, 0.8}, {Emotion::surprise, 0.4}}, {0.5, 1.0}};
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().edit().target == Target{wanted}; }, limit));
    EXPECT_EQ(control<QListWidget>("history").currentItem()->text(),
              "happiness 0.8 + surprise 0.4, left side 0.5, right side");
}

TEST_F(EditingWindow, dragging_a_landmark_corrects_the_face_and_can_be_undone)
{
    const Landmarks found = session().state().tasks.front().face.landmarks;
    const QPoint start = on_canvas(qt(found[30]));
    QTest::mouseMove(&canvas(), start);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(&canvas(), start + QPoint(20, 8));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, start + QPoint(20, 8));
    const Landmarks corrected = session().state().tasks.front().face.landmarks;
    EXPECT_NEAR(corrected[30].x - found[30].x, 20 / canvas().viewport().scale, 2.0);
    EXPECT_EQ(corrected[0], found[0]);
    trigger("undo");
    EXPECT_EQ(session().state().tasks.front().face.landmarks, found);
}

TEST_F(EditingWindow, keys_move_a_landmark_too)
{
    const Landmarks found = session().state().tasks.front().face.landmarks;
    QSignalSpy changed(&session(), &EditSession::changed);
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_P);
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&canvas(), Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(waited(changed));
    EXPECT_GT(session().state().tasks.front().face.landmarks[0].x, found[0].x);
}

TEST_F(EditingWindow, cancel_goes_back_to_the_picture_there_was)
{
    trigger("choose_happiness");
    ASSERT_TRUE(session().is_editing());
    QTest::mouseClick(&control<QToolButton>("cancel"), Qt::LeftButton);
    EXPECT_FALSE(session().is_editing());
    EXPECT_TRUE(is_no_op(session().edit().target));
    EXPECT_EQ(after(), before());
    EXPECT_TRUE(control<QAction>("redo").isEnabled());
}

TEST_F(EditingWindow, a_failed_edit_is_told_until_one_succeeds)
{
    QSignalSpy failed(window.get(), &MainWindow::failed);
    session().copy_expression("missing.jpg", CopyAs::landmarks);
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(window->banner().isVisible());
    choose("happiness");
    EXPECT_FALSE(window->banner().isVisible());
}

TEST_F(EditingWindow, an_edit_that_succeeds_hides_nothing_that_is_said_of_other_things)
{
    session().save_project(path(folder.filePath("missing/a.mien")));
    ASSERT_TRUE(window->banner().isVisible());
    choose("happiness");
    EXPECT_TRUE(window->banner().isVisible()) << "it is still not saved";
}

TEST_F(EditingWindow, what_was_said_of_an_edit_goes_with_its_photo)
{
    QSignalSpy failed(window.get(), &MainWindow::failed), opened(window.get(), &MainWindow::opened);
    session().copy_expression("missing.jpg", CopyAs::landmarks);
    ASSERT_TRUE(waited(failed));
    session().open(path(sample()));
    ASSERT_TRUE(waited(opened));
    EXPECT_FALSE(window->banner().isVisible());
}

TEST_F(EditingWindow, emotions_that_the_engine_cannot_aim_at_are_grey_and_say_why)
{
    const auto engines = studio->registry().trained_editors();
    if (std::ranges::find(engines, "ipdfer") == engines.end()) GTEST_SKIP() << "IPD-FER is not trained";
    const auto& smile = control<QToolButton>("emotion_happiness");
    const QString tip = smile.toolTip();
    const auto& seconds = *control<QComboBox>("blend").model();
    const auto offered = [&](int row) { return seconds.flags(seconds.index(row, 0)).testFlag(Qt::ItemIsEnabled); };
    session().choose_engine("ipdfer");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !smile.isEnabled(); }, limit));
    EXPECT_EQ(smile.toolTip(), "IPD-FER cannot aim at happiness");
    EXPECT_TRUE(control<QToolButton>("emotion_neutral").isEnabled());
    EXPECT_FALSE(offered(int(Emotion::happiness) + 1));
    QTest::keyClick(window.get(), Qt::Key_2);
    EXPECT_TRUE(session().edits().empty());
    session().choose_engine("warp");
    ASSERT_TRUE(QTest::qWaitFor([&] { return smile.isEnabled(); }, limit));
    EXPECT_EQ(smile.toolTip(), tip);
    EXPECT_TRUE(offered(int(Emotion::happiness) + 1));
    QTest::keyClick(window.get(), Qt::Key_2);
    EXPECT_EQ(session().edits().size(), 1U);
}

TEST_F(EditingWindow, reset_takes_every_change_of_the_face_back)
{
    choose("happiness");
    choose("anger");
    QSignalSpy edited(window.get(), &MainWindow::edited);
    trigger("reset");
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(after(), before());
    EXPECT_EQ(session().history().undo_label(), "reset of face 1");
}

TEST_F(EditingWindow, the_newest_wish_wins)
{
    QSignalSpy edited(window.get(), &MainWindow::edited);
    for (const char* emotion : {"happiness", "sadness", "anger"}) trigger(QString("choose_%1").arg(emotion));
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(edited.count(), 1);
    EXPECT_EQ(describe(session().edit().target), "anger 0.8");
}

TEST_F(EditingWindow, the_scorecard_says_in_one_sentence_what_happened)
{
    choose("happiness");
    const QString sentence = control<QLabel>("score_sentence").text();
    const char* word = studio->registry().trained_analyzers().empty() ? "untouched" : "Happiness";
    EXPECT_TRUE(sentence.contains(word)) << sentence.toStdString();
    EXPECT_EQ(sentence.contains("same person"), !studio->registry().trained_identifiers().empty());
}

TEST_F(EditingWindow, every_number_of_the_scorecard_ends_the_bar_that_it_tells)
{
    choose("happiness");
    const auto& bars = control<QCustomPlot>("score_bars");
    for (int i = 0; i < bars.itemCount(); ++i) {
        const auto& value = dynamic_cast<const QCPItemText&>(*bars.item(i));
        EXPECT_NEAR(value.position->coords().x(), value.text().toDouble(), 0.006);
    }
}

TEST_F(EditingWindow, the_window_may_close_while_an_edit_runs)
{
    trigger("choose_happiness");
    ASSERT_TRUE(session().is_editing());
    window.reset();
    QCoreApplication::processEvents();
}

}  // namespace
}  // namespace mien::ui
