#include "ui/autosave.h"

#include "core/base/paths.h"
#include "ui/convert.h"
#include "ui/edit_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace mien::ui {
namespace {

constexpr int pause = 1500;  // ms after a change

QDir folder() { return QDir(text(user_folder() / "autosave")); }

/// Beside the project: the file it belongs to.
QString owner_file(const QString& project) { return project + ".of"; }

std::unique_ptr<QLockFile> lock_of(const QString& project)
{
    auto lock = std::make_unique<QLockFile>(project + ".lock");
    lock->setStaleLockTime(0);  // only the death of its process frees it
    return lock;
}

}  // namespace

Autosave::Autosave(EditSession& session) : QObject(&session), session_(session)
{
    pause_.setSingleShot(true);
    pause_.setInterval(pause);
    connect(&pause_, &QTimer::timeout, this, &Autosave::keep);
    connect(&session_, &EditSession::changed, &pause_, qOverload<>(&QTimer::start));
    connect(&session_, &EditSession::saved, this, &Autosave::forget);
}

void Autosave::keep()
{
    if (!session_.is_unsaved()) return;
    try {
        if (file_.empty()) {
            folder().mkpath(".");
            const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces) + ".mien";
            lock_ = lock_of(folder().filePath(name));
            if (!lock_->tryLock()) return;
            file_ = path(folder().filePath(name));
        }
        save_project(session_.project(), file_);
        QFile owner(owner_file(text(file_)));
        if (owner.open(QIODevice::WriteOnly)) owner.write(text(session_.project_file()).toUtf8());
    } catch (const Error&) {  // a full disk shall not stop the work; saving by hand will tell
    }
}

void Autosave::forget()
{
    pause_.stop();
    if (file_.empty()) return;
    for (const QString& each : {text(file_), owner_file(text(file_))}) QFile::remove(each);
    lock_.reset();
    file_.clear();
}

std::optional<Autosave::Orphan> Autosave::take_orphan()
{
    for (const QString& name : folder().entryList({"*.mien"}, QDir::Files, QDir::Time)) {
        const QString file = folder().filePath(name);
        auto lock = lock_of(file);
        if (!lock->tryLock()) continue;  // its window lives
        try {
            Orphan orphan{load_project(path(file)), {}};
            QFile owner(owner_file(file));
            if (owner.open(QIODevice::ReadOnly)) orphan.project_file = path(QString::fromUtf8(owner.readAll()));
            lock_ = std::move(lock);
            file_ = path(file);
            return orphan;
        } catch (const Error&) {  // half a file is no help
            QFile::remove(file);
        }
    }
    return std::nullopt;
}

}  // namespace mien::ui
