#include "tests/gui/window_fixture.h"

#include "core/data/csv.h"
#include "ui/dataset_window.h"
#include "ui/face_gallery.h"
#include "ui/map_view.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

namespace mien::ui {
namespace {

/// Three calm portraits: two labelled so, one said to show fear.
struct Dataset : Window {
    void SetUp() override
    {
        const auto trained = studio->registry().trained_analyzers();
        if (std::ranges::find(trained, "glamornet") == trained.end()) GTEST_SKIP() << "GLAMOR-Net is not trained";
        QDir(folder.path()).mkpath("set/images");
        const QDir samples(text(resources_folder() / "samples"));
        for (const int i : {1, 2, 3})
            ASSERT_TRUE(QFile::copy(samples.filePath(QString("portrait-%1.jpg").arg(i)),
                                    folder.filePath(QString("set/images/%1.jpg").arg(i))));
        write(
            folder.filePath("set/labels.csv"),
            "file,expression\nimages/1.jpg,neutral\nimages/2.jpg,neutral\nimages/1.jpg,fear\nimages/none.jpg,anger\n");
        trigger("dataset");
        dataset = &control<DatasetWindow>("dataset_window");
        drop(folder.filePath("set"));
    }
    static void write(const QString& name, const char* words)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(words);
    }
    void drop(const QString& what)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(what)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(dataset, &enter);
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(dataset, &event);
    }
    template <class T>
    T& in_set(const char* name)
    {
        T* found = dataset->findChild<T*>(name);
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    void measure()
    {
        QSignalSpy measured(dataset, &DatasetWindow::measured);
        QTest::mouseClick(&in_set<QPushButton>("dataset_measure"), Qt::LeftButton);
        ASSERT_TRUE(waited(measured)) << in_set<QLabel>("dataset_told").text().toStdString();
    }
    void pick(const char* box, const QString& words)
    {
        auto& choice = in_set<QComboBox>(box);
        ASSERT_GE(choice.findText(words), 0) << words.toStdString();
        choice.setCurrentIndex(choice.findText(words));
    }
    QAbstractItemModel& faces() { return *in_set<QListView>("gallery").model(); }
    void click_face(int row)
    {
        auto& list = in_set<QListView>("gallery");
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                          list.visualRect(list.model()->index(row, 0)).center());
    }
    void click_cell(const Cell& cell)
    {
        auto& matrix = in_set<ConfusionView>("confusion");
        QTest::mouseClick(&matrix, Qt::LeftButton, Qt::NoModifier, matrix.place(cell).center().toPoint());
    }
    Emotion read_as(int row) { return dynamic_cast<FaceModel&>(faces()).face(row).named(0); }
    /// Takes an entry of the export menu and types a name.
    void save_as(const char* action, const QString& file)
    {
        in_set<QAction>(action).trigger();
        auto& chooser = in_set<QFileDialog>("dataset_save_dialog");
        Q_EMIT chooser.fileSelected(file);
        chooser.close();
        QCoreApplication::sendPostedEvents(&chooser, QEvent::DeferredDelete);
    }

    DatasetWindow* dataset = nullptr;
};

TEST_F(Dataset, takes_a_dropped_folder_with_its_table_and_tells_what_was_left_out)
{
    EXPECT_EQ(in_set<QLineEdit>("dataset_labels").text(), folder.filePath("set/labels.csv"));
    measure();
    const QString told = in_set<QLabel>("dataset_told").text();
    EXPECT_TRUE(told.contains("3") && told.contains("1 left out")) << told.toStdString();
    const auto& left_out = in_set<QListWidget>("dataset_left_out");
    ASSERT_EQ(left_out.count(), 1);
    EXPECT_TRUE(left_out.isVisible());
    EXPECT_NE(left_out.focusPolicy() & Qt::TabFocus, 0);
    EXPECT_TRUE(left_out.item(0)->text().startsWith("images/none.jpg: ")) << left_out.item(0)->text().toStdString();
    EXPECT_TRUE(left_out.item(0)->text().contains("does not exist"));
    auto& classes = in_set<QTableWidget>("classes");
    ASSERT_EQ(classes.rowCount(), 2) << "neutral and fear have photos";
    EXPECT_EQ(classes.item(0, 0)->text(), "2");
    EXPECT_EQ(classes.item(1, 2)->text(), "0.000") << "recall of fear";
}

