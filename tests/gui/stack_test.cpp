#include "tests/gui/window_fixture.h"

#include "core/engine/project.h"
#include "ui/affect_pad.h"
#include "ui/autosave.h"
#include "ui/banner.h"
#include "ui/preset_menu.h"
#include "ui/save_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace mien::ui {
namespace {

/// A photo with two faces, in the test's own folder.
struct Pair : EditingWindow {
    void SetUp() override
    {
        if (no_engine()) GTEST_SKIP() << "no engine is trained in this checkout";
        const QDir samples(text(resources_folder() / "samples"));
        const QImage left(samples.filePath("portrait-1.jpg")), right(samples.filePath("portrait-2.jpg"));
        QImage both(left.width() + right.width(), left.height(), QImage::Format_RGB888);
        QPainter painter(&both);
        painter.drawImage(0, 0, left);
        painter.drawImage(left.width(), 0, right);
        painter.end();
        photo = folder.filePath("pair.png");
        ASSERT_TRUE(both.save(photo));
        open(photo);
        ASSERT_EQ(session().state().tasks.size(), 2U);
        pick_face(0);
    }
    void pick_face(int face) { control<QListWidget>("faces").setCurrentRow(face); }
    void click(const char* button) { QTest::mouseClick(&control<QToolButton>(button), Qt::LeftButton); }
    QImage exported(const QString& name)
    {
        const QString file = folder.filePath(name);
        QSignalSpy saved(window.get(), &MainWindow::saved);
        trigger("export");
        auto* dialog = window->findChildren<SaveDialog*>("save_dialog").last();
        dialog->findChild<QLineEdit*>("save_name")->setText(file);
        QTest::mouseClick(dialog->findChild<QPushButton*>("save_button"), Qt::LeftButton);
        EXPECT_TRUE(waited(saved));
        return QImage(file);
    }
    QString photo;
};

TEST_F(Pair, an_artists_session_comes_back_pixel_for_pixel)
{
    until_edited([&] { trigger("choose_happiness"); });
    trigger("new_edit");
    until_edited([&] { trigger("choose_surprise"); });
    pick_face(1);
    until_edited([&] { trigger("choose_anger"); });
    trigger("new_edit");
    until_edited([&] { trigger("choose_sadness"); });
    EXPECT_EQ(describe(session().state().tasks), "happiness 0.8, surprise 0.8; anger 0.8, sadness 0.8");
    until_edited([&] { trigger("undo"); });
    EXPECT_EQ(describe(session().state().tasks), "happiness 0.8, surprise 0.8; anger 0.8");
    until_edited([&] { trigger("redo"); });
    const QImage before_move = after().copy();
    until_edited([&] { click("edit_down"); });  // sadness before anger
    EXPECT_EQ(describe(session().state().tasks[1]), "sadness 0.8, anger 0.8");
    EXPECT_NE(after(), before_move);
    const QImage picture = after().copy();
    const QImage file = exported("out.png");
    session().save_project(path(folder.filePath("work.mien")));
    EXPECT_FALSE(window->isWindowModified());
    QSignalSpy opened(window.get(), &MainWindow::opened);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    window->open(path(folder.filePath("work.mien")));
    ASSERT_TRUE(waited(opened));
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(describe(session().state().tasks), "happiness 0.8, surprise 0.8; sadness 0.8, anger 0.8");
    EXPECT_EQ(after(), picture);
    EXPECT_EQ(exported("again.png"), file);
}

TEST_F(EditingWindow, takes_the_expression_of_another_photo_as_muscles)
{
    control<QAction>("copy_units").trigger();
    auto& chooser = control<QFileDialog>("reference_dialog");
    until_edited([&] {
        Q_EMIT chooser.fileSelected(text(resources_folder() / "samples" / "portrait-4.jpg"));
        chooser.close();
    });
    const auto& edits = session().state().tasks[0].edits;
    ASSERT_EQ(edits.size(), 2U) << "a rest, and what moves on it";
    EXPECT_EQ(describe(edits[0].target), "neutral 1");
    EXPECT_TRUE(std::holds_alternative<ActionUnitTarget>(edits[1].target));
    until_edited([&] { trigger("undo"); });
    EXPECT_TRUE(session().state().tasks[0].edits.empty()) << "one step";
}

TEST_F(Window, what_may_have_been_copied_wrongly_is_told)
{
    Q_EMIT session().cautioned("That face is turned away.");
    EXPECT_TRUE(window->banner().isVisible());
    EXPECT_EQ(window->banner().sentence(), "That face is turned away.");
}

TEST_F(EditingWindow, a_caution_stays_over_the_edit_that_it_is_of_and_goes_with_the_next)
{
    Q_EMIT session().cautioned("That face is turned away.");
    choose("happiness");
    EXPECT_TRUE(window->banner().isVisible());
    choose("surprise");
    EXPECT_FALSE(window->banner().isVisible());
}

TEST_F(Pair, what_was_said_of_an_edit_goes_when_its_face_is_left)
{
    QSignalSpy failed(window.get(), &MainWindow::failed);
    session().copy_expression("missing.jpg", CopyAs::landmarks);
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(window->banner().isVisible());
    pick_face(1);
    EXPECT_FALSE(window->banner().isVisible());
}

TEST_F(Pair, faces_are_counted_from_left_to_right_and_the_largest_is_chosen)
{
    const QImage even(photo);
    QImage uneven = even.copy();
    const QRect left(0, 0, even.width() / 2, even.height());
    QPainter painter(&uneven);
    painter.fillRect(left, Qt::gray);
    painter.drawImage(QRect(left.topLeft(), left.size() * 0.6), even, left);
    painter.end();
    ASSERT_TRUE(uneven.save(folder.filePath("uneven.png")));
    open(folder.filePath("uneven.png"));
    const auto& tasks = session().state().tasks;
    ASSERT_EQ(tasks.size(), 2U);
    EXPECT_LT(tasks[0].face.box.left, tasks[1].face.box.left);
    EXPECT_LT(tasks[0].face.box.width, tasks[1].face.box.width);
    EXPECT_EQ(session().chosen(), 1);
}

TEST_F(Pair, a_face_of_a_project_that_counts_otherwise_is_reset_to_itself)
{
    const QString file = folder.filePath("by-size.mien");
    Project project = session().project();
    std::swap(project.faces[0], project.faces[1]);
    save_project(project, path(file));
    open(file);
    const Rect box = session().state().tasks[0].face.box;
    session().choose_face(0);
    session().reset_face();
    EXPECT_EQ(session().state().tasks[0].face.box, box);
}

TEST_F(Pair, an_expression_goes_to_the_face_it_was_asked_for)
{
    until_edited([&] {
        session().copy_expression(resources_folder() / "samples" / "portrait-4.jpg", CopyAs::landmarks);
        pick_face(1);
    });
    EXPECT_EQ(session().state().tasks[0].edits.size(), 1U);
    EXPECT_TRUE(session().state().tasks[1].edits.empty());
}

TEST_F(EditingWindow, an_edit_is_switched_off_and_on_copied_and_removed)
{
    choose("happiness");
    const QImage happy = after().copy();
    auto& list = control<QListWidget>("edits");
    ASSERT_EQ(list.count(), 1);
    list.item(0)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(after(), before());
    list.item(0)->setCheckState(Qt::Checked);
    EXPECT_EQ(after(), happy);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    QTest::mouseClick(&control<QToolButton>("duplicate_edit"), Qt::LeftButton);
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(list.count(), 2);
    EXPECT_NE(after(), happy);
    QTest::mouseClick(&control<QToolButton>("remove_edit"), Qt::LeftButton);
    EXPECT_EQ(list.count(), 1);
    EXPECT_EQ(after(), happy) << "known already, so at once";
}

TEST_F(EditingWindow, the_history_jumps_back_and_keeps_the_branch_it_left)
{
    choose("happiness");
    choose("anger");
    auto& list = control<QListWidget>("history");
    ASSERT_EQ(list.count(), 3);
    list.setCurrentRow(0);
    EXPECT_EQ(after(), before());
    choose("surprise");
    ASSERT_EQ(list.count(), 4);
    EXPECT_FALSE(list.item(3)->icon().isNull());
    list.setCurrentRow(2);
    EXPECT_EQ(describe(session().state().tasks[0]), "anger 0.8");
}

TEST_F(EditingWindow, muscles_and_their_sides_reach_the_target)
{
    QTest::mouseClick(&control<QToolButton>("tab_units"), Qt::LeftButton);
    control<QToolButton>("au12_left").setChecked(false);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    control<QSlider>("au12").setValue(90);
    ASSERT_TRUE(waited(edited));
    const ActionUnitTarget wanted{{{12, 0.9, {0.0, 1.0}}}};
    EXPECT_EQ(session().edit().target, Target{wanted});
    EXPECT_EQ(control<QListWidget>("history").currentItem()->text(), "AU12 right side 0.9");
    trigger("undo");
    EXPECT_EQ(control<QSlider>("au12").value(), 0);
}

TEST_F(EditingWindow, a_click_on_the_plane_of_affect_blends_what_lies_there)
{
    QTest::mouseClick(&control<QToolButton>("tab_affect"), Qt::LeftButton);
    auto& pad = control<AffectPad>("affect_pad");
    QSignalSpy edited(window.get(), &MainWindow::edited);
    QTest::mouseClick(&pad, Qt::LeftButton, {}, pad.on_pad(place_of(Emotion::happiness)).toPoint());
    ASSERT_TRUE(waited(edited));
    const Edit edit = session().edit();
    const auto* target = std::get_if<EmotionTarget>(&edit.target);
    ASSERT_NE(target, nullptr);
    EXPECT_EQ(target->parts.front().emotion, Emotion::happiness);
    EXPECT_GT(target->parts.front().strength, 0.9);
    EXPECT_TRUE(pad.isVisible()) << "the page stays";
}

TEST_F(EditingWindow, opacity_and_parts_confine_the_edit)
{
    choose("surprise");
    const QImage whole = after().copy();
    QSignalSpy edited(window.get(), &MainWindow::edited);
    control<QSlider>("opacity").setValue(40);
    ASSERT_TRUE(waited(edited));
    EXPECT_DOUBLE_EQ(session().edit().opacity, 0.4);
    QTest::mouseClick(&control<QToolButton>("part_mouth"), Qt::LeftButton);
    ASSERT_TRUE(waited(edited, 2));
    EXPECT_FALSE(session().edit().region.parts[std::size_t(FacePart::mouth)]);
    EXPECT_NE(after(), whole);
}

TEST_F(EditingWindow, the_mask_brush_gives_back_what_it_paints_over)
{
    choose("surprise");
    const Landmarks face = session().state().tasks[0].face.landmarks;
    QTest::mouseClick(&control<QToolButton>("brush_out"), Qt::LeftButton);
    control<QSlider>("brush_size").setValue(80);
    control<QSlider>("brush_softness").setValue(0);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    const QPoint from = on_canvas(qt(face[57])) - QPoint(8, 0);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&canvas(), from + QPoint(16, 0));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + QPoint(16, 0));
    ASSERT_TRUE(waited(edited));
    ASSERT_EQ(session().edit().region.strokes.size(), 1U);
    const QPoint here(int(face[57].x), int(face[57].y));
    EXPECT_EQ(after().pixel(here), before().pixel(here));
    trigger("undo");
    EXPECT_NE(after().pixel(here), before().pixel(here));
}

