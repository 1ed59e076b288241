#include "ui/autosave.h"
#include "ui/banner.h"
#include "ui/batch_window.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/edit_session.h"
#include "ui/main_window.h"
#include "ui/question.h"
#include "ui/save_dialog.h"
#include "ui/settings.h"
#include "ui/start_page.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int most_recent = 8;

QStringList local_files(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

/// "portrait.jpg" edited to happiness is offered as "portrait-happiness.jpg", or -2, -3 where that exists.
QString suggested_name(const Photo& photo, const std::vector<FaceTask>& tasks)
{
    const QFileInfo source(text(photo.source));
    const auto edited = std::ranges::find_if(tasks, [](const FaceTask& task) { return !is_no_op(task); });
    const auto emotion = edited == tasks.end() ? std::nullopt : main_emotion(*edited);
    const QString word = emotion ? text(name(*emotion)) : "edited";
    const QString stem = source.absolutePath() + "/" + source.completeBaseName() + "-" + word;
    const QString ending = "." + (source.suffix().isEmpty() ? "png" : source.suffix());
    QString suggested = stem + ending;
    for (int i = 2; QFileInfo::exists(suggested); ++i) suggested = QString("%1-%2%3").arg(stem).arg(i).arg(ending);
    return suggested;
}

/// What an artist calls "final.v2" is saved as "final.v2.mien".
QString project_name(const QString& file) { return has_project_name(path(file)) ? file : file + ".mien"; }

QString photo_kinds() { return MainWindow::tr("Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr);;All files (*)"); }

/// Asks for a file that is there and returns at once; the caller connects what becomes of it.
QFileDialog& ask_for_file(MainWindow& window, const QString& name, const QString& title, const QString& kinds)
{
    auto* chooser = new QFileDialog(&window, title, settings().value("folder").toString(), kinds);
    chooser->setObjectName(name);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->open();
    return *chooser;
}

}  // namespace

void MainWindow::open(const std::filesystem::path& file)
{
    keep_changes_then([this, file] {
        banner_->hide();
        session_->open(file);
    });
}

bool MainWindow::offer_recovery()
{
    const auto orphan = autosave_->find_orphan();
    if (!orphan) return false;
    banner_->offer(tr("Mien ended before your edits of %1 were saved.").arg(text(orphan->project.photo.filename())),
                   tr("Go on with them"), [this, orphan] {
                       banner_->hide();
                       session_->recover(orphan->project, orphan->project_file);
                   });
    banner_->let_refuse(tr("Discard them"), [this] {
        autosave_->refuse_orphan();
        offer_recovery();  // of an older one
    });
    return true;
}

void MainWindow::choose_file()
{
    const auto& chooser =
        ask_for_file(*this, "open_dialog", tr("Open a photo or a project"),
                     tr("Photos and projects (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr *.mien);;All files (*)"));
    connect(&chooser, &QFileDialog::fileSelected, this, [this](const QString& file) { open(path(file)); });
}

void MainWindow::choose_reference(CopyAs as)
{
    const auto& chooser = ask_for_file(*this, "reference_dialog", tr("Whose expression?"), photo_kinds());
    connect(&chooser, &QFileDialog::fileSelected, session_,
            [this, as](const QString& file) { session_->copy_expression(path(file), as); });
}

void MainWindow::choose_moved_photo(const QString& name)
{
    const auto& chooser = ask_for_file(*this, "moved_photo_dialog", tr("Where is %1 now?").arg(name), photo_kinds());
    connect(&chooser, &QFileDialog::fileSelected, session_, [this](const QString& file) {
        banner_->hide();
        session_->find_photo(path(file));
    });
}

BatchWindow& MainWindow::batch()
{
    if (!batch_) batch_ = new BatchWindow(studio_, this);
    batch_->set_edits(session_->edits());
    return *batch_;
}

void MainWindow::save_project()
{
    if (!session_->has_photo()) return;
    if (session_->project_file().empty()) return ask_where_to_save_project();
    session_->save_project(session_->project_file());
}

void MainWindow::ask_where_to_save_project()
{
    const QFileInfo photo(text(session_->photo().photo.source));
    auto* chooser = new QFileDialog(this, tr("Save the project"), photo.absolutePath(), tr("Mien projects (*.mien)"));
    chooser->setObjectName("project_dialog");
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setOption(QFileDialog::DontConfirmOverwrite);  // asked below, once the name is whole
    chooser->setDefaultSuffix("mien");
    chooser->selectFile(photo.completeBaseName() + ".mien");
    connect(chooser, &QFileDialog::fileSelected, this,
            [this](const QString& file) { save_project_as(project_name(file)); });
    connect(chooser, &QDialog::rejected, this, [this] { after_save_ = nullptr; });
    chooser->open();
}

void MainWindow::save_project_as(const QString& file)
{
    const auto save = [this, file] { session_->save_project(path(file)); };
    if (!QFileInfo::exists(file)) return save();
    ask_before(*this, tr("%1 exists already. Replace it?").arg(QDir::toNativeSeparators(file)), tr("Replace"), save,
               [this] { ask_where_to_save_project(); });
}

void MainWindow::ask_where_to_export()
{
    if (!session_->has_photo()) return;
    const Photo& photo = session_->photo().photo;
    auto* dialog = new SaveDialog(photo, suggested_name(photo, session_->state().tasks), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { session_->save(dialog->files()); });
    connect(dialog, &QDialog::rejected, this, [this] { after_save_ = nullptr; });
    dialog->open();
}

void MainWindow::keep_changes_then(std::function<void()> go_on)
{
    if (!session_->is_unsaved()) return go_on();
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Unsaved changes"),
        tr("The changes to %1 are in no file yet.").arg(text(session_->photo().photo.source.filename())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName("unsaved_dialog");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QDialog::finished, this, [this, go_on](int answer) {
        if (answer == QMessageBox::Discard) go_on();
        if (answer != QMessageBox::Save) return;
        after_save_ = go_on;
        save_project();
    });
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (local_files(event->mimeData()).isEmpty()) return;
    start_page_->show_drop(true);
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    start_page_->show_drop(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    start_page_->show_drop(false);
    event->acceptProposedAction();
    const QStringList files = local_files(event->mimeData());
    if (files.size() == 1 && !QFileInfo(files.front()).isDir()) return open(path(files.front()));
    batch().add(files);  // many photos, or a folder of them
    batch().show();
}

void MainWindow::add_recent(const QString& file)
{
    const QFileInfo found(file);
    auto kept = settings();
    QStringList files = kept.value("recent").toStringList();
    files.removeAll(found.absoluteFilePath());
    files.prepend(found.absoluteFilePath());
    kept.setValue("recent", QStringList(files.mid(0, most_recent)));
    kept.setValue("folder", found.absolutePath());
}

void MainWindow::open_recent(const QString& file)
{
    if (QFileInfo::exists(file)) return open(path(file));
    auto kept = settings();
    QStringList files = kept.value("recent").toStringList();
    files.removeAll(file);
    kept.setValue("recent", files);
    start_page_->show_recent(files);
    tell_failure(tr("%1 is not there any more.").arg(QDir::toNativeSeparators(file)));
}

void MainWindow::fill_recent()
{
    actions_.recent->clear();
    for (const QString& file : settings().value("recent").toStringList())
        connect(actions_.recent->addAction(menu_words(QDir::toNativeSeparators(file))), &QAction::triggered, this,
                [this, file] { open_recent(file); });
    if (actions_.recent->isEmpty()) actions_.recent->addAction(tr("Nothing yet"))->setEnabled(false);
}

}  // namespace mien::ui
