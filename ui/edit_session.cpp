#include "ui/edit_session.h"

#include "ui/convert.h"

#include <algorithm>

namespace mien::ui {
namespace {

constexpr std::size_t most_bytes_kept = 768'000'000;  // of finished edits, for instant undo
constexpr std::size_t least_kept = 2;                 // edits, however large

std::size_t bytes(const EditResult& result)
{
    const auto pixels = [](const auto& raster) { return raster.pixels().size_bytes(); };
    return std::visit(pixels, result.photo.pixels) + pixels(result.screen);
}

std::string first_editor(const Registry& registry)
{
    const auto editors = registry.trained_editors();
    return editors.empty() ? std::string{} : editors.front();
}

}  // namespace

EditSession::EditSession(Studio& studio, QObject* parent) : QObject(parent), studio_(studio)
{
    history_ = History<EditState>({{}, -1, first_editor(studio.registry())});
}

void EditSession::open(const std::filesystem::path& file)
{
    Q_EMIT progressed(tr("Opening %1").arg(text(file.filename())), 0.0);
    opening_ = studio_.open_later(
        file,
        [this](const Outcome<OpenedPhoto>& outcome) {
            Q_EMIT rested();
            if (const auto* opened = std::get_if<OpenedPhoto>(&outcome)) take_photo(*opened);
            if (const auto* error = std::get_if<Error>(&outcome)) Q_EMIT failed(QString::fromUtf8(error->what()));
        },
        [this](const Progress& now) { Q_EMIT progressed(text(now.stage), now.done); });
}

void EditSession::take_photo(OpenedPhoto photo)
{
    for (Ticket* ticket : {&edit_ticket_, &preview_ticket_, &score_ticket_, &face_ticket_}) ticket->cancel();
    editing_ = previewing_ = false;
    wanted_preview_.reset();
    waiting_to_save_.reset();
    preview_ = {};
    result_.reset();
    untouched_.clear();
    made_.clear();
    EditState first{{}, photo.faces.empty() ? -1 : 0, history_.now().engine};
    for (const Face& face : photo.faces) first.tasks.push_back({face, EmotionTarget{}});
    chosen_ = first.chosen;
    saved_tasks_ = first.tasks;
    history_ = History<EditState>(std::move(first));
    opened_ = std::move(photo);
    Q_EMIT opened();
    Q_EMIT changed();
    score_untouched();
}

Target EditSession::target() const
{
    return chosen_ < 0 ? Target{EmotionTarget{}} : history_.now().tasks.at(std::size_t(chosen_)).target;
}

bool EditSession::is_untouched() const
{
    return std::ranges::all_of(history_.now().tasks, [](const FaceTask& task) { return is_no_op(task.target); });
}

bool EditSession::is_changed() const { return has_photo() && !is_untouched(); }

bool EditSession::is_unsaved() const { return is_changed() && history_.now().tasks != saved_tasks_; }

Raster<std::uint8_t> EditSession::screen() const { return result_ ? result_->screen : Raster<std::uint8_t>{}; }

const FaceResult* EditSession::result() const
{
    const auto& faces = results();
    return chosen_ >= 0 && chosen_ < int(faces.size()) ? &faces[std::size_t(chosen_)] : nullptr;
}

void EditSession::undo()
{
    if (!can_undo()) return;
    const int touched = history_.now().chosen;
    history_.undo();
    chosen_ = std::min(touched, int(history_.now().tasks.size()) - 1);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::redo()
{
    if (!can_redo()) return;
    history_.redo();
    chosen_ = history_.now().chosen;
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::push(std::vector<FaceTask> tasks, const std::string& label)
{
    if (tasks != history_.now().tasks) history_.push({std::move(tasks), chosen_, history_.now().engine}, label);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::choose_face(int face)
{
    if (face == chosen_ || face < 0 || face >= int(history_.now().tasks.size())) return;
    chosen_ = face;
    Q_EMIT changed();
}

void EditSession::choose_engine(const std::string& engine)
{
    if (engine == history_.now().engine) return;
    if (!has_photo()) {
        history_ = History<EditState>({{}, -1, engine});
        return;
    }
    history_.push({history_.now().tasks, chosen_, engine}, studio_.registry().card(engine).title);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::slide(const Target& target)
{
    if (chosen_ < 0) return;
    edit_ticket_.cancel();  // its answer would be older than what the person sees
    if (std::exchange(editing_, false)) Q_EMIT rested();
    auto tasks = history_.now().tasks;
    tasks[std::size_t(chosen_)].target = target;
    wanted_preview_ = std::move(tasks);
    if (!previewing_) preview_next();
}

void EditSession::set_target(const Target& target)
{
    if (chosen_ < 0) return;
    auto tasks = history_.now().tasks;
    tasks[std::size_t(chosen_)].target = target;
    push(std::move(tasks), is_no_op(target) ? tr("back to the original").toStdString() : describe(target));
}

void EditSession::reset_face()
{
    if (chosen_ < 0) return;
    auto tasks = history_.now().tasks;
    FaceTask& task = tasks[std::size_t(chosen_)];
    task.target = EmotionTarget{};
    if (chosen_ < int(opened_->faces.size())) task.face = opened_->faces[std::size_t(chosen_)];
    push(std::move(tasks), tr("reset of face %1").arg(chosen_ + 1).toStdString());
}

void EditSession::correct_landmarks(int face, const Landmarks& found)
{
    auto tasks = history_.now().tasks;
    FaceTask& task = tasks.at(std::size_t(face));
    const Photo& photo = opened_->photo;
    task.face = with_landmarks(std::move(task.face), found, photo.width(), photo.height());
    push(std::move(tasks), tr("correction of face %1").arg(face + 1).toStdString());
}

void EditSession::add_face(const Rect& drawn)
{
    if (!has_photo()) return;
    Q_EMIT progressed(tr("Fitting landmarks"), 0.0);
    face_ticket_ = studio_.face_in_box_later(opened_->photo, drawn, [this](const Outcome<Face>& outcome) {
        Q_EMIT rested();
        if (const auto* error = std::get_if<Error>(&outcome)) Q_EMIT failed(QString::fromUtf8(error->what()));
        const auto* face = std::get_if<Face>(&outcome);
        if (!face) return;
        auto tasks = history_.now().tasks;
        tasks.push_back({*face, EmotionTarget{}});
        chosen_ = int(tasks.size()) - 1;
        push(std::move(tasks), tr("new face %1").arg(chosen_ + 1).toStdString());
        score_untouched();
    });
}

void EditSession::bring_up_to_date()
{
    wanted_preview_.reset();
    if (is_untouched()) return show(std::nullopt);
    if (const EditResult* made = remembered()) return show(*made);
    edit();
}

void EditSession::show(std::optional<EditResult> result)
{
    edit_ticket_.cancel();
    preview_ticket_.cancel();
    previewing_ = false;
    if (std::exchange(editing_, false)) Q_EMIT rested();
    preview_ = {};
    result_ = std::move(result);
    Q_EMIT edited();
    if (!result_ && untouched_.empty()) score_untouched();
    if (waiting_to_save_) write();
}

void EditSession::edit()
{
    score_ticket_.cancel();
    wanted_preview_ = history_.now().tasks;
    if (!previewing_) preview_next();
    editing_ = true;
    Q_EMIT progressed(tr("Editing"), 0.0);
    EditRequest request;
    request.engine = history_.now().engine;
    request.photo = opened_->photo;
    request.tasks = history_.now().tasks;
    request.screen = true;
    edit_ticket_ = studio_.edit_later(
        std::move(request), [this](const Outcome<EditResult>& outcome) { take_edit(outcome); },
        [this](const Progress& now) { Q_EMIT progressed(text(now.stage), now.done); });
}

void EditSession::take_edit(const Outcome<EditResult>& outcome)
{
    if (const auto* result = std::get_if<EditResult>(&outcome)) {
        remember(*result);
        return show(*result);
    }
    const auto* error = std::get_if<Error>(&outcome);
    step_back();
    if (error) Q_EMIT failed(QString::fromUtf8(error->what()));
}

/// After an edit that did not finish: the newest state whose picture is at hand.
void EditSession::step_back()
{
    edit_ticket_.cancel();
    waiting_to_save_.reset();
    editing_ = false;
    Q_EMIT rested();
    while (can_undo() && !is_untouched() && !remembered()) history_.undo();
    chosen_ = std::min(chosen_, int(history_.now().tasks.size()) - 1);
    Q_EMIT changed();
    if (is_untouched()) return show(std::nullopt);
    if (const EditResult* made = remembered()) show(*made);
}

void EditSession::cancel()
{
    for (Ticket* ticket : {&opening_, &face_ticket_, &save_ticket_}) ticket->cancel();
    if (editing_)
        step_back();
    else
        Q_EMIT rested();
    Q_EMIT cancelled();
}

void EditSession::preview_next()
{
    if (!wanted_preview_ || history_.now().engine.empty()) return;
    previewing_ = true;
    preview_clock_.start();
    auto tasks = *std::exchange(wanted_preview_, std::nullopt);
    preview_ticket_ = studio_.preview_later(history_.now().engine, opened_->small, std::move(tasks),
                                            [this](const Outcome<Raster<std::uint8_t>>& outcome) {
                                                previewing_ = false;
                                                if (const auto* raster = std::get_if<Raster<std::uint8_t>>(&outcome)) {
                                                    preview_ = *raster;
                                                    preview_seconds_ = double(preview_clock_.nsecsElapsed()) / 1e9;
                                                    Q_EMIT previewed();
                                                }
                                                preview_next();
                                            });
}

/// What the recognizers say of the faces as they are: something to compare with, before anything was changed.
void EditSession::score_untouched()
{
    untouched_.clear();
    if (history_.now().engine.empty() || history_.now().tasks.empty()) return;
    EditRequest request;
    request.engine = history_.now().engine;
    request.photo = opened_->photo;
    for (const FaceTask& task : history_.now().tasks) request.tasks.push_back({task.face, EmotionTarget{}});
    score_ticket_ = studio_.edit_later(std::move(request), [this](const Outcome<EditResult>& outcome) {
        const auto* result = std::get_if<EditResult>(&outcome);
        if (!result) return;  // a photo without readings is no failure
        untouched_ = result->faces;
        Q_EMIT scored();
    });
}

void EditSession::save(const std::filesystem::path& file, WriteOptions options)
{
    if (!has_photo()) return;
    waiting_to_save_ = Saving{file, std::move(options)};
    if (!editing_) write();
}

void EditSession::write()
{
    Saving saving = *std::exchange(waiting_to_save_, std::nullopt);
    const EditState& now = history_.now();
    std::string targets;
    for (const FaceTask& task : now.tasks)
        if (!is_no_op(task.target)) targets += (targets.empty() ? "" : "; ") + describe(task.target);
    if (result_) saving.options.provenance = Provenance{now.engine, targets, {}};
    Q_EMIT progressed(tr("Saving"), 0.0);
    save_ticket_ = studio_.save_later(result_ ? result_->photo : opened_->photo, saving.file, saving.options,
                                      [this, tasks = now.tasks](const Outcome<std::filesystem::path>& outcome) {
                                          Q_EMIT rested();
                                          if (const auto* error = std::get_if<Error>(&outcome))
                                              Q_EMIT failed(QString::fromUtf8(error->what()));
                                          const auto* file = std::get_if<std::filesystem::path>(&outcome);
                                          if (!file) return;
                                          saved_tasks_ = tasks;
                                          Q_EMIT saved(text(*file));
                                      });
}

void EditSession::remember(const EditResult& result)
{
    made_.push_front({history_.now().tasks, history_.now().engine, result});
    std::size_t total = 0;
    std::size_t kept = 0;
    for (const Made& each : made_) {
        total += bytes(each.result);
        if (kept >= least_kept && total > most_bytes_kept) break;
        ++kept;
    }
    made_.resize(kept);
}

const EditResult* EditSession::remembered() const
{
    const EditState& now = history_.now();
    const auto made = std::ranges::find_if(
        made_, [&](const Made& each) { return each.tasks == now.tasks && each.engine == now.engine; });
    return made == made_.end() ? nullptr : &made->result;
}

}  // namespace mien::ui
