#include "tests/gui/window_fixture.h"

#include "ui/device_menu.h"
#include "ui/score_panel.h"
#include "ui/shortcuts_dialog.h"
#include "ui/tour.h"

#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

namespace mien::ui {
namespace {

void press(QKeySequenceEdit& keys, const QKeySequence& wanted)
{
    keys.setKeySequence(wanted);
    Q_EMIT keys.editingFinished();
}

TEST_F(Window, keys_are_changed_remembered_and_never_shared)
{
    ShortcutsDialog dialog(*window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    press(*dialog.findChild<QKeySequenceEdit*>("keys_wipe"), QKeySequence("Ctrl+Alt+W"));
    EXPECT_EQ(control<QAction>("wipe").shortcut(), QKeySequence("Ctrl+Alt+W"));
    EXPECT_TRUE(control<QAction>("wipe").toolTip().contains("Alt"));
    const MainWindow next(*studio);
    EXPECT_EQ(next.findChild<QAction*>("wipe")->shortcut(), QKeySequence("Ctrl+Alt+W"));
    press(*dialog.findChild<QKeySequenceEdit*>("keys_beside"), QKeySequence("Ctrl+Alt+W"));
    EXPECT_EQ(control<QAction>("beside").shortcut(), QKeySequence("S")) << "taken by another action";
    EXPECT_FALSE(dialog.findChild<QLabel*>("keys_problem")->text().isEmpty());
    dialog.findChild<QPushButton*>("keys_reset")->click();
    EXPECT_EQ(control<QAction>("wipe").shortcut(), QKeySequence("W"));
}

TEST_F(Window, the_guide_is_there_and_speaks_of_what_the_window_has)
{
    trigger("guide");
    const QString guide = control<QDialog>("guide_window").findChild<QTextBrowser*>()->toPlainText();
    for (const char* word : {"Mood", "Muscles", "Sculpt", "mask brush", "Presets", "batch"})
        EXPECT_TRUE(guide.contains(word)) << word;
}

TEST_F(Window, the_guide_is_as_wide_as_its_window)
{
    trigger("guide");
    QCoreApplication::processEvents();
    const auto& page = *control<QDialog>("guide_window").findChild<QTextBrowser*>();
    EXPECT_GT(page.document()->size().height(), page.height()) << "its pictures are there";
    EXPECT_EQ(page.horizontalScrollBar()->maximum(), 0);
}

TEST_F(Window, the_tour_has_three_cards_and_does_not_come_back)
{
    EXPECT_FALSE(Tour::was_taken());
    window->greet();
    auto& tour = control<Tour>("tour");
    auto& next = *tour.findChild<QPushButton*>("tour_next");
    for (int card = 0; card < 3; ++card) {
        EXPECT_TRUE(tour.isVisible());
        QCoreApplication::processEvents();  // a button takes the width of its next word
        EXPECT_EQ(cut_words(tour).join("\n").toStdString(), "");
        next.click();
    }
    EXPECT_TRUE(Tour::was_taken());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->greet();
    EXPECT_EQ(window->findChild<Tour*>("tour"), nullptr);
}

TEST_F(EditingWindow, a_graphics_device_puts_edits_back_to_the_same_picture)
{
    auto& menu = control<DeviceMenu>("device_menu");
    const auto open = [&] {
        Q_EMIT menu.aboutToShow();
        return menu.actions();
    };
    ASSERT_FALSE(open().isEmpty());
    EXPECT_TRUE(open().front()->isChecked()) << "the processor, unless chosen otherwise";
    if (open().size() == 1) GTEST_SKIP() << "no Vulkan device is here";
    choose("happiness");
    const QImage by_processor = after().copy();
    open().back()->trigger();
    EXPECT_EQ(chosen_device(), open().back()->data().toString());
    EXPECT_TRUE(open().back()->isChecked());
    choose("surprise");
    choose("happiness");
    const QImage by_device = after().copy();
    ASSERT_EQ(by_device.size(), by_processor.size());
    int most = 0;
    for (int y = 0; y < by_device.height(); ++y)
        for (int x = 0; x < 3 * by_device.width(); ++x)
            most = std::max(most, std::abs(by_device.constScanLine(y)[x] - by_processor.constScanLine(y)[x]));
    EXPECT_LE(most, 1);
    open().front()->trigger();
}

TEST_F(EditingWindow, an_edit_that_asks_for_no_emotion_is_not_judged_by_one)
{
    if (studio->registry().trained_analyzers().empty()) GTEST_SKIP() << "no judge is trained in this checkout";
    control<QDoubleSpinBox>("demand_target").setValue(1.0);
    control<QDoubleSpinBox>("demand_identity").setValue(0.1);
    until_edited([&] { session().add_edits({{ActionUnitTarget{{{26, 1.0, {}}, {25, 1.0, {}}}}, "warp"}}, "jaw"); });
    const auto& verdict = control<QLabel>("verdict");
    EXPECT_TRUE(verdict.text().contains("points")) << verdict.text().toStdString();
    until_edited([&] { session().add_edits({{EmotionTarget{{{Emotion::fear, 0.3}}, {}}, "warp"}}, "fear"); });
    EXPECT_TRUE(verdict.text().contains("target missed")) << verdict.text().toStdString();
}

/// The panel alone, with an edit that asked for no emotion.
struct Scored : Window {
    Scored()
    {
        const std::vector<double> even(emotion_count, 1.0 / emotion_count);
        card.asked = false;
        card.opinions = {{studio->registry().entries().front().card.id, even, even}};
        card.identity_engine = "identity";
        card.identity = 0.9;
    }
    QLabel& label(const char* name) { return *panel.findChild<QLabel*>(name); }
    QString verdict()
    {
        panel.show_edit(card, 1.0);
        return label("verdict").text();
    }
    QString role_of_points()
    {
        panel.show_edit(card, 1.0);
        return label("fact_2").property("role").toString();
    }
    ScorePanel panel{studio->registry()};
    Scorecard card;
};

TEST_F(Scored, an_edit_without_an_emotion_is_told_what_was_measured_of_it)
{
    EXPECT_EQ(verdict(), "same person, points reached");
    card.landmarks_reached = 0.1;
    EXPECT_EQ(verdict(), "same person, points missed");
    EXPECT_EQ(label("verdict").property("role").toString(), "warning");
    card.identity_engine.clear();
    EXPECT_EQ(verdict(), "points missed") << "nobody knows the person";
    card.identity_engine = "identity";
    card.identity = 0.2;
    EXPECT_EQ(verdict(), "Rejected: another person");
    card.asked = true;
    card.identity = 0.9;
    card.opinions.front().after[std::size_t(card.target)] = 1.0;
    EXPECT_EQ(verdict(), "Accepted");
}

TEST_F(Scored, points_are_missed_where_they_stayed_not_where_the_finder_follows_most_of_the_way)
{
    open_sample();
    const Landmarks start = session().state().tasks.front().face.landmarks;
    const auto role_after = [&](double asked, double found) {  // of the chin, in inter-ocular distances
        Landmarks wanted = start, reached = start;
        wanted[8].y += asked * inter_ocular(start);
        reached[8].y += found * inter_ocular(start);
        card.landmarks_reached = landmarks_reached(start, wanted, reached);
        return role_of_points();
    };
    EXPECT_EQ(role_after(0.3, 0.2), "strong");
    EXPECT_EQ(role_after(0.015, 0.0), "strong") << "too fine for the finder to see";
    EXPECT_EQ(role_after(0.3, 0.1), "warning");
}

TEST_F(EditingWindow, an_edit_that_misses_what_is_demanded_is_rejected)
{
    if (studio->registry().trained_analyzers().empty()) GTEST_SKIP() << "no judge is trained in this checkout";
    choose("happiness");
    auto& verdict = control<QLabel>("verdict");
    control<QDoubleSpinBox>("demand_target").setValue(0.0);
    control<QDoubleSpinBox>("demand_identity").setValue(0.0);
    EXPECT_EQ(verdict.text(), "Accepted");
    control<QDoubleSpinBox>("demand_target").setValue(1.0);
    EXPECT_TRUE(verdict.text().contains("target missed")) << verdict.text().toStdString();
    const MainWindow next(*studio);
    EXPECT_EQ(next.findChild<QDoubleSpinBox*>("demand_target")->value(), 1.0) << "remembered";
}

TEST_F(EditingWindow, an_engines_own_settings_reach_the_edit)
{
    choose("anger");
    const QImage creased = after().copy();
    QTest::mouseClick(&control<QToolButton>("engine_more"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<QDoubleSpinBox*>("knob_creases") != nullptr; }, limit));
    QSignalSpy edited(window.get(), &MainWindow::edited);
    control<QDoubleSpinBox>("knob_creases").setValue(0.0);
    ASSERT_TRUE(waited(edited));
    const Edit told = session().edit();
    EXPECT_EQ(told.knobs.values().at("creases"), "0");
    EXPECT_NE(after(), creased);
    trigger("undo");
    EXPECT_NE(control<QDoubleSpinBox>("knob_creases").value(), 0.0);
}

TEST_F(EditingWindow, commercial_work_has_no_judges_that_are_for_research_only)
{
    choose("happiness");
    ASSERT_NE(session().result(), nullptr);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    session().set_commercial(true);
    ASSERT_TRUE(waited(edited));
    for (const Opinion& opinion : session().result()->card.opinions)
        EXPECT_TRUE(studio->registry().is_free_for_any_use(opinion.engine)) << opinion.engine;
    session().set_commercial(false);
}

}  // namespace
}  // namespace mien::ui
