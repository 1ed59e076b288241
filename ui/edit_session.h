#pragma once

#include "core/engine/history.h"
#include "core/engine/studio.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <optional>

namespace mien::ui {

/// What a person can undo: what each face should show, by which engine, and the face that was touched last.
struct EditState {
    std::vector<FaceTask> tasks;
    int chosen = -1;
    std::string engine;
    bool operator==(const EditState&) const = default;
};

/// One photo being edited: its history, its newest picture and the work that is under way. Lives on the home thread and
/// asks `studio` for everything that takes time. No widget, so that every widget can listen.
class EditSession : public QObject {
    Q_OBJECT
public:
    explicit EditSession(Studio& studio, QObject* parent = nullptr);

    void open(const std::filesystem::path& file);
    void save(const std::filesystem::path& file, WriteOptions options);  // waits for a running edit

    bool has_photo() const { return opened_.has_value(); }
    const OpenedPhoto& photo() const& { return *opened_; }
    void photo() && = delete;
    const EditState& state() const& { return history_.now(); }
    void state() && = delete;
    int chosen() const { return chosen_; }  // -1: no face
    Target target() const;                  // of the chosen face
    bool is_changed() const;                // the picture differs from the opened photo
    bool is_unsaved() const;
    bool is_editing() const { return editing_; }

    Raster<std::uint8_t> screen() const;                       // the newest full picture; empty: the photo as it is
    Raster<std::uint8_t> preview() const { return preview_; }  // empty: none newer than screen()
    bool is_edit_shown() const { return result_.has_value(); }
    const std::vector<FaceResult>& results() const& { return result_ ? result_->faces : untouched_; }
    void results() && = delete;
    const FaceResult* result() const;                            // of the chosen face; null: not known (yet)
    double preview_seconds() const { return preview_seconds_; }  // from wish to picture, the newest
    double seconds() const { return result_ ? result_->seconds : 0.0; }

    bool can_undo() const { return history_.can_undo(); }
    bool can_redo() const { return history_.can_redo(); }
    std::string undo_label() const { return history_.undo_label(); }
    std::string redo_label() const { return history_.redo_label(); }
    void undo();
    void redo();

    void choose_face(int face);
    void choose_engine(const std::string& engine);
    void slide(const Target& target);       // while a control moves: preview only
    void set_target(const Target& target);  // the gesture is over: one step of history and the full edit
    void reset_face();
    void correct_landmarks(int face, const Landmarks& found);
    void add_face(const Rect& drawn);
    void cancel();

Q_SIGNALS:
    void opened();
    void changed();    // the state or the chosen face
    void previewed();  // preview() is new
    void edited();     // screen() and result() fit the state
    void scored();     // result() of the untouched photo is known
    void saved(const QString& file);
    void failed(const QString& why);
    void progressed(const QString& stage, double done);
    void rested();  // nothing is under way
    void cancelled();

private:
    struct Made {
        std::vector<FaceTask> tasks;
        std::string engine;
        EditResult result;
    };

    void take_photo(OpenedPhoto opened);
    void take_edit(const Outcome<EditResult>& outcome);
    void push(std::vector<FaceTask> tasks, const std::string& label);
    void bring_up_to_date();
    void show(std::optional<EditResult> result);
    void step_back();
    void edit();
    void preview_next();
    void score_untouched();
    void write();
    void remember(const EditResult& result);
    const EditResult* remembered() const;
    bool is_untouched() const;

    struct Saving {
        std::filesystem::path file;
        WriteOptions options;
    };

    Studio& studio_;
    std::optional<OpenedPhoto> opened_;
    History<EditState> history_{{}};
    int chosen_ = -1;
    std::optional<EditResult> result_;   // empty: the photo as it is
    std::vector<FaceResult> untouched_;  // scores of the photo as it is
    std::deque<Made> made_;              // newest first: undo shows them at once
    std::vector<FaceTask> saved_tasks_;  // what the newest file shows
    std::optional<Saving> waiting_to_save_;
    Raster<std::uint8_t> preview_;
    std::optional<std::vector<FaceTask>> wanted_preview_;
    QElapsedTimer preview_clock_;
    double preview_seconds_ = 0.0;
    bool previewing_ = false;
    bool editing_ = false;
    Ticket opening_;  // last: cancelled before what their callbacks touch goes
    Ticket preview_ticket_;
    Ticket edit_ticket_;
    Ticket score_ticket_;
    Ticket save_ticket_;
    Ticket face_ticket_;
};

}  // namespace mien::ui
