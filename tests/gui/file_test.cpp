#include "tests/gui/window_fixture.h"

#include "core/engine/project.h"
#include "ui/banner.h"
#include "ui/face_panel.h"
#include "ui/save_dialog.h"
#include "ui/settings.h"
#include "ui/start_page.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
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

TEST_F(Window, a_bare_name_lies_beside_the_photo_and_a_tilde_is_home)
{
    const QString file = folder.filePath("mine.jpg");
    ASSERT_TRUE(QFile::copy(sample(), file));
    open(file);
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    auto* name = dialog.findChild<QLineEdit*>("save_name");
    name->setText("happy.png");
    EXPECT_EQ(dialog.file(), path(folder.filePath("happy.png")));
    name->setText("~/happy.png");
    EXPECT_EQ(dialog.file(), path(QDir::home().filePath("happy.png")));
    name->clear();
    EXPECT_FALSE(dialog.findChild<QPushButton*>("save_button")->isEnabled());
}

TEST_F(Window, a_folder_that_cannot_be_written_to_is_told_at_once)
{
    const QString locked = folder.filePath("locked");
    ASSERT_TRUE(QDir().mkdir(locked));
    ASSERT_TRUE(QFile::setPermissions(locked, QFile::ReadOwner | QFile::ExeOwner));
    if (QFileInfo(locked).isWritable()) GTEST_SKIP() << "this person may write everywhere";
    open_sample();
    trigger("export");
    auto& dialog = control<SaveDialog>("save_dialog");
    dialog.findChild<QLineEdit*>("save_name")->setText(locked + "/photo.png");
    EXPECT_FALSE(dialog.findChild<QPushButton*>("save_button")->isEnabled());
    EXPECT_TRUE(dialog.findChild<QLabel*>("save_problem")->text().contains(locked));
}

TEST_F(EditingWindow, a_project_that_cannot_be_opened_leaves_the_open_work_its_own_file)
{
    const auto mine = path(folder.filePath("mine.mien")), orphan = path(folder.filePath("orphan.mien"));
    session().save_project(mine);
    Project project = session().project();
    project.photo = path(folder.filePath("gone.jpg"));
    save_project(project, orphan);
    QSignalSpy failed(window.get(), &MainWindow::failed);
    window->open(orphan);
    EXPECT_EQ(session().project_file(), mine) << "while it is being opened";
    ASSERT_TRUE(waited(failed));
    trigger("save_project");
    EXPECT_EQ(load_project(orphan).photo, project.photo);
}

/// A project whose photo lies somewhere else; it is still open.
struct MovedPhoto : Window {
    void SetUp() override
    {
        ASSERT_TRUE(QDir(folder.path()).mkpath("projects"));
        ASSERT_TRUE(QFile::copy(sample(), was));
        open(was);
        session().save_project(path(project));
    }
    void move_to(const QString& place) { ASSERT_TRUE(QFile::rename(was, place)); }
    template <class Work>
    void until_missed(Work work)
    {
        QSignalSpy missed(&session(), &EditSession::photo_missed);
        work();
        ASSERT_TRUE(waited(missed));
    }
    QString was = folder.filePath("face.jpg"), project = folder.filePath("projects/work.mien");
};

TEST_F(MovedPhoto, is_found_beside_its_project_unasked)
{
    const QString beside = folder.filePath("projects/face.jpg");
    move_to(beside);
    open(project);
    EXPECT_EQ(session().photo().photo.source, path(beside));
    EXPECT_TRUE(window->isWindowModified()) << "the project does not know it yet";
    trigger("save_project");
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(load_project(path(project)).photo, path(beside));
}

TEST_F(MovedPhoto, is_asked_for_and_its_new_place_is_kept)
{
    const QString elsewhere = folder.filePath("renamed.jpg");
    move_to(elsewhere);
    until_missed([&] { window->open(path(project)); });
    EXPECT_TRUE(window->banner().isVisible());
    EXPECT_TRUE(window->banner().sentence().contains("face.jpg"));
    QSignalSpy opened(window.get(), &MainWindow::opened);
    Q_EMIT control<QFileDialog>("moved_photo_dialog").fileSelected(elsewhere);
    ASSERT_TRUE(waited(opened));
    EXPECT_FALSE(window->banner().isVisible());
    EXPECT_TRUE(window->isWindowModified());
    trigger("save_project");
    EXPECT_EQ(load_project(path(project)).photo, path(elsewhere));
}

TEST_F(MovedPhoto, is_asked_for_again_where_the_chosen_one_has_another_size)
{
    QImage small(64, 48, QImage::Format_RGB888);
    small.fill(Qt::gray);
    ASSERT_TRUE(small.save(folder.filePath("small.png")));
    move_to(folder.filePath("renamed.jpg"));
    until_missed([&] { window->open(path(project)); });
    until_missed([&] { Q_EMIT control<QFileDialog>("moved_photo_dialog").fileSelected(folder.filePath("small.png")); });
    EXPECT_TRUE(window->banner().sentence().contains("another size"));
    EXPECT_EQ(window->findChildren<QFileDialog*>("moved_photo_dialog").size(), 2);
    EXPECT_EQ(session().photo().photo.source, path(was)) << "what was open stays";
}

