#include "tests/gui/window_fixture.h"

#include "ui/banner.h"
#include "ui/face_panel.h"
#include "ui/save_dialog.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

namespace mien::ui {
namespace {

TEST_F(Window, opening_a_photo_shows_its_faces)
{
    open_sample();
    EXPECT_FALSE(session().state().tasks.empty());
    EXPECT_EQ(control<QListWidget>("faces").count(), int(session().state().tasks.size()));
    EXPECT_EQ(canvas().layer().count(), int(session().state().tasks.size()));
    EXPECT_EQ(before().width(), session().photo().photo.width());
}

TEST_F(Window, a_missing_file_is_told_in_the_window)
{
    QSignalSpy failed(window.get(), &MainWindow::failed);
    window->open("/nowhere/portrait.jpg");
    ASSERT_TRUE(waited(failed));
    EXPECT_TRUE(window->banner().isVisible());
    EXPECT_TRUE(window->banner().sentence().contains("portrait.jpg"));
    EXPECT_FALSE(canvas().has_photo());
}

TEST_F(Window, a_photo_without_a_face_offers_to_draw_a_box)
{
    QImage grey(640, 480, QImage::Format_RGB888);
    grey.fill(QColor(128, 128, 128));
    const QString file = folder.filePath("grey.png");
    ASSERT_TRUE(grey.save(file));
    open(file);
    ASSERT_TRUE(window->banner().isVisible());
    QTest::mouseClick(&control<QPushButton>("banner_action"), Qt::LeftButton);
    QSignalSpy changed(&session(), &EditSession::changed);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, on_canvas({200, 100}));
    QTest::mouseMove(&canvas(), on_canvas({420, 360}));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, on_canvas({420, 360}));
    ASSERT_TRUE(waited(changed));
    EXPECT_EQ(session().state().tasks.size(), 1U);
    trigger("undo");
    EXPECT_TRUE(session().state().tasks.empty());
}

TEST_F(Window, a_dropped_photo_is_opened)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(sample())});
    QSignalSpy opened(window.get(), &MainWindow::opened);
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.get(), &drop);
    ASSERT_TRUE(waited(opened));
}

TEST_F(EditingWindow, the_edited_photo_is_saved)
{
    choose("happiness");
    const QString file = folder.filePath("happy.png");
    QSignalSpy saved(window.get(), &MainWindow::saved);
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    dialog.findChild<QLineEdit*>("save_name")->setText(file);
    QTest::mouseClick(dialog.findChild<QPushButton*>("save_button"), Qt::LeftButton);
    ASSERT_TRUE(waited(saved));
    EXPECT_EQ(QImage(file).size(), before().size());
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(Window, the_opened_file_is_never_replaced_by_accident)
{
    const QString file = folder.filePath("mine.jpg");
    ASSERT_TRUE(QFile::copy(sample(), file));
    open(file);
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    EXPECT_NE(path(file), dialog.file());
    dialog.findChild<QLineEdit*>("save_name")->setText(file);
    auto* save = dialog.findChild<QPushButton*>("save_button");
    EXPECT_FALSE(save->isEnabled());
    auto* replace = dialog.findChild<QCheckBox*>("replace");
    EXPECT_FALSE(replace->isChecked());
    replace->setChecked(true);
    EXPECT_TRUE(save->isEnabled());
    EXPECT_TRUE(dialog.files().writing.overwrite);
}

TEST_F(Window, a_file_beside_the_photo_is_not_replaced_by_accident_either)
{
    QFile there(folder.filePath("new-mask.png"));
    ASSERT_TRUE(there.open(QFile::WriteOnly));
    open_sample();
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    dialog.findChild<QLineEdit*>("save_name")->setText(folder.filePath("new.png"));
    auto* save = dialog.findChild<QPushButton*>("save_button");
    EXPECT_TRUE(save->isEnabled());
    dialog.findChild<QCheckBox*>("export_mask")->setChecked(true);
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(dialog.findChild<QLabel*>("save_problem")->text().startsWith("new-mask.png"));
    auto* replace = dialog.findChild<QCheckBox*>("replace");
    EXPECT_TRUE(replace->isVisible());
    replace->setChecked(true);
    EXPECT_TRUE(save->isEnabled());
}

TEST_F(Window, the_studio_refuses_to_replace_it_as_well)
{
    const QString file = folder.filePath("mine.jpg");
    ASSERT_TRUE(QFile::copy(sample(), file));
    open(file);
    const QDateTime written = QFileInfo(file).lastModified();
    QSignalSpy failed(window.get(), &MainWindow::failed);
    session().save({.photo = path(file)});
    ASSERT_TRUE(waited(failed));
    EXPECT_EQ(QFileInfo(file).lastModified(), written);
}

TEST_F(Window, a_name_of_no_known_format_cannot_be_saved)
{
    open_sample();
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    dialog.findChild<QLineEdit*>("save_name")->setText(folder.filePath("photo.xyz"));
    EXPECT_FALSE(dialog.findChild<QPushButton*>("save_button")->isEnabled());
    EXPECT_TRUE(dialog.findChild<QLabel*>("save_problem")->text().contains(".png"));
}

TEST_F(EditingWindow, closing_asks_about_changes_that_no_file_holds)
{
    choose("happiness");
    window->close();
    EXPECT_TRUE(window->isVisible());
    auto& question = control<QMessageBox>("unsaved_dialog");
    QTest::mouseClick(question.button(QMessageBox::Discard), Qt::LeftButton);
    EXPECT_FALSE(window->isVisible());
}

TEST_F(EditingWindow, a_picture_edited_back_to_the_original_closes_unasked)
{
    choose("happiness");
    trigger("undo");
    window->close();
    EXPECT_FALSE(window->isVisible());
}

}  // namespace
}  // namespace mien::ui
