#include "tests/gui/window_fixture.h"

#include "ui/bakeoff_window.h"
#include "ui/batch_window.h"
#include "ui/cam_window.h"
#include "ui/dataset_window.h"
#include "ui/face_detail.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

namespace mien::ui {
namespace {

constexpr int compared_width = 320;  // pixels: smaller than a letter's strokes, larger than a panel's edges
constexpr double room = 0.1;         // by which another font may widen a panel
constexpr double most_difference =
    14.0;  // of 255, on average: another font's letters; a missing panel makes 20 and more

double mean_difference(const QImage& one, const QImage& other)
{
    double sum = 0.0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    return sum / (double(one.width()) * one.height());
}

/// The pictures of the guide, taken from the real window. MIEN_KEEP_SCREENS=1 writes them anew; without it they are
/// compared with the window as it is now.
struct Screens : EditingWindow {
    void SetUp() override
    {
        EditingWindow::SetUp();
        if (IsSkipped()) return;
        trigger("theme_light");
        choose("happiness");
        trigger("new_edit");
        choose("surprise");
        QTest::mouseClick(&control<QToolButton>("part_mouth"), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !session().is_editing() && session().preview().empty(); }, limit));
    }
    void TearDown() override
    {
        if (!IsSkipped()) trigger("theme_system");
    }
    void expect_as_in_guide(QWidget& widget, const QString& name)
    {
        const QString file = QString::fromStdString((resources_folder() / "guide").string()) + "/" + name + ".jpg";
        QCoreApplication::processEvents();
        const QImage now = widget.grab().toImage().convertToFormat(QImage::Format_RGB888);
        if (qEnvironmentVariableIsSet("MIEN_KEEP_SCREENS")) now.save(file, nullptr, 82);
        const QImage kept(file);
        ASSERT_FALSE(kept.isNull()) << file.toStdString();
        EXPECT_NEAR(now.width(), kept.width(), room * kept.width()) << name.toStdString();
        EXPECT_NEAR(now.height(), kept.height(), room * kept.height()) << name.toStdString();
        const QSize size(compared_width, compared_width * kept.height() / kept.width());
        const auto small = [size](const QImage& image) {
            return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        EXPECT_LT(mean_difference(small(now), small(kept)), most_difference) << name.toStdString();
    }
};

TEST_F(Screens, the_window_and_its_ways_to_say_what_a_face_should_show)
{
    expect_as_in_guide(*window, "window");
    QTest::mouseClick(&control<QToolButton>("tab_affect"), Qt::LeftButton);
    expect_as_in_guide(control<QWidget>("target_panel"), "mood");
    QTest::mouseClick(&control<QToolButton>("tab_units"), Qt::LeftButton);
    expect_as_in_guide(control<QWidget>("target_panel"), "muscles");
    expect_as_in_guide(control<QWidget>("edit_column"), "edits");
}

TEST_F(Screens, the_contact_sheet_and_the_batch)
{
    trigger("compare_variants");
    auto& bakeoff = control<BakeoffWindow>("bakeoff_window");
    QSignalSpy finished(&bakeoff, &BakeoffWindow::finished_bakeoff);
    ASSERT_TRUE(waited(finished));
    expect_as_in_guide(bakeoff, "engines");
    trigger("batch");
    auto& batch = control<BatchWindow>("batch_window");
    batch.add({sample()});
    batch.findChild<QLineEdit*>("batch_folder")->setText("edited");
    expect_as_in_guide(batch, "batch");
}

TEST_F(Screens, the_researchers_desk)
{
    trigger("cam");
    auto& desk = control<CamWindow>("cam_window");
    QSignalSpy looked(&desk, &CamWindow::looked);
    ASSERT_TRUE(waited(looked));
    expect_as_in_guide(desk, "desk");
}

TEST_F(Screens, the_data_set)
{
    const QString photo = sample();
    QDir(folder.path()).mkpath("images");
    QFile table(folder.filePath("labels.csv"));
    ASSERT_TRUE(table.open(QIODevice::WriteOnly));
    table.write("file,expression\n");
    const QStringList labels{"neutral", "neutral", "fear", "neutral", "surprise"};
    for (int i = 0; i < int(labels.size()); ++i) {
        const QString name = QString("portrait-%1.jpg").arg(i + 1);
        ASSERT_TRUE(QFile::copy(QFileInfo(photo).dir().filePath(name), folder.filePath("images/" + name)));
        table.write(QString("images/%1,%2\n").arg(name, labels[i]).toUtf8());
    }
    table.close();
    trigger("dataset");
    auto& dataset = control<DatasetWindow>("dataset_window");
    dataset.set_folder(folder.path());
    QSignalSpy measured(&dataset, &DatasetWindow::measured);
    dataset.measure();
    ASSERT_TRUE(waited(measured));
    dataset.findChild<QLineEdit*>("dataset_folder")->setText("photos");
    dataset.findChild<QLineEdit*>("dataset_labels")->setText("photos/labels.csv");
    dataset.findChild<QComboBox*>("gallery_which")->setCurrentIndex(3);
    auto& list = *dataset.findChild<QListView*>("gallery");
    QSignalSpy looked(dataset.findChild<FaceDetail*>(), &FaceDetail::looked);
    list.setCurrentIndex(list.model()->index(2, 0));
    ASSERT_TRUE(waited(looked));
    expect_as_in_guide(dataset, "dataset");
}

}  // namespace
}  // namespace mien::ui
