#include "tests/gui/window_fixture.h"

#include "core/data/csv.h"
#include "ui/bakeoff_window.h"
#include "ui/batch_window.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace mien::ui {
namespace {

struct Batch : EditingWindow {
    void SetUp() override
    {
        EditingWindow::SetUp();
        if (IsSkipped()) return;
        choose("happiness");
        trigger("batch");
        batch = window->findChild<BatchWindow*>("batch_window");
        ASSERT_NE(batch, nullptr);
        ASSERT_TRUE(QFile::copy(sample(), folder.filePath("a.jpg")));
        ASSERT_TRUE(QFile::copy(sample(), folder.filePath("b.jpg")));
        QFile torn(folder.filePath("torn.jpg"));
        ASSERT_TRUE(torn.open(QIODevice::WriteOnly));
        torn.write("not a photo");
    }
    template <class T>
    T& in_batch(const char* name)
    {
        return *batch->findChild<T*>(name);
    }
    QString state(int row) { return in_batch<QTableWidget>("batch_table").item(row, 1)->text(); }

    BatchWindow* batch = nullptr;
};

TEST_F(Batch, edits_all_photos_tells_what_failed_and_writes_the_table)
{
    batch->add({folder.path()});
    ASSERT_EQ(in_batch<QTableWidget>("batch_table").rowCount(), 3);
    in_batch<QLineEdit>("batch_folder").setText(folder.filePath("out"));
    QSignalSpy finished(batch, &BatchWindow::finished_batch);
    in_batch<QPushButton>("batch_start").click();
    ASSERT_TRUE(waited(finished));
    EXPECT_EQ(finished.front().at(0).toInt(), 2);
    EXPECT_EQ(finished.front().at(1).toInt(), 1);
    EXPECT_EQ(state(0), "done");
    EXPECT_EQ(state(2), "failed");
    EXPECT_FALSE(in_batch<QTableWidget>("batch_table").item(2, 2)->text().isEmpty()) << "the reason";
    EXPECT_EQ(QImage(folder.filePath("out/a.jpg")).size(), before().size());
    const auto rows = read_csv(path(folder.filePath("out/mien-batch.csv")));
    EXPECT_EQ(std::ranges::count_if(rows, [](const CsvRow& row) { return field(row, "result") == "done"; }), 2);
}

TEST_F(Batch, goes_on_after_a_pause_and_does_nothing_twice)
{
    batch->add({folder.filePath("a.jpg"), folder.filePath("b.jpg")});
    in_batch<QLineEdit>("batch_folder").setText(folder.filePath("out"));
    in_batch<QPushButton>("batch_start").click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return state(0) == "done"; }, limit));
    in_batch<QPushButton>("batch_pause").click();
    EXPECT_TRUE(in_batch<QPushButton>("batch_start").isEnabled());
    const QDateTime written = QFileInfo(folder.filePath("out/a.jpg")).lastModified();
    QSignalSpy finished(batch, &BatchWindow::finished_batch);
    in_batch<QPushButton>("batch_start").click();
    ASSERT_TRUE(waited(finished));
    EXPECT_EQ(state(0), "done before");
    EXPECT_EQ(QFileInfo(folder.filePath("out/a.jpg")).lastModified(), written);
    EXPECT_TRUE(QFile::exists(folder.filePath("out/b.jpg")));
}

TEST_F(Batch, keeps_its_list_and_can_be_paused_while_it_runs)
{
    batch->add({folder.filePath("a.jpg")});
    in_batch<QLineEdit>("batch_folder").setText(folder.filePath("out"));
    in_batch<QPushButton>("batch_start").click();
    for (const char* each : {"batch_add", "batch_clear", "batch_start", "batch_browse"})
        EXPECT_FALSE(in_batch<QPushButton>(each).isEnabled()) << each;
    EXPECT_FALSE(batch->acceptDrops());
    batch->add({folder.filePath("b.jpg")});
    EXPECT_EQ(in_batch<QTableWidget>("batch_table").rowCount(), 1);
    EXPECT_TRUE(in_batch<QPushButton>("batch_pause").isEnabled());
    EXPECT_FALSE(in_batch<QPushButton>("batch_start").isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([&] { return state(0) == "editing"; }, limit));
    in_batch<QPushButton>("batch_pause").click();
    EXPECT_EQ(state(0), "waiting");
    EXPECT_TRUE(in_batch<QPushButton>("batch_start").isEnabled());
    in_batch<QPushButton>("batch_clear").click();
    EXPECT_EQ(in_batch<QTableWidget>("batch_table").rowCount(), 0);
    EXPECT_FALSE(in_batch<QPushButton>("batch_start").isEnabled());
}

TEST_F(Batch, shows_no_progress_when_its_start_is_refused)
{
    batch->add({folder.filePath("a.jpg")});
    in_batch<QLineEdit>("batch_folder").setText(folder.filePath("out"));
    QSignalSpy finished(batch, &BatchWindow::finished_batch);
    in_batch<QPushButton>("batch_start").click();
    ASSERT_TRUE(waited(finished));
    ASSERT_EQ(batch->findChild<QProgressBar*>()->value(), 1000);
    in_batch<QLineEdit>("batch_folder").setText(folder.path());  // the edit would replace its photo
    in_batch<QPushButton>("batch_start").click();
    EXPECT_TRUE(in_batch<QPushButton>("batch_start").isEnabled());
    EXPECT_EQ(batch->findChild<QProgressBar*>()->value(), 0);
}

TEST_F(EditingWindow, a_batch_without_a_recipe_cannot_be_started)
{
    trigger("batch");
    auto& batch = control<BatchWindow>("batch_window");
    batch.add({sample()});
    EXPECT_FALSE(batch.findChild<QPushButton*>("batch_start")->isEnabled());
}

TEST_F(EditingWindow, a_variant_of_the_contact_sheet_is_taken_with_a_click)
{
    choose("happiness");
    trigger("compare_variants");
    auto& bakeoff = control<BakeoffWindow>("bakeoff_window");
    QSignalSpy finished(&bakeoff, &BakeoffWindow::finished_bakeoff);
    ASSERT_TRUE(waited(finished));
    auto& sheet = *bakeoff.findChild<QListWidget*>("bakeoff_sheet");
    const auto aims = [&](const std::string& id) { return studio->obstacle(id, session().edit().target).empty(); };
    ASSERT_EQ(sheet.count(), 3 * int(std::ranges::count_if(studio->registry().trained_editors(), aims)));
    QSignalSpy taken(&bakeoff, &BakeoffWindow::taken);
    QSignalSpy edited(window.get(), &MainWindow::edited);
    Q_EMIT sheet.itemClicked(sheet.item(sheet.count() - 1));
    ASSERT_EQ(taken.count(), 1);
    ASSERT_TRUE(waited(edited));
    EXPECT_EQ(session().edit(), taken.front().at(0).value<Edit>());
}

}  // namespace
}  // namespace mien::ui
