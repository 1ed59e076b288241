#include "tests/gui/window_fixture.h"

#include "ui/cam_window.h"
#include "ui/feature_window.h"
#include "ui/map_view.h"
#include "ui/plot.h"
#include "ui/sha256.h"

#include <torch/script.h>
#include <QComboBox>
#include <QFileDialog>
#include <QListView>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>

#include <fstream>

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

    /// A network of two classes, one convolution and a mean, and what says how to feed it.
    std::filesystem::path own_network()
    {
        torch::jit::Module conv("Conv"), whole("Whole");
        conv.register_parameter("weight", torch::tensor({1.0F, 0.5F, 0.2F, -1.0F, 0.1F, 0.4F}).view({2, 3, 1, 1}),
                                false);
        conv.define("def forward(self, x):\n    return torch.conv2d(x, self.weight)\n");
        whole.register_module("features", conv);
        whole.define("def forward(self, x):\n    return self.features.forward(x).mean([2, 3])\n");
        const auto file = path(folder.filePath("own.pt"));
        whole.save(file.string());
        std::ofstream(path(folder.filePath("own.json"))) << R"({"classes": ["squint", "anger"], "input": 32})";
        return file;
    }
    void bring(const std::filesystem::path& network)
    {
        QTest::mouseClick(desk->findChild<QPushButton*>("cam_guest"), Qt::LeftButton);
        auto& chooser = *desk->findChild<QFileDialog*>("guest_dialog");
        Q_EMIT chooser.fileSelected(text(network));
        chooser.close();
        auto* warning = desk->findChild<QMessageBox*>("guest_warning");
        ASSERT_NE(warning, nullptr);
        EXPECT_TRUE(warning->text().contains("SHA-256 " + text(sha256_of(network))));
        EXPECT_EQ(dynamic_cast<QPushButton*>(warning->defaultButton())->text(),
                  warning->button(QMessageBox::Cancel)->text());
        warning->findChild<QPushButton*>("guest_run")->click();
    }

    CamWindow* desk = nullptr;
};

TEST_F(Desk, shows_every_choice_whole)
{
    constexpr int arrow = 20;  // pixels, of the style sheet
    for (const char* each : {"cam_recognizer", "cam_method", "cam_layer", "cam_class", "cam_against", "cam_palette"}) {
        const auto& box = *desk->findChild<QComboBox*>(each);
        ASSERT_GT(box.count(), 0) << each;
        for (int i = 0; i < box.count(); ++i)
            EXPECT_GE(box.width(), box.fontMetrics().horizontalAdvance(box.itemText(i)) + arrow)
                << each << ": " << box.itemText(i).toStdString();
    }
}

TEST_F(Desk, looks_into_a_network_that_a_person_brought)
{
    until_looked([&] { bring(own_network()); });
    EXPECT_EQ(desk->findChild<QComboBox*>("cam_recognizer")->currentText(), "own.pt");
    const auto& classes = *desk->findChild<QComboBox*>("cam_class");
    ASSERT_EQ(classes.count(), 3);
    EXPECT_EQ(classes.itemText(1), "squint");
    EXPECT_EQ(classes.itemText(2), "Anger") << "a word that Mien knows is said in the person's language";
    until_looked([&] { pick("cam_class", "squint"); });
    const QImage squint = view(1);
    until_looked([&] { pick("cam_class", "Anger"); });
    EXPECT_NE(view(1), squint);
    std::ofstream(path(folder.filePath("own.json"))) << R"({"classes": ["only"], "input": 32})";
    bring(path(folder.filePath("own.pt")));
    auto& told = *desk->findChild<QLabel*>("cam_told");
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.text().contains("2 classes"); }, limit)) << told.text().toStdString();
}

TEST_F(Desk, compares_maps_of_one_category)
{
    const auto& told = *desk->findChild<QLabel*>("cam_told");
    EXPECT_TRUE(told.text().contains("maps of Happiness")) << told.text().toStdString();  // Neutral before
    const QImage change = view(2);
    until_looked([&] { pick("cam_class", "Happiness"); });
    EXPECT_EQ(view(2), change);
    EXPECT_FALSE(told.text().contains("maps of"));
}

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
    auto& numbers = *desk->findChild<QLabel*>("faith_numbers");
    QTest::mouseClick(desk->findChild<QToolButton*>("cam_judge"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return numbers.text().contains("ROAD"); }, limit))
        << numbers.text().toStdString();
    const auto& curves = *desk->findChild<QCustomPlot*>("faith_curves");
    ASSERT_EQ(curves.graphCount(), 4);
    EXPECT_EQ(curves.graph(0)->dataCount(), 17) << "deletion";
    EXPECT_EQ(curves.graph(2)->dataCount(), 4) << "ROAD";
    const auto& shuffled = *desk->findChild<QCustomPlot*>("faith_shuffled")->graph(0);
    EXPECT_EQ(shuffled.dataMainValue(0), 1.0) << "nothing shuffled: the map itself";
    EXPECT_EQ(shuffled.dataCount(), 5);
    until_looked([&] { pick("cam_method", "Layer-CAM"); });
    EXPECT_FALSE(numbers.text().contains("ROAD")) << "another map is judged anew";
}

