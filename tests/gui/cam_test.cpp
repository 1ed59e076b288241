#include "tests/gui/window_fixture.h"

#include "ui/cam_window.h"
#include "ui/map_view.h"

#include <QComboBox>
#include <QPushButton>

namespace mien::ui {
namespace {

struct Desk : EditingWindow {
    void SetUp() override
    {
        EditingWindow::SetUp();
        if (IsSkipped()) return;
        const auto trained = studio->registry().trained_analyzers();
        if (std::ranges::find(trained, "glamornet") == trained.end()) GTEST_SKIP() << "GLAMOR-Net is not trained";
        choose("happiness");
        trigger("cam");
        desk = window->findChild<CamWindow*>("cam_window");
        until_looked([] {});
    }
    template <class Work>
    void until_looked(Work work)
    {
        QSignalSpy looked(desk, &CamWindow::looked);
        work();
        ASSERT_TRUE(waited(looked));
    }
    QImage view(int which) { return desk->findChild<MapView*>(QString("cam_view_%1").arg(which))->grab().toImage(); }
    void pick(const char* box, const QString& words)
    {
        auto& choice = *desk->findChild<QComboBox*>(box);
        ASSERT_GE(choice.findText(words), 0) << words.toStdString();
        choice.setCurrentIndex(choice.findText(words));
    }

    CamWindow* desk = nullptr;
};

TEST_F(Desk, shows_maps_before_and_after_that_follow_method_and_class)
{
    const QImage first = view(1);
    EXPECT_NE(view(0), first);
    until_looked([&] { pick("cam_method", "Layer-CAM"); });
    const QImage second = view(1);
    EXPECT_NE(second, first);
    until_looked([&] { pick("cam_class", "Anger"); });
    EXPECT_NE(view(1), second);
    EXPECT_TRUE(desk->findChild<QLabel*>("cam_told")->text().contains("Anger"));
}

TEST_F(Desk, tells_the_value_under_the_mouse_in_every_view)
{
    auto& before = *desk->findChild<MapView*>("cam_view_0");
    Q_EMIT before.pointed(QPointF(0.5, 0.5));
    EXPECT_EQ(desk->findChild<QLabel*>("cam_value")->text().split("   ").size(), 3);
}

TEST_F(Desk, follows_a_new_edit)
{
    const QImage happy = view(1);
    until_looked([&] { trigger("choose_surprise"); });
    EXPECT_NE(view(1), happy);
}

TEST_F(Desk, says_how_far_a_map_can_be_trusted)
{
    auto& told = *desk->findChild<QLabel*>("cam_told");
    desk->findChild<QPushButton*>("cam_judge")->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.text().contains("ROAD"); }, limit)) << told.text().toStdString();
}

TEST_F(Desk, says_why_a_recognizer_without_a_picture_has_no_map)
{
    auto& told = *desk->findChild<QLabel*>("cam_told");
    pick("cam_recognizer", QString::fromStdString(studio->registry().card("geometry").title));
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.text().contains("reads no picture"); }, limit));
}

}  // namespace
}  // namespace mien::ui
