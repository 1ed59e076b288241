#include "ui/autosave.h"

#include "core/base/paths.h"
#include "ui/convert.h"
#include "ui/edit_session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <utility>

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
    connect(&session_, &EditSession::saved, this, [this] {
        if (!session_.is_unsaved()) forget();  // a picture may not hold all of the work
    });
    connect(&session_, &EditSession::recovered, this, &Autosave::take_orphan);
}

void Autosave::keep()
{
    if (!session_.is_unsaved()) return;
    try {
        if (own_.file.empty()) {
            folder().mkpath(".");
            const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces) + ".mien";
            own_.lock = lock_of(folder().filePath(name));
            if (!own_.lock->tryLock()) return;
            own_.file = path(folder().filePath(name));
        }
        save_project(session_.project(), own_.file);
        QFile owner(owner_file(text(own_.file)));
        if (owner.open(QIODevice::WriteOnly)) owner.write(text(session_.project_file()).toUtf8());
    } catch (const Error&) {  // a full disk shall not stop the work; saving by hand will tell
    }
}

void Autosave::forget()
{
    pause_.stop();
    remove(own_);
}

void Autosave::remove(Held& held)
{
    if (!held.file.empty())
        for (const QString& each : {text(held.file), owner_file(text(held.file))}) QFile::remove(each);
    held = {};
}

void Autosave::refuse_orphan() { remove(orphan_); }

void Autosave::take_orphan()
{
    remove(own_);
    own_ = std::exchange(orphan_, {});
}

std::optional<Autosave::Orphan> Autosave::find_orphan()
{
    for (const QString& name : folder().entryList({"*.mien"}, QDir::Files, QDir::Time)) {
        const QString file = folder().filePath(name);
        auto lock = lock_of(file);
        if (!lock->tryLock()) continue;  // its window lives
        try {
            Orphan orphan{load_project(path(file)), {}};
            QFile owner(owner_file(file));
            if (owner.open(QIODevice::ReadOnly)) orphan.project_file = path(QString::fromUtf8(owner.readAll()));
            orphan_ = {path(file), std::move(lock)};
            return orphan;
        } catch (const Error&) {  // half a file is no help
            QFile::remove(file);
        }
    }
    return std::nullopt;
}

}  // namespace mien::ui