TEST_F(EditingWindow, sculpting_moves_the_face_and_with_ctrl_both_sides)
{
    const Landmarks found = session().state().tasks[0].face.landmarks;
    trigger("sculpt");
    until_edited([&] { drag(on_canvas(qt(found[48])), {-14, -8}, Qt::ControlModifier); });
    const Edit edit = session().edit();
    const auto* wanted = std::get_if<Landmarks>(&edit.target);
    ASSERT_NE(wanted, nullptr);
    const double by = 14 / canvas().viewport().scale;
    EXPECT_NEAR((*wanted)[48].x - found[48].x, -by, 2.0);
    EXPECT_NEAR((*wanted)[54].x - found[54].x, by, 3.0);
    EXPECT_EQ(session().state().tasks[0].face.landmarks, found) << "the found points are not corrected";
    EXPECT_NE(after(), before());
}

TEST_F(EditingWindow, sculpting_shows_the_landmarks_and_leaves_the_comparison)
{
    trigger("overlay");
    trigger("beside");
    trigger("sculpt");
    EXPECT_TRUE(control<QAction>("overlay").isChecked());
    EXPECT_EQ(canvas().comparison(), Canvas::Comparison::none);
    const Landmarks found = session().state().tasks[0].face.landmarks;
    until_edited([&] { drag(on_canvas(qt(found[48])), {-14, -8}); });
    EXPECT_NE(after(), before());
}

