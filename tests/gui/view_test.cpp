#include "tests/gui/window_fixture.h"

#include "ui/save_dialog.h"
#include "ui/target_panel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>

namespace mien::ui {
namespace {

int largest_difference(const QImage& one, const QImage& other, const QRect& where)
{
    int largest = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            largest = std::max(
                {largest, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    return largest;
}

TEST_F(EditingWindow, a_small_window_is_for_the_photo_and_the_expression)
{
    const auto& shown = *control<QScrollArea>("panels_scroll").viewport();
    const auto is_shown = [&](const QWidget& each) {
        return each.isVisible() && shown.rect().contains(QRect(each.mapTo(&shown, QPoint()), each.size()));
    };
    const auto scrolls = [&](const char* name) { return shown.isAncestorOf(&control<QWidget>(name)); };
    choose("happiness");
    for (const char* each : {"score_panel", "edit_column"}) EXPECT_FALSE(scrolls(each)) << each;
    window->resize(1000, 700);
    ASSERT_TRUE(QTest::qWaitFor([&] { return scrolls("edit_column") && scrolls("score_panel"); }));
    QCoreApplication::processEvents();
    for (const char* each : {"score_panel", "edit_column"}) EXPECT_TRUE(control<QWidget>(each).isVisible()) << each;
    EXPECT_GE(canvas().width(), window->width() / 2);
    for (int i = 0; i < emotion_count; ++i)
        EXPECT_TRUE(is_shown(control<QToolButton>(text("emotion_" + name(Emotion(i)))))) << name(Emotion(i));
    EXPECT_TRUE(is_shown(control<QSlider>("strength")));
    window->resize(1280, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !scrolls("edit_column") && !scrolls("score_panel"); }));
}

TEST_F(Window, the_wheel_keeps_the_point_under_the_mouse)
{
    open_sample();
    const QPointF mouse(310, 240);
    const QPointF under = canvas().viewport().to_photo(mouse);
    const double zoom = canvas().zoom();
    turn_wheel(canvas(), mouse, 3);
    EXPECT_GT(canvas().zoom(), 1.5 * zoom);
    EXPECT_NEAR(canvas().viewport().to_photo(mouse).x(), under.x(), 0.01);
    EXPECT_NEAR(canvas().viewport().to_photo(mouse).y(), under.y(), 0.01);
}

TEST_F(Window, a_drag_moves_the_photo_and_a_double_click_fits_it)
{
    open_sample();
    trigger("actual");
    EXPECT_DOUBLE_EQ(canvas().zoom(), 1.0);
    const Viewport view = canvas().viewport();
    const QPoint corner(12, 12);
    QTest::mousePress(&canvas(), Qt::MiddleButton, {}, corner);
    QTest::mouseMove(&canvas(), corner + QPoint(60, 40));
    QTest::mouseRelease(&canvas(), Qt::MiddleButton, {}, corner + QPoint(60, 40));
    EXPECT_EQ(canvas().viewport().origin, view.origin + QPointF(60, 40));
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, corner);
    EXPECT_LE(canvas().viewport().to_screen(QRectF({}, before().size())).height(), canvas().height());
}

TEST_F(EditingWindow, left_of_the_wipe_is_the_photo_before_the_edit)
{
    choose("surprise");
    trigger("overlay");
    QTest::keyPress(window.get(), Qt::Key_B);
    const QImage original = canvas().grab().toImage();
    QTest::keyRelease(window.get(), Qt::Key_B);
    const QImage edited = canvas().grab().toImage();
    trigger("wipe");
    const QRectF photo = canvas().viewport().to_screen(QRectF({}, before().size()));
    const QPoint line(int(photo.center().x()), int(photo.top() + 60));
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, line);
    QTest::mouseMove(&canvas(), line + QPoint(-int(photo.width() / 4), 0));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, line + QPoint(-int(photo.width() / 4), 0));
    EXPECT_NEAR(canvas().wipe(), 0.25, 0.01);
    const QImage wiped = canvas().grab().toImage();
    const QRect lower = QRectF(photo.left(), photo.center().y(), photo.width(), photo.height() / 4).toAlignedRect();
    const QRect left = lower.adjusted(0, 0, -3 * lower.width() / 4 - 8, 0);  // away from line, tags and knob
    const QRect right = lower.adjusted(lower.width() / 4 + 8, 0, 0, 0);
    constexpr int same = 3;  // of 255: Qt samples a clipped picture a hair apart
    EXPECT_LE(largest_difference(wiped, original, left), same);
    EXPECT_LE(largest_difference(wiped, edited, right), same);
    EXPECT_GT(largest_difference(wiped, original, right), 10 * same);
}

TEST_F(EditingWindow, holding_the_key_shows_the_photo_before_and_letting_go_the_edit)
{
    choose("surprise");
    const QImage edited = canvas().grab().toImage();
    QTest::keyPress(window.get(), Qt::Key_B);
    EXPECT_NE(canvas().grab().toImage(), edited);
    QTest::keyRelease(window.get(), Qt::Key_B);
    EXPECT_EQ(canvas().grab().toImage(), edited);
}

TEST_F(Window, the_theme_changes_at_once_and_is_remembered)
{
    trigger("theme_light");
    EXPECT_GT(qApp->palette().color(QPalette::Window).lightness(), 128);
    trigger("theme_dark");
    EXPECT_LT(qApp->palette().color(QPalette::Window).lightness(), 128);
    const MainWindow next(*studio);
    EXPECT_TRUE(next.findChild<QAction*>("theme_dark")->isChecked());
    trigger("theme_system");
}

