#pragma once

#include "core/engine/export.h"
#include "core/engine/history.h"
#include "core/engine/project.h"
#include "core/engine/studio.h"
#include "ui/point_moves.h"

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <optional>

namespace mien::ui {

/// What a person can undo: the stack of each face, the face and the edit that were touched last, and the engine that a
/// new edit gets.
struct EditState {
    std::vector<FaceTask> tasks;
    int face = -1;
    int edit = -1;
    std::string engine;
    bool operator==(const EditState&) const = default;
};

/// What an expression taken from another photo becomes.
enum class CopyAs { landmarks, action_units };

/// One photo being edited: its history, its newest picture and the work that is under way. Lives on the home thread and
/// asks `studio` for everything that takes time. No widget, so that every widget can listen.
class EditSession : public QObject {
    Q_OBJECT
public:
    explicit EditSession(Studio& studio, QObject* parent = nullptr);

    void open(const std::filesystem::path& file);         // a photo or a project (.mien)
    void find_photo(const std::filesystem::path& photo);  // of the project whose photo was missed: it is here now
    /// Opens what a crashed session left; it belongs to `project_file` (or to none yet) but is not saved there.
    void recover(const Project& project, const std::filesystem::path& project_file);
    void save(const Export& files);  // waits for a running edit
    void save_project(const std::filesystem::path& file);
    Project project() const;
    const std::filesystem::path& project_file() const& { return project_file_; }  // empty: in none yet
    void project_file() && = delete;

    bool has_photo() const { return opened_.has_value(); }
    const OpenedPhoto& photo() const& { return *opened_; }
    void photo() && = delete;
    const EditState& state() const& { return history_.now(); }
    void state() && = delete;
    const History<EditState>& history() const& { return history_; }
    void history() && = delete;
    int chosen() const { return face_; }       // -1: no face
    int chosen_edit() const { return edit_; }  // of the chosen face; -1: it has none
    const std::vector<Edit>& edits() const&;   // of the chosen face
    void edits() && = delete;
    Edit edit() const;        // the chosen one; an empty one by the present engine where there is none
    bool is_changed() const;  // the photo is edited, or its faces are not as they were found
    bool is_unsaved() const;
    bool is_editing() const { return editing_; }

    const Photo& picture() const& { return result_ ? result_->photo : opened_->photo; }  // as edited so far
    void picture() && = delete;
    Raster<std::uint8_t> screen() const;                       // the newest full picture; empty: the photo as it is
    Raster<std::uint8_t> preview() const { return preview_; }  // empty: none newer than screen()
    bool is_edit_shown() const { return result_.has_value(); }
    const std::vector<FaceResult>& results() const& { return result_ ? result_->faces : untouched_; }
    void results() && = delete;
    /// Where the points of a face now are: where its edits have put them, else where they were found.
    Landmarks points_of(int face) const;
    const FaceResult* result() const;                     // of the chosen face; null: not known (yet)
    const FaceResult* result_at(std::size_t step) const;  // the same at another step of the history
    const Card& card_of(const std::string& engine) const { return studio_.registry().card(engine); }
    double preview_seconds() const { return preview_seconds_; }  // from wish to picture, the newest
    double seconds() const { return result_ ? result_->seconds : 0.0; }
    std::string caution() const { return result_ ? result_->caution : std::string{}; }  // of the newest edit

    void undo();
    void redo();
    void jump(std::size_t step);

    void choose_face(int face);
    void choose_edit(int edit);
    void choose_engine(const std::string& engine);  // of the chosen edit, and of those to come
    void set_commercial(bool on);                   // only engines whose licences allow any use
    void slide(const Edit& edit);                   // while a control moves: preview only
    /// The gesture is over: one step of history, named after the target unless told otherwise, and the full edit.
    void set_edit(const Edit& edit, const QString& label = {});
    void set_target(const Target& target);  // of the chosen edit; of a new one if that moves landmarks
    void add_edit();                        // on top of the stack, and chosen
    void neutralise_first();                // a first edit that brings the face to rest
    void add_edits(const std::vector<Edit>& edits, const QString& label);
    void duplicate_edit();
    void remove_edit();
    void move_edit(int from, int to);
    void switch_edit(int edit, bool on);
    void reset_face();
    /// A further edit with the expression of another photo; or two, a rest and on it the units that come nearest.
    void copy_expression(const std::filesystem::path& reference, CopyAs as);
    void correct_landmarks(int face, const PointMoves& by);
    void sculpt(int face, const PointMoves& by);  // by the chosen edit if it is of that kind, else by a new one
    void paint_mask(const Stroke& stroke);        // of the chosen edit
    void add_face(const Rect& drawn);
    void cancel();

Q_SIGNALS:
    void opened();
    void recovered();  // what recover() was given is now the work
    /// After failed(): this photo of a project is not where the project says, or not the one it was; see find_photo().
    void photo_missed(const QString& name);
    void changed();    // the state, or what is chosen
    void previewed();  // preview() is new
    void edited();     // screen() and result() fit the state
    void scored();     // result() of the untouched photo is known
    void saved(const QString& file);
    void failed(const QString& why);       // to open or to save
    void edit_failed(const QString& why);  // the faces are as they were
    void cautioned(const QString& why);    // it is done, but may be wrong
    void progressed(const QString& stage, double done);
    void rested();  // nothing is under way
    void cancelled();

private:
    struct Made {
        std::vector<FaceTask> tasks;  // without the edits that change nothing
        EditResult result;
    };
    /// What comes with a photo that is being opened.
    struct Work {
        std::optional<Project> project{};
        std::filesystem::path file{};  // of the project; empty: in none yet
        bool recovered = false;        // and so not what the file says
    };

    void read(const std::filesystem::path& photo, Work work);
    void take_photo(OpenedPhoto opened, const Work& work);
    void miss_photo(const Work& work);
    void take_edit(const Outcome<EditResult>& outcome);
    void forget_photo();
    std::vector<FaceTask> with(const Edit& edit) const;
    void push(std::vector<FaceTask> tasks, const std::string& label);
    void change_stack(std::vector<Edit> edits, int chosen, const QString& label);
    void stand_where_history_is();
    void bring_up_to_date();
    void show(std::optional<EditResult> result);
    void step_back();
    void start_edit();
    void preview_next();
    void score_untouched();
    void write();
    void remember(const EditResult& result);
    const EditResult* remembered() const;
    bool is_untouched() const;

    Studio& studio_;
    std::optional<OpenedPhoto> opened_;
    std::filesystem::path project_file_;
    Work missing_;  // the newest that lacked its photo
    bool commercial_ = false;
    History<EditState> history_{{}};
    int face_ = -1;
    int edit_ = -1;
    std::optional<EditResult> result_;                       // empty: the photo as it is
    std::vector<FaceResult> untouched_;                      // scores of the photo as it is
    std::deque<Made> made_;                                  // newest first: undo shows them at once
    std::map<std::size_t, std::vector<FaceResult>> scores_;  // by step of the history
    std::optional<std::vector<FaceTask>> saved_tasks_;       // what the newest file shows; empty: not what was opened
    std::optional<std::vector<FaceTask>> exporting_;         // of this photo
    std::optional<Export> waiting_to_save_;
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