TEST_F(Dataset, a_cell_of_the_matrix_filters_the_gallery)
{
    measure();
    pick("gallery_which", "All photos");
    ASSERT_EQ(faces().rowCount(), 3);
    const Cell wrong{Emotion::fear, read_as(2)};
    ASSERT_NE(wrong.named, Emotion::fear);
    EXPECT_TRUE(in_set<ConfusionView>("confusion").words(wrong).startsWith("1 of 1"));
    click_cell(wrong);
    ASSERT_EQ(faces().rowCount(), 1);
    EXPECT_EQ(in_set<QComboBox>("gallery_label").currentText(), "Fear");
    click_cell({Emotion::anger, Emotion::anger});
    EXPECT_EQ(faces().rowCount(), 0);
    click_cell({Emotion::anger, Emotion::anger});  // let go
    pick("gallery_which", "All photos");
    in_set<QLineEdit>("gallery_words").setText("2.jp");
    EXPECT_EQ(faces().rowCount(), 1);
}

TEST_F(Dataset, shows_what_was_looked_at_in_a_mistake)
{
    measure();
    pick("gallery_which", "All photos");
    click_face(2);
    auto& view = in_set<MapView>("detail_view");
    auto& told = in_set<QLabel>("detail_told");
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.text().startsWith("The map is for"); }, limit));
    ASSERT_TRUE(view.value_at({0.5, 0.5}).has_value());
    EXPECT_TRUE(in_set<QLabel>("detail_words").text().contains("<b>Fear</b>"));
    pick("detail_asked", "For the label");
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.text() == "The map is for Fear."; }, limit));
}

TEST_F(Dataset, proposes_a_label_where_one_may_be_wrong_and_never_writes_over_the_labels)
{
    measure();
    pick("gallery_which", "Labels that may be wrong");
    ASSERT_EQ(faces().rowCount(), 1);
    save_as("export_suspicious", folder.filePath("doubt.csv"));
    const auto rows = read_csv(path(folder.filePath("doubt.csv")));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(field(rows[0], "file"), "images/1.jpg");
    EXPECT_EQ(field(rows[0], "label"), "fear");
    EXPECT_EQ(field(rows[0], "proposed"), name(read_as(0)));
    const auto labels = QFileInfo(folder.filePath("set/labels.csv")).size();
    save_as("export_suspicious", folder.filePath("set/labels.csv"));
    EXPECT_EQ(QFileInfo(folder.filePath("set/labels.csv")).size(), labels);
    EXPECT_TRUE(in_set<QLabel>("dataset_told").text().contains("stays as it is"));
}

TEST_F(Dataset, makes_mean_maps_when_asked)
{
    measure();
    QTest::mouseClick(&in_set<QToolButton>("tab_means"), Qt::LeftButton);
    auto& make = in_set<QPushButton>("mean_make");
    ASSERT_TRUE(QTest::qWaitFor([&] { return make.isEnabled(); }, limit));
    QTest::mouseClick(&make, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dataset->findChild<MapView*>("mean_fear") != nullptr; }, limit));
    EXPECT_TRUE(in_set<MapView>("mean_neutral").value_at({0.5, 0.5}).has_value());
    EXPECT_EQ(dataset->findChild<MapView*>("mean_anger"), nullptr) << "no photo has that label";
}

TEST_F(Dataset, compares_two_recognizers_and_shows_where_they_differ)
{
    pick("dataset_second", QString::fromStdString(studio->registry().card("geometry").title));
    measure();
    EXPECT_TRUE(in_set<QLabel>("comparison_words").text().contains("McNemar"));
    EXPECT_EQ(in_set<QTableWidget>("comparison").rowCount(), 5);
    QTest::mouseClick(&in_set<QToolButton>("tab_comparison"), Qt::LeftButton);
    const auto& header = *in_set<QTableWidget>("comparison").horizontalHeader();
    for (int i = 0; i < header.count(); ++i) EXPECT_GE(header.sectionSize(i), header.sectionSizeHint(i)) << i;
    QTest::mouseClick(&in_set<QPushButton>("comparison_differing"), Qt::LeftButton);
    const auto& model = dynamic_cast<FaceModel&>(faces());
    for (int row = 0; row < model.rowCount(); ++row) EXPECT_NE(model.face(row).named(0), model.face(row).named(1));
    const QString before = in_set<QLabel>("dataset_summary").text();
    in_set<QComboBox>("dataset_shown").setCurrentIndex(1);
    EXPECT_NE(in_set<QLabel>("dataset_summary").text(), before);
}