TEST_F(Desk, forgets_what_was_measured_with_another_recognizer_or_method)
{
    auto& numbers = *desk->findChild<QLabel*>("faith_numbers");
    const auto& curves = *desk->findChild<QCustomPlot*>("faith_curves");
    const auto measured = [&] { return numbers.text().contains("ROAD"); };
    QTest::mouseClick(desk->findChild<QToolButton*>("cam_judge"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(measured, limit)) << numbers.text().toStdString();
    pick("cam_method", "Layer-CAM");
    EXPECT_TRUE(numbers.text().isEmpty());
    EXPECT_EQ(curves.graphCount(), 0);
    ASSERT_TRUE(QTest::qWaitFor(measured, limit)) << numbers.text().toStdString();
    pick("cam_recognizer", QString::fromStdString(studio->registry().card("geometry").title));
    EXPECT_TRUE(numbers.text().isEmpty());
    EXPECT_EQ(curves.graphCount(), 0);
}

TEST_F(Desk, looks_at_another_face_that_is_chosen_and_forgets_what_was_measured)
{
    auto& numbers = *desk->findChild<QLabel*>("faith_numbers");
    until_looked([&] { session().add_face(session().state().tasks[0].face.box); });
    QTest::mouseClick(desk->findChild<QToolButton*>("cam_judge"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return numbers.text().contains("ROAD"); }, limit));
    until_looked([&] {
        session().choose_face(0);
        EXPECT_TRUE(numbers.text().isEmpty());
    });
}

TEST_F(Desk, compares_layers_side_by_side_and_takes_the_one_that_is_clicked)
{
    QTest::mouseClick(desk->findChild<QPushButton*>("cam_layers"), Qt::LeftButton);
    auto& sheet = *desk->findChild<MapSheet*>("map_sheet");
    QSignalSpy finished(&sheet, &MapSheet::finished_sheet);
    ASSERT_TRUE(waited(finished));
    const auto views = sheet.findChildren<MapView*>();
    ASSERT_EQ(views.size(), desk->findChild<QComboBox*>("cam_layer")->count());
    EXPECT_NE(views.front()->grab().toImage(), views.back()->grab().toImage());
    for (const MapView* each : views)
        EXPECT_GE(each->width(), each->fontMetrics().horizontalAdvance(each->accessibleName()))
            << each->accessibleName().toStdString();
    until_looked([&] { QTest::mouseClick(views.front(), Qt::LeftButton); });
    EXPECT_EQ(desk->findChild<QComboBox*>("cam_layer")->currentIndex(), 0);
}

TEST_F(Desk, a_sheet_of_methods_can_be_stopped)
{
    QTest::mouseClick(desk->findChild<QPushButton*>("cam_methods"), Qt::LeftButton);
    auto& sheet = *desk->findChild<MapSheet*>("map_sheet");
    ASSERT_TRUE(QTest::qWaitFor([&] { return sheet.findChild<MapView*>("sheet_view_1") != nullptr; }, limit));
    QSignalSpy finished(&sheet, &MapSheet::finished_sheet);
    QTest::mouseClick(sheet.findChild<QPushButton*>("sheet_stop"), Qt::LeftButton);
    until_looked([&] { desk->look(); });  // the worker is free again
    EXPECT_EQ(finished.count(), 0);
}

TEST_F(Desk, shows_the_channels_of_the_layer_and_the_value_under_the_mouse)
{
    QTest::mouseClick(desk->findChild<QPushButton*>("cam_features"), Qt::LeftButton);
    auto& features = *desk->findChild<FeatureWindow*>("feature_window");
    QSignalSpy shown(&features, &FeatureWindow::shown);
    ASSERT_TRUE(waited(shown));
    auto& list = *features.findChild<QListView*>("features");
    EXPECT_EQ(list.model()->rowCount(), 256) << "GLAMOR-Net's usual layer";
    auto& large = *features.findChild<MapView*>("feature_large");
    const QImage first = large.grab().toImage();
    features.findChild<QComboBox*>("features_order")->setCurrentIndex(1);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                      list.visualRect(list.model()->index(0, 0)).center());
    EXPECT_NE(large.grab().toImage(), first);
    const QPointF middle = large.rect().center();
    QMouseEvent move(QEvent::MouseMove, middle, large.mapToGlobal(middle), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&large, &move);
    EXPECT_FALSE(features.findChild<QLabel*>("feature_value")->text().isEmpty());
}

TEST_F(Desk, says_why_a_recognizer_without_a_picture_has_no_map)
{
    auto& told = *desk->findChild<QLabel*>("cam_told");
    pick("cam_recognizer", QString::fromStdString(studio->registry().card("geometry").title));
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.text().contains("reads no picture"); }, limit));
    const std::array tools{"cam_methods", "cam_layers", "cam_features"};
    for (const char* each : tools) EXPECT_FALSE(desk->findChild<QPushButton*>(each)->isEnabled()) << each;
    until_looked([&] { pick("cam_recognizer", QString::fromStdString(studio->registry().card("glamornet").title)); });
    for (const char* each : tools) EXPECT_TRUE(desk->findChild<QPushButton*>(each)->isEnabled()) << each;
}

}  // namespace
}  // namespace mien::ui