TEST_F(Window, high_contrast_tells_every_state_from_the_others)
{
    constexpr int clear = 100;  // of 255
    const auto difference_made = [](QWidget& widget, auto change) {
        const QImage was = widget.grab().toImage();
        change();
        return largest_difference(was, widget.grab().toImage(), was.rect());
    };
    trigger("theme_contrast");
    QPushButton button("Open");
    EXPECT_GT(difference_made(button, [&] { button.setEnabled(false); }), clear);
    QSlider slider(Qt::Horizontal);
    EXPECT_GT(difference_made(slider, [&] { slider.setEnabled(false); }), clear);
    QCheckBox box("Teeth");
    EXPECT_GT(difference_made(box, [&] { box.setChecked(true); }), clear);
    for (const char* role : {"side", "emotion", "tab"}) {
        QToolButton choice;
        choice.setProperty("role", role);
        choice.setText("L");
        choice.setCheckable(true);
        EXPECT_GT(difference_made(choice, [&] { choice.setChecked(true); }), clear) << role;
    }
    trigger("theme_system");
}

TEST_F(Window, without_a_trained_engine_it_says_so_and_shows_no_dead_buttons)
{
    Studio bare(Registry{ModelStore(models_folder())}, post_to(qApp));
    MainWindow other(bare);
    other.show();
    QSignalSpy opened(&other, &MainWindow::opened);
    other.open(path(sample()));
    ASSERT_TRUE(waited(opened));
    EXPECT_TRUE(other.findChild<QLabel*>("engine_lack")->isVisible());
    EXPECT_FALSE(other.findChild<TargetPanel*>("target_panel")->isVisible());
}

bool is_control(const QWidget* widget)
{
    if (widget->objectName().startsWith("qt_")) return false;  // Qt's own parts
    if (widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton")) return false;
    if (qobject_cast<const QComboBox*>(widget->parentWidget())) return false;  // likewise
    if (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer")) return false;
    for (const char* kind :
         {"QAbstractButton", "QAbstractSlider", "QComboBox", "QAbstractSpinBox", "QLineEdit", "QAbstractItemView"})
        if (widget->inherits(kind)) return !widget->inherits("QScrollBar");
    return widget->inherits("mien::ui::Canvas");
}

void expect_named(const QWidget& top)
{
    for (const QWidget* widget : top.findChildren<QWidget*>()) {
        if (!is_control(widget)) continue;
        const std::string who = widget->metaObject()->className() + (" " + widget->objectName()).toStdString();
        EXPECT_FALSE(widget->objectName().isEmpty()) << who;
        EXPECT_FALSE(widget->toolTip().isEmpty()) << who;
        EXPECT_FALSE(widget->accessibleName().isEmpty()) << who;
        EXPECT_NE(widget->focusPolicy() & Qt::TabFocus, 0) << who << " cannot be reached with the keyboard";
    }
}

TEST_F(Window, fits_a_small_screen)
{
    open_sample();
    EXPECT_LE(window->minimumSizeHint().width(), 1280);
    EXPECT_LE(window->minimumSizeHint().height(), 800);
    for (const char* name : {"edit_column", "target_panel", "engine_panel", "score_panel"}) {
        const auto& panel = control<QWidget>(name);
        EXPECT_LE(panel.minimumSizeHint().width(), panel.width()) << name;
    }
}

TEST_F(Window, every_control_has_a_name_a_tooltip_and_a_way_for_the_keyboard)
{
    expect_named(*window);
    open_sample();
    expect_named(*window);
    for (const char* opens : {"export", "shortcuts", "batch", "scores", "dataset", "guide", "about"}) trigger(opens);
    for (const auto* dialog : window->findChildren<QDialog*>()) expect_named(*dialog);
    for (const QAction* action : window->findChildren<QAction*>()) {
        EXPECT_TRUE(action->objectName().isEmpty() || !action->toolTip().isEmpty())
            << action->objectName().toStdString();
    }
}

TEST(Fit, shows_the_whole_photo_in_the_middle)
{
    const Viewport view = fitted({4000, 1000}, {1000, 1000}, 1.0);
    const QRectF photo = view.to_screen(QRectF(0, 0, 4000, 1000));
    EXPECT_TRUE(QRectF(0, 0, 1000, 1000).contains(photo));
    EXPECT_NEAR(photo.center().x(), 500, 1e-6);
    EXPECT_NEAR(photo.center().y(), 500, 1e-6);
}

TEST(Viewport, never_loses_the_photo)
{
    const Viewport lost{1.0, {-5000, 9000}};
    const QRectF photo = lost.kept_in_sight({800, 600}, {400, 300}).to_screen(QRectF(0, 0, 800, 600));
    EXPECT_TRUE(photo.intersects(QRectF(0, 0, 400, 300)));
}

TEST(Picture, halves_keep_the_mean)
{
    QImage image(1024, 512, QImage::Format_RGB888);
    image.fill(QColor(200, 100, 50));
    const auto halves = halved(image);
    ASSERT_EQ(halves.size(), 2U);
    EXPECT_EQ(halves[1].size(), QSize(256, 128));
    EXPECT_EQ(halves[1].pixelColor(9, 9), QColor(200, 100, 50));
}

}  // namespace
}  // namespace mien::ui