/// The corner of the mouth was dragged, by an edit that is now the chosen one.
struct Sculpted : EditingWindow {
    void SetUp() override
    {
        EditingWindow::SetUp();
        if (IsSkipped()) return;
        trigger("sculpt");
        until_edited([&] { drag_point(48, {-14, -8}); });
        first = wanted();
    }
    Point shown(int landmark) { return canvas().layer().shown_points(0).at(std::size_t(landmark)); }
    Landmarks wanted() { return std::get<Landmarks>(session().edit().target); }
    void drag_point(int landmark, QPoint by) { drag(on_canvas(qt(shown(landmark))), by); }
    void expect_only_the_chin_moved(int down)
    {
        Landmarks expected = first;
        expected[8].y += down / canvas().viewport().scale;
        EXPECT_EQ(wanted(), expected);
    }
    Landmarks first;
};

TEST_F(Sculpted, keeps_what_was_sculpted_before_at_any_opacity)
{
    until_edited([&] { control<QSlider>("opacity").setValue(40); });
    until_edited([&] { drag_point(8, {0, 12}); });
    expect_only_the_chin_moved(12);
}

TEST_F(Sculpted, takes_nothing_of_the_edits_above)
{
    trigger("new_edit");
    choose("surprise");
    session().choose_edit(0);
    until_edited([&] { drag_point(8, {0, 12}); });
    expect_only_the_chin_moved(12);
}

