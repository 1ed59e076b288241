#include "tests/gui/window_fixture.h"

#include "ui/banner.h"
#include "ui/batch_window.h"
#include "ui/controls.h"
#include "ui/core_words.h"
#include "ui/language.h"
#include "ui/save_dialog.h"
#include "ui/shortcuts_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QTableWidget>
#include <QTextBrowser>

#include <algorithm>
#include <map>
#include <optional>

namespace mien::ui {
namespace {

/// What some controls say in one language: one of each place that words come from.
struct Spoken {
    const char* code;
    const char* open;       // the menus
    const char* happiness;  // emotions
    const char* mouth;      // words kept in a table
    const char* cheeks;     // action units
    const char* opacity;    // a panel
    const char* percent;    // a number and its unit
    const char* warp;       // engines
    const char* missing;    // errors of the core
    const char* tenth;      // a number
};

constexpr Spoken spoken[] = {
    {"en", "&Open…", "Happiness", "Mouth", "Cheek raiser", "Opacity", " %", "Landmark warp",
     "does not exist: check the name.", "0.1"},
    {"de", "Ö&ffnen…", "Freude", "Mund", "Wangen heben", "Deckkraft", " %", "Landmarkenverzerrung",
     "gibt es nicht: den Namen prüfen.", "0,1"},
    {"es", "&Abrir…", "Alegría", "Boca", "Elevar mejillas", "Opacidad", " %", "Deformación por puntos",
     "no existe: hay que revisar el nombre.", "0,1"},
    {"zh_CN", "打开(&O)…", "快乐", "嘴", "脸颊上提", "不透明度", "%", "关键点变形", "不存在：请检查名称。", "0.1"}};

struct SpokenWindow : Window, testing::WithParamInterface<Spoken> {
    /// Starts the window anew in the language.
    void speak()
    {
        translation.emplace(GetParam().code);
        window = std::make_unique<MainWindow>(*studio);
        window->resize(1280, 800);
        window->show();
    }