TEST_F(Window, a_project_always_ends_in_mien_and_opens_in_any_case)
{
    open_sample();
    trigger("save_project_as");
    Q_EMIT control<QFileDialog>("project_dialog").fileSelected(folder.filePath("final.v2"));
    const QString file = folder.filePath("final.v2.mien"), renamed = folder.filePath("FINAL.MIEN");
    EXPECT_EQ(session().project_file(), path(file));
    ASSERT_TRUE(QFile::rename(file, renamed));
    open(renamed);
    EXPECT_EQ(session().project_file(), path(renamed));
}

TEST_F(Window, a_project_replaces_no_file_unasked)
{
    const QString file = folder.filePath("there.mien");
    ASSERT_TRUE(QFile::copy(sample(), file));
    const qint64 size = QFileInfo(file).size();
    open_sample();
    trigger("save_project_as");
    Q_EMIT control<QFileDialog>("project_dialog").fileSelected(file);
    EXPECT_EQ(QFileInfo(file).size(), size) << "not yet";
    agree_to(control<QMessageBox>("question"));
    EXPECT_EQ(load_project(path(file)).photo, path(sample()));
}

TEST_F(EditingWindow, a_picture_does_not_stand_for_the_project)
{
    session().save_project(path(folder.filePath("work.mien")));
    choose("happiness");
    QSignalSpy saved(window.get(), &MainWindow::saved);
    session().save({.photo = path(folder.filePath("happy.png"))});
    ASSERT_TRUE(waited(saved));
    EXPECT_TRUE(window->isWindowModified());
    window->close();
    EXPECT_TRUE(window->isVisible());
    control<QMessageBox>("unsaved_dialog").reject();
}

TEST_F(EditingWindow, a_picture_without_its_recipe_does_not_hold_the_work)
{
    choose("happiness");
    Stroke long_one;
    for (int i = 0; i < 5000; ++i) long_one.points.push_back({8.0 + i % 2, 8.0});
    until_edited([&] { session().paint_mask(long_one); });
    QSignalSpy saved(window.get(), &MainWindow::saved);
    session().save({.photo = path(folder.filePath("happy.png"))});
    ASSERT_TRUE(waited(saved));
    EXPECT_TRUE(window->isWindowModified());
}

TEST_F(Window, no_long_name_makes_it_wider)
{
    const QString name = QString(90, u'p') + ".jpg";
    window->resize(0, 0);  // as small as it can be
    const int width = window->width();
    window->banner().tell(Banner::Kind::notice, name);
    QCoreApplication::processEvents();
    EXPECT_EQ(window->width(), width);
    const auto& sentence = control<QLabel>("banner_sentence");
    EXPECT_GT(sentence.heightForWidth(300), 2 * sentence.fontMetrics().height()) << "it is broken into lines";
    ASSERT_TRUE(QFile::copy(sample(), folder.filePath(name)));
    open(folder.filePath(name));
    const auto& info = control<QLabel>("photo_info");
    EXPECT_FALSE(info.text().contains(name));
    EXPECT_EQ(info.toolTip(), name);
}

TEST_F(Window, recent_files_have_whole_names_and_go_when_they_are_gone)
{
    const auto recent = [] { return settings().value("recent").toStringList(); };
    const QString photo = folder.filePath("face.jpg"), project = folder.filePath("face.mien");
    ASSERT_TRUE(QFile::copy(sample(), photo));
    open(QDir::current().relativeFilePath(photo));
    EXPECT_EQ(recent().front(), photo);
    session().save_project(path(project));
    EXPECT_EQ(recent().front(), project);
    ASSERT_TRUE(QFile::remove(project));
    auto& menu = control<QMenu>("recent_menu");
    Q_EMIT menu.aboutToShow();
    QSignalSpy failed(window.get(), &MainWindow::failed);
    menu.actions().front()->trigger();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(recent().contains(project));
}

TEST(StartPage, tells_recent_files_of_one_name_apart)
{
    StartPage page;
    page.show_recent({"/may/face.jpg", "/june/face.jpg", "/june/other.jpg"});
    QStringList names;
    for (const QToolButton* each : page.findChildren<QToolButton*>("recent")) names << each->accessibleName();
    EXPECT_EQ(names, (QStringList{"Open may/face.jpg", "Open june/face.jpg", "Open other"}));
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

TEST_F(Window, closing_asks_about_landmarks_that_were_corrected_and_a_project_keeps_them)
{
    open_sample();
    session().correct_landmarks(0, {{30, {6.0, 2.0}}});
    const Landmarks corrected = session().state().tasks[0].face.landmarks;
    window->close();
    EXPECT_TRUE(window->isVisible());
    QTest::mouseClick(control<QMessageBox>("unsaved_dialog").button(QMessageBox::Save), Qt::LeftButton);
    const QString file = folder.filePath("corrected.mien");
    Q_EMIT control<QFileDialog>("project_dialog").fileSelected(file);
    EXPECT_FALSE(window->isVisible());
    EXPECT_EQ(load_project(path(file)).faces[0].face.landmarks, corrected);
}

TEST_F(Window, landmarks_put_back_where_they_were_found_close_unasked)
{
    open_sample();
    session().correct_landmarks(0, {{30, {6.0, 2.0}}});
    trigger("undo");
    window->close();
    EXPECT_FALSE(window->isVisible());
}

}  // namespace
}  // namespace mien::ui
