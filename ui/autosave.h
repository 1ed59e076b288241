#pragma once

#include "core/engine/project.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace mien::ui {

class EditSession;

/// Keeps the session's project in a file of the person's data folder, so that a crash loses seconds. Each running
/// window has a file of its own; a lock tells whether its window still lives.
class Autosave : public QObject {
    Q_OBJECT
public:
    explicit Autosave(EditSession& session);

    void forget();  // the person left by the door

    /// The newest project that a window left behind when it died, and where it belonged (empty: in no file yet). It is
    /// ours from then on.
    struct Orphan {
        Project project;
        std::filesystem::path project_file;
    };
    std::optional<Orphan> take_orphan();

private:
    void keep();

    EditSession& session_;
    std::filesystem::path file_;
    std::unique_ptr<QLockFile> lock_;
    QTimer pause_;
};

}  // namespace mien::ui