TEST_F(Dataset, writes_the_page_that_is_shown_as_lines_and_as_pixels)
{
    measure();
    for (const char* tab : {"tab_confusion", "tab_calibration"}) {
        QTest::mouseClick(&in_set<QToolButton>(tab), Qt::LeftButton);
        save_as("export_svg", folder.filePath("page.svg"));
        QFile svg(folder.filePath("page.svg"));
        ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
        const QByteArray words = svg.readAll();
        EXPECT_TRUE(words.contains("<text") || words.contains("<path")) << tab;
        EXPECT_FALSE(words.contains("<image")) << tab << " is drawn in lines";
        save_as("export_png", folder.filePath("page.png"));
        EXPECT_GT(QImage(folder.filePath("page.png")).width(), 600) << tab;
    }
    for (const auto& [action, file] : {std::pair("export_report", "r.html"), std::pair("export_numbers", "n.json"),
                                       std::pair("export_pdf", "p.pdf")}) {
        save_as(action, folder.filePath(file));
        EXPECT_GT(QFileInfo(folder.filePath(file)).size(), 100) << action;
    }
}

TEST_F(Dataset, keeps_what_was_measured_when_stopped)
{
    const LabelledSet set = labelled_set(path(folder.filePath("set")), path(folder.filePath("set/labels.csv")));
    std::stop_source enough;
    Job job({}, [&](const Progress& now) {
        if (now.stage == "2.jpg") enough.request_stop();
    });
    EXPECT_EQ(evaluate(*studio, {"glamornet"}, set, job, enough.get_token()).verdicts.size(), 2U);
    EXPECT_THROW(evaluate(*studio, {"glamornet"}, set, job, enough.get_token()), Cancelled);
}

TEST_F(Dataset, goes_on_measuring_when_closed_and_keeps_its_folder_and_results)
{
    const QPointer<DatasetWindow> kept(dataset);
    const auto reopen = [&] {
        dataset->reject();  // as Escape does
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ASSERT_FALSE(kept.isNull());
        EXPECT_FALSE(kept->isVisible());
        trigger("dataset");
        EXPECT_TRUE(kept->isVisible());
        EXPECT_EQ(window->findChildren<DatasetWindow*>().size(), 1);
    };
    QSignalSpy measured(dataset, &DatasetWindow::measured);
    QTest::mouseClick(&in_set<QPushButton>("dataset_measure"), Qt::LeftButton);
    ASSERT_NO_FATAL_FAILURE(reopen());
    ASSERT_TRUE(waited(measured));
    ASSERT_NO_FATAL_FAILURE(reopen());
    EXPECT_EQ(in_set<QLineEdit>("dataset_folder").text(), folder.filePath("set"));
    EXPECT_EQ(in_set<QTableWidget>("classes").rowCount(), 2);
}

TEST_F(Dataset, stops_when_told_and_says_what_a_folder_lacks)
{
    QTest::mouseClick(&in_set<QPushButton>("dataset_measure"), Qt::LeftButton);
    QTest::mouseClick(&in_set<QPushButton>("dataset_stop"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return in_set<QPushButton>("dataset_measure").isEnabled(); }, limit));
    EXPECT_TRUE(in_set<QLabel>("dataset_told").text().startsWith("Stopped"));
    in_set<QLineEdit>("dataset_labels").clear();
    in_set<QLineEdit>("dataset_folder").setText(folder.filePath("set/images"));
    QSignalSpy failed(dataset, &DatasetWindow::failed);
    QTest::mouseClick(&in_set<QPushButton>("dataset_measure"), Qt::LeftButton);
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(failed.front().at(0).toString().contains("expression"));
}

}  // namespace
}  // namespace mien::ui
