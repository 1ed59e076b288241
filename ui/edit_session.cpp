#include "ui/edit_session.h"

#include "ui/convert.h"
#include "ui/core_words.h"

#include <algorithm>

namespace mien::ui {
namespace {

constexpr std::size_t most_bytes_kept = 768'000'000;  // of finished edits, for instant undo
constexpr std::size_t least_kept = 2;                 // edits, however large

bool is_there(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// Where the photo is that the project of `file` names: there, or else beside that file, if both were moved together.
std::filesystem::path photo_of(const Project& project, const std::filesystem::path& file)
{
    const auto beside = std::filesystem::absolute(file).parent_path() / project.photo.filename();
    return !is_there(project.photo) && is_there(beside) ? beside : project.photo;
}

double middle_of(const Face& face) { return face.box.left + face.box.width / 2; }

double size_of(const FaceTask& task) { return task.face.box.width * task.face.box.height; }

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
    history_ = History<EditState>({{}, -1, -1, first_editor(studio.registry())});
}

void EditSession::open(const std::filesystem::path& file)
try {
    if (!has_project_name(file)) return read(file, {});
    const Project project = load_project(file);
    read(photo_of(project, file), {project, std::filesystem::absolute(file)});
} catch (const Error& error) {
    Q_EMIT failed(said(error.what()));
}

void EditSession::recover(const Project& project, const std::filesystem::path& project_file)
try {
    read(project.photo, {project, project_file, true});
} catch (const Error& error) {
    Q_EMIT failed(said(error.what()));
}

void EditSession::find_photo(const std::filesystem::path& photo)
{
    if (missing_.project) read(photo, missing_);
}

void EditSession::miss_photo(const Work& work)
{
    missing_ = work;
    Q_EMIT photo_missed(text(work.project->photo.filename()));
}

void EditSession::read(const std::filesystem::path& photo, Work work)
{
    if (work.project)
        for (const FaceTask& task : work.project->faces)
            for (const Edit& edit : task.edits) studio_.registry().card(edit.engine);  // throws where there is none
    Q_EMIT progressed(tr("Opening %1").arg(text(photo.filename())), 0.0);
    opening_ = studio_.open_later(
        photo,
        [this, work = std::move(work)](const Outcome<OpenedPhoto>& outcome) {
            Q_EMIT rested();
            if (const auto* opened = std::get_if<OpenedPhoto>(&outcome)) return take_photo(*opened, work);
            const auto* error = std::get_if<Error>(&outcome);
            if (!error) return;
            Q_EMIT failed(said(error->what()));
            if (work.project) miss_photo(work);
        },
        [this](const Progress& now) { Q_EMIT progressed(said(now.stage), now.done); });
}

void EditSession::forget_photo()
{
    for (Ticket* ticket : {&edit_ticket_, &preview_ticket_, &score_ticket_, &face_ticket_}) ticket->cancel();
    editing_ = previewing_ = false;
    wanted_preview_.reset();
    waiting_to_save_.reset();
    exporting_.reset();
    preview_ = {};
    result_.reset();
    untouched_.clear();
    made_.clear();
    scores_.clear();
}

void EditSession::take_photo(OpenedPhoto photo, const Work& work)
{
    const auto& project = work.project;
    if (project && (photo.photo.width() != project->width || photo.photo.height() != project->height)) {
        Q_EMIT failed(tr("%1 is not the photo of this project: it has another size.").arg(text(photo.photo.source)));
        return miss_photo(work);
    }
    forget_photo();
    std::ranges::sort(photo.faces, {}, middle_of);  // as people count them; a project's keep their numbers
    EditState first{{}, -1, -1, history_.now().engine};
    for (const Face& face : photo.faces) first.tasks.push_back({face, {}});
    if (project) first.tasks = project->faces;
    if (const auto largest = std::ranges::max_element(first.tasks, {}, size_of); largest != first.tasks.end()) {
        first.face = int(largest - first.tasks.begin());
        first.edit = int(largest->edits.size()) - 1;
    }
    project_file_ = work.file;
    saved_tasks_ = first.tasks;
    if (work.recovered || (project && project->photo != photo.photo.source)) saved_tasks_.reset();
    history_ = History<EditState>(std::move(first));
    stand_where_history_is();
    opened_ = std::move(photo);
    if (work.recovered) Q_EMIT recovered();
    Q_EMIT opened();
    Q_EMIT changed();
    if (is_untouched())
        score_untouched();
    else
        bring_up_to_date();
}

Project EditSession::project() const { return project_of(opened_->photo, history_.now().tasks); }

void EditSession::save_project(const std::filesystem::path& file)
try {
    mien::save_project(project(), file);
    project_file_ = file;
    saved_tasks_ = history_.now().tasks;
    Q_EMIT saved(text(file));
} catch (const Error& error) {
    Q_EMIT failed(said(error.what()));
}

const std::vector<Edit>& EditSession::edits() const&
{
    static const std::vector<Edit> none;
    return face_ < 0 ? none : history_.now().tasks.at(std::size_t(face_)).edits;
}

Edit EditSession::edit() const
{
    const auto& stack = edits();
    if (edit_ >= 0 && edit_ < int(stack.size())) return stack[std::size_t(edit_)];
    return {EmotionTarget{}, history_.now().engine};
}

bool EditSession::is_untouched() const
{
    return std::ranges::all_of(history_.now().tasks, [](const FaceTask& task) { return is_no_op(task); });
}

bool EditSession::is_changed() const
{
    return has_photo() &&
           !(is_untouched() && std::ranges::is_permutation(history_.now().tasks, opened_->faces, {}, &FaceTask::face));
}

bool EditSession::is_unsaved() const
{
    return has_photo() && history_.now().tasks != saved_tasks_ && (is_changed() || !project_file_.empty());
}

Raster<std::uint8_t> EditSession::screen() const { return result_ ? result_->screen : Raster<std::uint8_t>{}; }

Landmarks EditSession::points_of(int face) const
{
    const auto number = std::size_t(face);
    if (result_ && number < result_->faces.size()) return result_->faces[number].wanted;
    return history_.now().tasks.at(number).face.landmarks;
}

const FaceResult* EditSession::result() const
{
    const auto& faces = results();
    return face_ >= 0 && face_ < int(faces.size()) ? &faces[std::size_t(face_)] : nullptr;
}

/// The face and edit that the present step touched, as far as they are still there.
void EditSession::stand_where_history_is()
{
    const EditState& now = history_.now();
    face_ = std::min(now.face, int(now.tasks.size()) - 1);
    edit_ = std::min(now.edit, int(edits().size()) - 1);
}

const FaceResult* EditSession::result_at(std::size_t step) const
{
    const auto found = scores_.find(step);
    const auto face = std::size_t(std::max(face_, 0));
    return face_ < 0 || found == scores_.end() || face >= found->second.size() ? nullptr : &found->second[face];
}

void EditSession::undo()
{
    if (!history_.can_undo()) return;
    const EditState& undone = history_.now();
    const int face = undone.face, edit = undone.edit;
    history_.undo();
    face_ = std::min(face, int(history_.now().tasks.size()) - 1);
    edit_ = std::min(edit, int(edits().size()) - 1);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::redo()
{
    if (!history_.can_redo()) return;
    history_.redo();
    stand_where_history_is();
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::jump(std::size_t step)
{
    if (step == history_.at() || step >= history_.steps().size()) return;
    history_.jump(step);
    stand_where_history_is();
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::push(std::vector<FaceTask> tasks, const std::string& label)
{
    if (tasks != history_.now().tasks) history_.push({std::move(tasks), face_, edit_, history_.now().engine}, label);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::choose_face(int face)
{
    if (face == face_ || face < 0 || face >= int(history_.now().tasks.size())) return;
    face_ = face;
    edit_ = int(edits().size()) - 1;
    Q_EMIT changed();
}

void EditSession::choose_edit(int edit)
{
    if (edit == edit_ || edit < 0 || edit >= int(edits().size())) return;
    edit_ = edit;
    Q_EMIT changed();
}

void EditSession::choose_engine(const std::string& engine)
{
    EditState next = history_.now();
    next.engine = engine;
    next.face = face_;
    next.edit = edit_;
    if (edit_ >= 0) next.tasks[std::size_t(face_)].edits[std::size_t(edit_)].engine = engine;
    if (next.tasks == history_.now().tasks && next.engine == history_.now().engine) return;
    if (!has_photo()) {
        history_ = History<EditState>(std::move(next));
        return;
    }
    history_.push(std::move(next), studio_.registry().card(engine).title);
    Q_EMIT changed();
    bring_up_to_date();
}

void EditSession::set_commercial(bool on)
{
    if (std::exchange(commercial_, on) == on || !has_photo()) return;
    made_.clear();  // judged by others
    untouched_.clear();
    bring_up_to_date();
}

/// The tasks with another chosen edit, or with a first one.
std::vector<FaceTask> EditSession::with(const Edit& edit) const
{
    auto tasks = history_.now().tasks;
    auto& stack = tasks.at(std::size_t(face_)).edits;
    if (edit_ >= 0)
        stack[std::size_t(edit_)] = edit;
    else
        stack.push_back(edit);
    return tasks;
}

void EditSession::slide(const Edit& edit)
{
    if (face_ < 0) return;
    edit_ticket_.cancel();  // its answer would be older than what the person sees
    if (std::exchange(editing_, false)) Q_EMIT rested();
    wanted_preview_ = with(edit);
    if (!previewing_) preview_next();
}

void EditSession::set_edit(const Edit& edit, const QString& label)
{
    if (face_ < 0 || (edit_ < 0 && is_no_op(edit))) return;
    auto tasks = with(edit);
    edit_ = std::max(edit_, 0);
    const QString aim = is_no_op(edit.target) ? tr("back to the original") : text(describe(edit.target));
    push(std::move(tasks), (label.isEmpty() ? aim : label).toStdString());
}

void EditSession::set_target(const Target& target)
{
    Edit edit = this->edit();
    if (std::holds_alternative<Landmarks>(edit.target))
        return add_edits({{target, edit.engine}}, text(describe(target)));
    edit.target = target;
    set_edit(edit);
}

void EditSession::change_stack(std::vector<Edit> edits, int chosen, const QString& label)
{
    auto tasks = history_.now().tasks;
    tasks.at(std::size_t(face_)).edits = std::move(edits);
    edit_ = chosen;
    push(std::move(tasks), label.toStdString());
}

void EditSession::add_edit() { add_edits({{EmotionTarget{}, history_.now().engine}}, tr("new edit")); }

void EditSession::add_edits(const std::vector<Edit>& more, const QString& label)
{
    if (face_ < 0 || more.empty()) return;
    auto stack = edits();
    stack.insert(stack.end(), more.begin(), more.end());
    const int last = int(stack.size()) - 1;
    change_stack(std::move(stack), last, label);
}

void EditSession::neutralise_first()
{
    if (face_ < 0) return;
    auto stack = edits();
    stack.insert(stack.begin(), {EmotionTarget{{{Emotion::neutral, 1.0}}, {}}, history_.now().engine});
    change_stack(std::move(stack), edit_ + 1, tr("neutralised first"));
}

void EditSession::duplicate_edit()
{
    if (edit_ < 0) return;
    auto stack = edits();
    stack.insert(stack.begin() + edit_ + 1, edit());
    change_stack(std::move(stack), edit_ + 1, tr("copy of edit %1").arg(edit_ + 1));
}

void EditSession::remove_edit()
{
    if (edit_ < 0) return;
    auto stack = edits();
    stack.erase(stack.begin() + edit_);
    const int next = std::min(edit_, int(stack.size()) - 1);
    change_stack(std::move(stack), next, tr("edit %1 removed").arg(edit_ + 1));
}

void EditSession::move_edit(int from, int to)
{
    const int count = int(edits().size());
    if (from == to || from < 0 || to < 0 || from >= count || to >= count) return;
    auto stack = edits();
    Edit moved = stack[std::size_t(from)];
    stack.erase(stack.begin() + from);
    stack.insert(stack.begin() + to, std::move(moved));
    change_stack(std::move(stack), to, tr("edit %1 moved").arg(from + 1));
}

void EditSession::switch_edit(int edit, bool on)
{
    if (edit < 0 || edit >= int(edits().size())) return;
    auto stack = edits();
    stack[std::size_t(edit)].on = on;
    change_stack(std::move(stack), edit, (on ? tr("edit %1 on") : tr("edit %1 off")).arg(edit + 1));
}

void EditSession::reset_face()
{
    if (face_ < 0) return;
    auto tasks = history_.now().tasks;
    FaceTask& task = tasks[std::size_t(face_)];
    task.edits.clear();
    const auto box_of = [](const Face& face) { return face.box; };  // which stays when points are corrected
    const auto found = std::ranges::find(opened_->faces, task.face.box, box_of);
    if (found != opened_->faces.end()) task.face = *found;
    edit_ = -1;
    push(std::move(tasks), tr("reset of face %1").arg(face_ + 1).toStdString());
}

void EditSession::copy_expression(const std::filesystem::path& reference, CopyAs as)
{
    if (face_ < 0) return;
    Q_EMIT progressed(tr("Reading the expression"), 0.0);
    const Face onto = history_.now().tasks[std::size_t(face_)].face;
    const std::string engine = edit().engine;
    face_ticket_ = studio_.worker().run<CopiedExpression>(
        [&studio = studio_, reference, onto, as, photo = opened_->photo, engine](Job& job) {
            return as == CopyAs::landmarks ? studio.expression_of(reference, photo, onto, engine, job)
                                           : studio.units_of(reference, photo, onto, engine, job);
        },
        [this, reference, as, engine, face = face_](const Outcome<CopiedExpression>& outcome) {
            Q_EMIT rested();
            if (const auto* error = std::get_if<Error>(&outcome)) Q_EMIT edit_failed(said(error->what()));
            const auto* copied = std::get_if<CopiedExpression>(&outcome);
            if (!copied || face >= int(history_.now().tasks.size())) return;
            if (!copied->caution.empty()) Q_EMIT cautioned(said(copied->caution));
            std::vector<Edit> edits;
            if (as == CopyAs::action_units) edits.push_back({EmotionTarget{{{Emotion::neutral, 1.0}}, {}}, engine});
            edits.push_back({copied->target, engine});
            choose_face(face);  // the one it was asked for
            add_edits(edits, tr("as in %1").arg(text(reference.filename())));
        },
        [this](const Progress& now) { Q_EMIT progressed(said(now.stage), now.done); });
}

void EditSession::correct_landmarks(int face, const PointMoves& by)
{
    auto tasks = history_.now().tasks;
    FaceTask& task = tasks.at(std::size_t(face));
    const Photo& photo = opened_->photo;
    const Landmarks corrected = moved(task.face.landmarks, by);
    task.face = with_landmarks(std::move(task.face), corrected, photo.width(), photo.height());
    push(std::move(tasks), tr("correction of face %1").arg(face + 1).toStdString());
}

void EditSession::sculpt(int face, const PointMoves& by)
{
    if (face != face_) return;
    Edit edit = this->edit();
    auto* wanted = std::get_if<Landmarks>(&edit.target);
    if (!wanted) return add_edits({{moved(points_of(face), by), edit.engine}}, tr("sculpting"));
    *wanted = moved(*wanted, by);
    set_edit(edit, tr("sculpting"));
}

void EditSession::paint_mask(const Stroke& stroke)
{
    if (edit_ < 0) return;
    Edit edit = this->edit();
    edit.region.strokes.push_back(stroke);
    set_edit(edit, stroke.erases ? tr("painted out") : tr("painted in"));
}

void EditSession::add_face(const Rect& drawn)
{
    if (!has_photo()) return;
    Q_EMIT progressed(tr("Fitting landmarks"), 0.0);
    face_ticket_ = studio_.face_in_box_later(opened_->photo, drawn, [this](const Outcome<Face>& outcome) {
        Q_EMIT rested();
        if (const auto* error = std::get_if<Error>(&outcome)) Q_EMIT edit_failed(said(error->what()));
        const auto* face = std::get_if<Face>(&outcome);
        if (!face) return;
        auto tasks = history_.now().tasks;
        tasks.push_back({*face, {}});
        face_ = int(tasks.size()) - 1;
        edit_ = -1;
        push(std::move(tasks), tr("new face %1").arg(face_ + 1).toStdString());
        score_untouched();
    });
}

void EditSession::bring_up_to_date()
{
    wanted_preview_.reset();
    if (is_untouched()) return show(std::nullopt);
    if (const EditResult* made = remembered()) return show(*made);
    start_edit();
}

void EditSession::show(std::optional<EditResult> result)
{
    edit_ticket_.cancel();
    preview_ticket_.cancel();
    previewing_ = false;
    if (std::exchange(editing_, false)) Q_EMIT rested();
    preview_ = {};
    result_ = std::move(result);
    if (result_) scores_[history_.at()] = result_->faces;
    Q_EMIT edited();
    if (!result_ && untouched_.empty()) score_untouched();
    if (waiting_to_save_) write();
}

void EditSession::start_edit()
{
    score_ticket_.cancel();
    wanted_preview_ = history_.now().tasks;
    if (!previewing_) preview_next();
    editing_ = true;
    Q_EMIT progressed(tr("Editing"), 0.0);
    EditRequest request{
        .photo = opened_->photo, .tasks = history_.now().tasks, .screen = true, .commercial = commercial_};
    edit_ticket_ = studio_.edit_later(
        std::move(request), [this](const Outcome<EditResult>& outcome) { take_edit(outcome); },
        [this](const Progress& now) { Q_EMIT progressed(said(now.stage), now.done); });
}

void EditSession::take_edit(const Outcome<EditResult>& outcome)
{
    if (const auto* result = std::get_if<EditResult>(&outcome)) {
        remember(*result);
        return show(*result);
    }
    const auto* error = std::get_if<Error>(&outcome);
    if (error && !scores_.contains(history_.at())) history_.drop();  // it never had a picture, and never will
    step_back();
    if (error) Q_EMIT edit_failed(said(error->what()));
}

/// After an edit that did not finish: the newest state whose picture is at hand.
void EditSession::step_back()
{
    edit_ticket_.cancel();
    waiting_to_save_.reset();
    editing_ = false;
    Q_EMIT rested();
    while (history_.can_undo() && !is_untouched() && !remembered()) history_.undo();
    stand_where_history_is();
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
    preview_ticket_ =
        studio_.preview_later(opened_->small, std::move(tasks), [this](const Outcome<Raster<std::uint8_t>>& outcome) {
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
    EditRequest request{.photo = opened_->photo, .commercial = commercial_};
    for (const FaceTask& task : history_.now().tasks) request.tasks.push_back({task.face, {}});
    score_ticket_ = studio_.edit_later(std::move(request), [this](const Outcome<EditResult>& outcome) {
        const auto* result = std::get_if<EditResult>(&outcome);
        if (!result) return;  // a photo without readings is no failure
        untouched_ = result->faces;
        Q_EMIT scored();
    });
}

void EditSession::save(const Export& files)
{
    if (!has_photo()) return;
    waiting_to_save_ = files;
    if (!editing_) write();
}

void EditSession::write()
{
    const Export files = *std::exchange(waiting_to_save_, std::nullopt);
    EditRequest request{.photo = opened_->photo, .tasks = history_.now().tasks, .commercial = commercial_};
    ask_for(files, request);
    EditResult shown;
    shown.photo = opened_->photo;
    shown.faces = untouched_;
    if (result_) shown = *result_;
    Q_EMIT progressed(tr("Saving"), 0.0);
    exporting_ = request.tasks;
    save_ticket_ = studio_.worker().run<bool>(
        [&studio = studio_, files, request, shown](Job& job) {  // this session may be gone before it ends
            check(files);
            const bool enough = !request.mask && shown.faces.size() == request.tasks.size();
            return write_export(request, enough ? shown : studio.edit(request, job), files);
        },
        [this, file = files.photo](const Outcome<bool>& outcome) {
            Q_EMIT rested();
            if (const auto* error = std::get_if<Error>(&outcome)) Q_EMIT failed(said(error->what()));
            const auto* repeatable = std::get_if<bool>(&outcome);
            if (!repeatable) return;
            if (*repeatable && exporting_ && project_file_.empty()) saved_tasks_ = *exporting_;
            Q_EMIT saved(text(file));
        },
        [this](const Progress& now) { Q_EMIT progressed(said(now.stage), now.done); });
}

void EditSession::remember(const EditResult& result)
{
    made_.push_front({effective(history_.now().tasks), result});
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
    const auto made = std::ranges::find(made_, effective(history_.now().tasks), &Made::tasks);
    return made == made_.end() ? nullptr : &made->result;
}

}  // namespace mien::ui
