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
/// window has a file of its own; a lock tells whether its window still lives. What a crash left stays until the person
/// has taken it up or refused it.
class Autosave : public QObject {
    Q_OBJECT
public:
    explicit Autosave(EditSession& session);

    void forget();  // the person left by the door

    /// The newest project that a window left behind when it died, and where it belonged (empty: in no file yet). No
    /// other window finds it while this one lives; it becomes ours when the session has recovered it.
    struct Orphan {
        Project project;
        std::filesystem::path project_file;
    };
    std::optional<Orphan> find_orphan();
    void refuse_orphan();

private:
    struct Held {
        std::filesystem::path file{};  // empty: none
        std::unique_ptr<QLockFile> lock{};
    };

    void keep();
    void take_orphan();
    static void remove(Held& held);

    EditSession& session_;
    Held own_;
    Held orphan_;
    QTimer pause_;
};

}  // namespace mien::ui