    std::optional<Translation> translation;
};

TEST_P(SpokenWindow, says_its_words_in_the_language)
{
    speak();
    open_sample();
    const Spoken& words = GetParam();
    EXPECT_EQ(control<QAction>("open").text(), QString(words.open));
    EXPECT_EQ(control<QAction>("choose_happiness").text(), QString(words.happiness));
    EXPECT_EQ(control<QAbstractButton>("part_mouth").text(), QString(words.mouth));
    EXPECT_TRUE(control<QSlider>("au6").accessibleName().contains(words.cheeks));
    EXPECT_EQ(control<QSlider>("opacity").accessibleName(), QString(words.opacity));
    EXPECT_EQ(control<QSpinBox>("opacity_box").suffix(), QString(words.percent));
}

TEST_P(SpokenWindow, says_the_words_of_the_core_in_the_language)
{
    if (no_engine()) GTEST_SKIP() << "no engine is trained in this checkout";
    speak();
    const Spoken& words = GetParam();
    QSignalSpy failed(window.get(), &MainWindow::failed);
    window->open("missing.jpg");
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(window->banner().sentence().contains(words.missing)) << window->banner().sentence().toStdString();
    open_sample();
    choose("happiness");
    EXPECT_TRUE(control<QListWidget>("history").item(1)->text().startsWith(words.happiness, Qt::CaseInsensitive));
    EXPECT_GE(control<QComboBox>("engine").findText(words.warp), 0);
}

TEST_P(SpokenWindow, writes_numbers_as_the_language_does)
{
    const QLocale before;
    speak();
    const Spoken& words = GetParam();
    EXPECT_EQ(number(0.1, 1), QString(words.tenth));
    EXPECT_TRUE(said("happiness 0.1").endsWith(words.tenth));
    EXPECT_TRUE(control<QDoubleSpinBox>("demand_target").textFromValue(0.1).startsWith(words.tenth));
    translation.reset();
    EXPECT_EQ(QLocale(), before);
}

TEST_P(SpokenWindow, cuts_no_words_of_its_dialogs)
{
    speak();
    open_sample();
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    dialog.findChild<QLineEdit*>("save_name")->setText(sample());  // the longest warning
    QCoreApplication::processEvents();
    EXPECT_EQ(cut_words(dialog).join("\n").toStdString(), "");
    dialog.close();
    trigger("batch");
    QCoreApplication::processEvents();
    const auto& batch = control<BatchWindow>("batch_window");
    EXPECT_EQ(cut_words(batch).join("\n").toStdString(), "");
    const auto& where = *batch.findChild<QLineEdit*>("batch_folder");
    EXPECT_GT(where.width(), where.fontMetrics().horizontalAdvance(where.placeholderText()));
}

TEST_P(SpokenWindow, shows_actions_and_their_keys_in_full)
{
    speak();
    trigger("shortcuts");
    QCoreApplication::processEvents();
    const auto& dialog = control<ShortcutsDialog>("shortcuts_dialog");
    EXPECT_EQ(cut_words(dialog).join("\n").toStdString(), "");
    const auto& table = *dialog.findChild<QTableWidget*>("keys");
    for (int row = 0; row < table.rowCount(); ++row) {
        const auto* keys = qobject_cast<QKeySequenceEdit*>(table.cellWidget(row, 1));
        const QString action = table.item(row, 0)->text();
        const QString pressed = keys->keySequence().toString(QKeySequence::NativeText);
        EXPECT_GT(table.columnWidth(0), table.fontMetrics().horizontalAdvance(action)) << action.toStdString();
        EXPECT_GT(keys->width(), keys->fontMetrics().horizontalAdvance(pressed)) << action.toStdString();
    }
}

TEST_P(SpokenWindow, opens_the_guide_of_the_language)
{
    speak();
    trigger("guide");
    const QString english = "guide.md", translated = QString("guide.%1.md").arg(GetParam().code);
    EXPECT_EQ(control<QDialog>("guide_window").findChild<QTextBrowser*>()->source().fileName(),
              GetParam().code == QString("en") ? english : translated);
}

TEST_P(SpokenWindow, keeps_the_keys)
{
    speak();
    EXPECT_EQ(control<QAction>("save_project_as").shortcut(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    EXPECT_EQ(control<QAction>("export").shortcut(), QKeySequence(Qt::CTRL | Qt::Key_E));
}

/// How wide everything has to be that has its place in the window, by name.
std::map<QString, int> least_widths(const MainWindow& window)
{
    std::map<QString, int> widths{
        {"start_page", window.findChild<QWidget*>("start_page")->minimumSizeHint().width()},
        {"panels_body", window.findChild<QWidget*>("panels_body")->minimumSizeHint().width()}};
    for (const char* name : {"panels", "edit_column"})
        widths[name] = window.findChild<QWidget*>(name)->layout()->minimumSize().width();
    for (const auto* row : window.findChildren<PercentRow*>())
        widths[row->objectName()] = row->findChild<QLabel*>()->sizeHint().width();
    return widths;
}

/// The room that each of them has, as far as it is given one.
std::map<QString, int> rooms(const MainWindow& window)
{
    const auto width_of = [&](const char* name) { return window.findChild<QWidget*>(name)->width(); };
    std::map<QString, int> widths{
        {"panels_body", width_of("panels")}, {"panels", width_of("panels")}, {"edit_column", width_of("edit_column")}};
    for (const auto* row : window.findChildren<PercentRow*>())
        widths[row->objectName()] = row->findChild<QLabel*>()->maximumWidth();
    return widths;
}

TEST_P(SpokenWindow, needs_hardly_more_room_than_there_is_or_english_needs)
{
    open_sample();
    const auto english = least_widths(*window);
    speak();
    open_sample();
    const auto room = rooms(*window);
    constexpr double font = 1.05;  // a bare system's font is wider than the window's own
    for (const auto& [name, width] : least_widths(*window)) {
        const int given = std::max(room.contains(name) ? room.at(name) : 0, english.at(name));
        EXPECT_LE(width, font * given) << name.toStdString();
        EXPECT_LE(width, 1280) << name.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, SpokenWindow, testing::ValuesIn(spoken),
                         [](const auto& now) { return std::string(now.param.code); });

TEST_F(Window, a_language_is_remembered_for_the_next_start)
{
    trigger("language_de");
    EXPECT_EQ(chosen_language(), "de");
    EXPECT_TRUE(window->banner().sentence().contains("started again"));
    EXPECT_EQ(control<QAction>("open").text(), "&Open…");
    const MainWindow next(*studio);
    EXPECT_TRUE(next.findChild<QAction*>("language_de")->isChecked());
    trigger("language_system");
    EXPECT_EQ(chosen_language(), "");
}

TEST(Language, is_the_first_of_a_persons_that_the_window_speaks)
{
    EXPECT_EQ(spoken_of({"de-AT", "en-US"}), "de");
    EXPECT_EQ(spoken_of({"fr-FR", "zh-Hans-CN", "de-DE"}), "zh_CN");
    EXPECT_EQ(spoken_of({"en-US", "de-DE"}), "en");
    EXPECT_EQ(spoken_of({"fr-FR"}), "en");
}

}  // namespace
}  // namespace mien::ui