TEST_F(Sculpted, takes_a_fine_move_and_puts_a_slip_back)
{
    until_edited([&] { drag_point(8, {0, 2}); });
    expect_only_the_chin_moved(2);
    const Point there = shown(8);
    drag_point(8, {0, 1});
    expect_only_the_chin_moved(2);
    EXPECT_NEAR(shown(8).y, there.y, 1e-9);
}

TEST_F(Sculpted, stays_below_an_emotion_that_is_chosen_next)
{
    choose("happiness");
    const auto& edits = session().edits();
    ASSERT_EQ(edits.size(), 2U);
    EXPECT_EQ(edits[0].target, Target{first});
    EXPECT_EQ(describe(edits[1].target), "happiness 0.8");
}

TEST_F(Sculpted, is_told_of_right_under_the_heading)
{
    const auto& panel = control<QWidget>("target_panel");
    const auto& note = control<QLabel>("landmarks_note");
    EXPECT_TRUE(note.isVisible());
    EXPECT_LT(panel.height(), 2 * note.height() + 40) << "no hole around it";
    trigger("undo");
    EXPECT_FALSE(note.isVisible());
}

TEST_F(Sculpted, goes_to_no_engine_that_cannot_and_leaves_no_step_behind)
{
    const auto engines = studio->registry().trained_editors();
    const auto other = std::ranges::find_if(
        engines, [&](const std::string& engine) { return !studio->obstacle(engine, first).empty(); });
    if (other == engines.end()) GTEST_SKIP() << "every engine of this checkout moves landmarks";
    const std::size_t steps = session().history().steps().size();
    QSignalSpy failed(window.get(), &MainWindow::failed);
    session().choose_engine(*other);
    ASSERT_TRUE(waited(failed));
    EXPECT_EQ(session().history().steps().size(), steps);
    EXPECT_FALSE(control<QAction>("redo").isEnabled());
    EXPECT_EQ(session().edit().target, Target{first});
}

TEST_F(EditingWindow, a_preset_is_kept_and_given_to_another_face)
{
    choose("happiness");
    auto& menu = control<PresetMenu>("preset_menu");
    menu.keep("Test: grin");
    const QString name = "Test: grin";
    Q_EMIT menu.aboutToShow();
    const auto actions = menu.actions();
    const auto found = std::ranges::find_if(actions, [&](const QAction* action) { return action->text() == name; });
    ASSERT_NE(found, actions.end());
    trigger("reset");
    QSignalSpy edited(window.get(), &MainWindow::edited);
    (*found)->trigger();
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(describe(session().state().tasks[0]), "happiness 0.8");
    PresetShelf(user_folder() / "presets").remove(name.toStdString());
}

TEST_F(EditingWindow, a_preset_is_replaced_or_removed_only_when_the_person_agrees)
{
    const PresetShelf shelf(user_folder() / "presets");
    auto& menu = control<PresetMenu>("preset_menu");
    choose("happiness");
    menu.keep("R&D");
    const auto kept = shelf.all();
    Q_EMIT menu.aboutToShow();
    EXPECT_EQ(menu.actions().front()->text(), "R&&D") << "no key, but the name";
    choose("anger");
    menu.keep("R&D");
    EXPECT_EQ(shelf.all(), kept) << "not yet";
    agree_to(control<QMessageBox>("question"));
    EXPECT_EQ(describe(shelf.all().front().edits.front().target), "anger 0.8");
    control<QMenu>("remove_preset").actions().front()->trigger();
    EXPECT_TRUE(shelf.holds("R&D")) << "not yet";
    agree_to(*window->findChildren<QMessageBox*>("question").last());
    EXPECT_FALSE(shelf.holds("R&D"));
}

TEST_F(EditingWindow, side_by_side_shows_both_and_fits_each_in_its_half)
{
    choose("surprise");
    trigger("beside");
    EXPECT_EQ(canvas().comparison(), Canvas::Comparison::beside);
    const QRectF photo = canvas().viewport().to_screen(QRectF({}, before().size()));
    EXPECT_LE(photo.right(), canvas().width() / 2.0 + 1.0);
    trigger("wipe");
    EXPECT_FALSE(control<QAction>("beside").isChecked());
    EXPECT_EQ(canvas().comparison(), Canvas::Comparison::wipe);
}

TEST_F(EditingWindow, the_difference_is_black_where_nothing_was_touched)
{
    choose("surprise");
    trigger("overlay");
    trigger("difference");
    const auto seen = [&](QPointF in_photo) { return canvas().grab().toImage().pixelColor(on_canvas(in_photo)); };
    const Landmarks face = session().state().tasks[0].face.landmarks;
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen({8, 8}).lightness() < 8; }, limit)) << "a corner of the photo";
    EXPECT_GT(seen(qt(face[57])).lightness(), 60) << "the lower lip has gone";
}

TEST_F(EditingWindow, what_a_crash_left_is_offered_and_still_unsaved)
{
    QDir autosaves(text(user_folder() / "autosave"));
    autosaves.removeRecursively();  // what windows of other tests left
    choose("happiness");
    const QImage happy = after().copy();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !autosaves.entryList({"*.mien"}).isEmpty(); }, limit));
    const QString alive = autosaves.filePath(autosaves.entryList({"*.mien"}).front());
    MainWindow next(*studio);
    EXPECT_FALSE(next.offer_recovery()) << "its window lives";
    const QString left = autosaves.filePath("left-by-a-crash.mien");  // as a dead window leaves it: no lock
    ASSERT_TRUE(QFile::copy(alive, left));
    ASSERT_TRUE(next.offer_recovery());
    QSignalSpy edited(&next, &MainWindow::edited);
    next.findChild<QPushButton*>("banner_action")->click();
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(next.canvas().shown(Canvas::Side::after), happy);
    EXPECT_TRUE(next.isWindowModified());
    next.session().save_project(path(folder.filePath("rescued.mien")));
    EXPECT_FALSE(QFile::exists(left)) << "saved: nothing to rescue";
}

/// A project that a dead window has left: without a lock.
struct Crashed : EditingWindow {
    void SetUp() override
    {
        EditingWindow::SetUp();
        if (IsSkipped()) return;
        autosaves.removeRecursively();
        ASSERT_TRUE(autosaves.mkpath("."));
        save_project(session().project(), path(left));
    }
    QDir autosaves{text(user_folder() / "autosave")};
    QString left = autosaves.filePath("left-by-a-crash.mien");
};

TEST_F(Crashed, work_survives_a_window_that_is_closed_without_an_answer)
{
    MainWindow next(*studio);
    next.show();
    ASSERT_TRUE(next.offer_recovery());
    EXPECT_FALSE(window->offer_recovery()) << "offered already";
    next.close();
    EXPECT_TRUE(QFile::exists(left));
}

TEST_F(Crashed, work_survives_the_edit_of_another_photo)
{
    ASSERT_TRUE(window->offer_recovery());
    open_sample();
    choose("happiness");
    ASSERT_TRUE(QTest::qWaitFor([&] { return autosaves.entryList({"*.mien"}).size() == 2; }, limit));
    EXPECT_TRUE(load_project(path(left)).faces.front().edits.empty()) << "as it was left";
}

TEST_F(Crashed, work_that_is_refused_is_offered_no_more)
{
    ASSERT_TRUE(window->offer_recovery());
    QTest::mouseClick(&control<QPushButton>("banner_refusal"), Qt::LeftButton);
    EXPECT_FALSE(QFile::exists(left));
    EXPECT_FALSE(window->offer_recovery());
}

TEST_F(Window, a_project_of_an_engine_that_is_not_here_is_refused_in_a_sentence)
{
    const Face face{{0, 0, 10, 10}, Landmarks(68, Point{1, 1}), 1.0, {}, {}};
    Project project{path(sample()), 900, 900, {{face, {{EmotionTarget{}, "oracle"}}}}};
    save_project(project, path(folder.filePath("odd.mien")));
    QSignalSpy failed(window.get(), &MainWindow::failed);
    window->open(path(folder.filePath("odd.mien")));
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(window->banner().isVisible());
}

}  // namespace
}  // namespace mien::ui
