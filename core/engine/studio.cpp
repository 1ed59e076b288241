#include "core/engine/studio.h"

#include "core/data/head.h"
#include "core/engine/compositor.h"
#include "core/engine/underlay.h"
#include "core/vision/align.h"
#include "core/vision/grey.h"
#include "core/vision/read.h"
#include "core/vision/region.h"
#include "core/vision/unit_fit.h"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace mien {
namespace {

constexpr int preview_side = 900;  // pixels: the longer side previews are made at

double seconds_since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Target in_crop(const Target& target, const AlignedFace& crop)
{
    if (const auto* points = std::get_if<Landmarks>(&target)) return moved(*points, crop.crop_from_photo);
    return target;
}

Landmarks scaled(const Landmarks& points, double by) { return moved(points, Similarity{by, 0.0, 0.0, 0.0}); }

FaceTask scaled(FaceTask task, double by)
{
    Rect& box = task.face.box;
    box = {box.left * by, box.top * by, box.width * by, box.height * by};
    task.face.landmarks = scaled(task.face.landmarks, by);
    for (Edit& edit : task.edits) {
        if (auto* points = std::get_if<Landmarks>(&edit.target)) *points = scaled(*points, by);
        for (Stroke& stroke : edit.region.strokes) {
            stroke.points = scaled(stroke.points, by);
            stroke.radius *= by;
        }
    }
    return task;
}

Knob::Kind kind_of(const Field& field)
{
    if (std::holds_alternative<bool*>(field.value)) return Knob::Kind::toggle;
    if (std::holds_alternative<int*>(field.value)) return Knob::Kind::whole;
    return std::holds_alternative<double*>(field.value) ? Knob::Kind::real : Knob::Kind::words;
}

/// Keeps of an edit what its opacity and region allow: mask and landmarks.
void confine(FaceEdit& result, const Edit& edit, const AlignedFace& crop)
{
    if (edit.opacity >= 1.0 && is_everywhere(edit.region)) return;
    const Plane allowed = without_folds(region_plane(edit.region, crop), result.flow);
    std::vector<float> mask(result.mask.pixels().begin(), result.mask.pixels().end());
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] *= float(edit.opacity) * allowed.pixels()[i];
    result.mask = Plane(result.mask.width(), result.mask.height(), 1, std::move(mask));
    for (std::size_t i = 0; i < result.landmarks.size(); ++i) {
        const Point from = crop.landmarks[i], to = result.landmarks[i];
        const int x = std::clamp(int(to.x), 0, allowed.width() - 1), y = std::clamp(int(to.y), 0, allowed.height() - 1);
        result.landmarks[i] = from + (to - from) * (edit.opacity * double(allowed.at(x, y)));
    }
}

std::string caution_for(const HeadView& reference)
{
    if (!is_turned_away(reference)) return {};
    return "The face in that photo is turned away; its expression may come out wrong. Take one that looks at the "
           "camera.";
}

std::string cannot_aim(const Card& card, const std::string& at) { return card.title + " cannot aim at " + at; }

}  // namespace

/// The engines and the face finder that one thread has loaded. A mutex keeps it to one caller at a time.
class Studio::Bench {
public:
    explicit Bench(const Registry& registry) : registry_(registry) {}

    std::mutex working;
    FaceFinder finder;
    Compositor compositor{"cpu"};
    Underlay underlay;

    /// The editor with its knobs at `wanted`, all others at their defaults, so that no request leaks into the next.
    Editor& editor(const std::string& id, const Settings& wanted)
    {
        auto& [editor, defaults] = editors_[id];
        if (!editor) {
            editor = registry_.editor(id);
            Fields fields;
            editor->describe(fields);
            defaults = fields.current();
        }
        Fields fields;
        editor->describe(fields);
        Settings settings = defaults;
        settings.merge(wanted);
        fields.assign(settings);
        return *editor;
    }
    /// The same, if it can aim at the target; throws Error where it cannot.
    Editor& editor_for(const Target& target, const std::string& id, const Settings& wanted)
    {
        Editor& found = editor(id, wanted);
        if (found.accepts(target)) return found;
        throw Error(Error::Kind::unsupported, registry_.card(id).title + " cannot aim at " + describe(target));
    }
    Analyzer& analyzer(const std::string& id)
    {
        return *made(analyzers_[id], [&] { return registry_.analyzer(id); });
    }
    Identifier& identifier(const std::string& id)
    {
        return *made(identifiers_[id], [&] { return registry_.identifier(id); });
    }
    AlignedFace crop(const Photo& photo, const Face& face, const std::string& engine, bool draft = false) const
    {
        const Card& card = registry_.card(engine);
        return align(photo, face, draft ? card.draft_size : card.face_size, card.margin);
    }

private:
    struct Tuned {
        std::unique_ptr<Editor> editor;
        Settings defaults;
    };
    template <class T, class Make>
    static T* made(std::unique_ptr<T>& slot, Make make)
    {
        if (!slot) slot = make();
        return slot.get();
    }

    const Registry& registry_;
    std::map<std::string, Tuned> editors_;
    std::map<std::string, std::unique_ptr<Analyzer>> analyzers_;
    std::map<std::string, std::unique_ptr<Identifier>> identifiers_;
};

Studio::Studio(Registry registry, JobQueue::PostHome post_home)
    : registry_(std::move(registry)),
      compute_bench_(std::make_unique<Bench>(registry_)),
      quick_bench_(std::make_unique<Bench>(registry_)),
      compute_(post_home),
      quick_(post_home)
{
}

Studio::~Studio() = default;

void Studio::use_device(const std::string& choice)
{
    for (Bench* bench : {compute_bench_.get(), quick_bench_.get()}) {
        const std::lock_guard one_at_a_time(bench->working);
        bench->compositor = Compositor(choice);
        bench->underlay = {};
    }
}

std::vector<Face> Studio::find_faces(const Photo& photo, Job& job)
{
    const std::lock_guard one_at_a_time(quick_bench_->working);
    return quick_bench_->finder.find(photo, job);
}

Face Studio::face_in_box(const Photo& photo, const Rect& box)
{
    const std::lock_guard one_at_a_time(quick_bench_->working);
    return quick_bench_->finder.in_box(photo, box);
}

std::vector<FaceScore> Studio::score(const Photo& photo, const Face& face, const std::vector<std::string>& engines,
                                     Job& job)
{
    const std::lock_guard one_at_a_time(compute_bench_->working);
    return scores_on(*compute_bench_, photo, face, engines, job);
}

std::vector<FaceScore> Studio::scores_on(Bench& bench, const Photo& photo, const Face& face,
                                         const std::vector<std::string>& engines, Job& job)
{
    std::vector<FaceScore> scores;
    for (const std::string& engine : engines) {
        job.step(double(scores.size()) / double(engines.size()), "recognizing");
        scores.push_back({engine, bench.analyzer(engine).analyze(bench.crop(photo, face, engine), job)});
    }
    return scores;
}

Scorecard Studio::judged(Bench& bench, const EditRequest& request, const FaceTask& task, const Photo& after,
                         const Landmarks& wanted, Job& job)
{
    const Photo& before = request.photo;
    Scorecard card;
    const Face found = bench.finder.again(after, task.face);
    card.landmarks_reached = landmarks_reached(task.face.landmarks, wanted, found.landmarks);
    const auto engines = registry_.judges_of(engines_of(request.tasks), request.commercial);
    const auto was = scores_on(bench, before, task.face, engines, job);
    const auto is = scores_on(bench, after, found, engines, job);
    for (std::size_t i = 0; i < engines.size(); ++i)
        card.opinions.push_back({engines[i], probabilities(was[i].score), probabilities(is[i].score)});
    const auto asked = main_emotion(task);
    card.asked = asked.has_value();
    card.target = asked ? *asked : card.opinions.empty() ? Emotion::neutral : risen_most(card.opinions.front());
    auto identifiers = registry_.trained_identifiers();
    if (request.commercial)
        std::erase_if(identifiers, [this](const std::string& id) { return !registry_.is_free_for_any_use(id); });
    if (!identifiers.empty()) {
        card.identity_engine = identifiers.front();
        Identifier& identifier = bench.identifier(card.identity_engine);
        card.identity = cosine(identifier.embed(bench.crop(before, task.face, card.identity_engine)),
                               identifier.embed(bench.crop(after, found, card.identity_engine)));
    }
    return card;
}

/// One edit of the stack on what the ones before it left; `face` then stands where the edit has put it.
Placed Studio::placed(Bench& bench, const EditRequest& request, const Photo& photo, const Edit& edit, Face& face,
                      Job& job)
{
    const std::string& engine = request.draft ? registry_.card(edit.engine).preview : edit.engine;
    if (request.commercial && !registry_.is_free_for_any_use(engine))
        throw Error(Error::Kind::unsupported, registry_.card(engine).title + " may be used for research only");
    Editor& editor = bench.editor_for(edit.target, engine, request.draft ? Settings{} : edit.knobs);
    const AlignedFace crop = bench.crop(photo, face, engine, request.draft);
    auto edits = editor.edit({crop}, in_crop(edit.target, crop), job);
    expect(edits.size() == 1, "an editor returns as many edits as faces");
    FaceEdit& result = edits.front();
    confine(result, edit, crop);
    if (is_grey(crop.image)) result.image = greyed(result.image);  // engines know faces in colour
    face.landmarks = moved(result.landmarks, crop.crop_from_photo.inverse());
    return {crop, result.image, result.flow, result.mask, result.cover};
}

Rendered Studio::render(Bench& bench, const EditRequest& request, Job& job)
{
    const auto tasks = effective(request.tasks);
    const std::size_t count = layer_count(tasks);
    const unsigned terms = (request.draft ? 1u : 0u) | (request.commercial ? 2u : 0u);
    Rendered so_far = bench.underlay.start(request.photo, tasks, terms);
    for (std::size_t layer = so_far.layers.size(); layer < count; ++layer) {
        bench.underlay.pass(so_far);
        Job one = job.part(double(layer) / double(count), double(layer + 1) / double(count));
        std::vector<Placed> edits;
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            if (layer >= tasks[i].edits.size()) continue;
            Job part = one.part(0.55 * double(i) / double(tasks.size()), 0.55);
            part.step(0.0, "editing the face");
            edits.push_back(placed(bench, request, so_far.photo, tasks[i].edits[layer], so_far.faces[i], part));
        }
        Job putting = one.part(0.55, 1.0);
        so_far.photo = bench.compositor.put_back(so_far.photo, edits, putting);
        so_far.layers.push_back(std::move(edits));
    }
    return so_far;
}

EditResult Studio::edit_on(Bench& bench, const EditRequest& request, Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    const std::lock_guard one_at_a_time(bench.working);
    job.step(0.0, "editing the face");
    Job rendering = job.part(0.05, request.score ? 0.75 : 0.95);
    const Rendered rendered = render(bench, request, rendering);
    EditResult result;
    result.photo = rendered.photo;
    result.caution = bench.compositor.take_caution();
    for (const Face& face : rendered.faces) result.faces.push_back({face.landmarks, {}});
    if (request.mask) result.mask = render_mask(request.photo, rendered.layers);
    if (request.flow) result.flow = render_flow(request.photo, rendered.layers);
    if (request.score) {
        Job scoring = job.part(0.75, 0.95);
        const double changed = share_changed(request.photo, result.photo);
        for (std::size_t i = 0; i < request.tasks.size(); ++i) {
            scoring.step(double(i) / double(request.tasks.size()), "scoring");
            result.faces[i].card =
                judged(bench, request, request.tasks[i], result.photo, result.faces[i].wanted, scoring);
            result.faces[i].card.changed = changed;
        }
    }
    if (request.screen) result.screen = for_screen(result.photo);
    result.seconds = seconds_since(start);
    job.step(1.0, "done");
    return result;
}

EditResult Studio::edit(const EditRequest& request, Job& job) { return edit_on(*compute_bench_, request, job); }

std::string Studio::obstacle(const std::string& engine, const Target& target)
{
    const Card& card = registry_.card(engine);
    const auto trained = registry_.trained_editors();
    if (std::ranges::find(trained, engine) == trained.end())
        return card.title + " is not trained yet; train it with: " + card.train_command;
    const std::lock_guard one_at_a_time(compute_bench_->working);
    if (!compute_bench_->editor(engine, {}).accepts(target)) return cannot_aim(card, describe(target));
    return {};
}

void Studio::demand(const std::string& editor, const Target& target)
{
    const std::lock_guard one_at_a_time(compute_bench_->working);
    compute_bench_->editor_for(target, editor, {});
}

/// Another face's expression on this one, in the pixels of this one's crop.
struct Studio::Copied {
    AlignedFace rest;  // this face at rest
    Landmarks wanted;
    std::string caution;  // see CopiedExpression
};

Studio::Copied Studio::copied(const std::filesystem::path& file, const Photo& photo, const Face& onto,
                              const std::string& editor, Job& job)
{
    const Photo reference = read_photo(file);
    const auto found = find_faces(reference, job);
    if (found.empty())
        throw Error(Error::Kind::not_found,
                    "no face was found in " + file.string() + "; choose a photo that shows one clearly");
    const std::lock_guard one_at_a_time(compute_bench_->working);
    const Target rest = EmotionTarget{{{Emotion::neutral, 1.0}}, {}};
    const auto at_rest = [&](AlignedFace crop) {
        const FaceEdit edit = compute_bench_->editor(editor, {}).edit({crop}, rest, job).front();
        crop.image = edit.image;
        crop.landmarks = edit.landmarks;
        return crop;
    };
    const AlignedFace theirs = compute_bench_->crop(reference, found.front(), editor);
    const AlignedFace mine = compute_bench_->crop(photo, onto, editor);
    const HeadView their_view = fit_head(theirs.landmarks), my_view = fit_head(mine.landmarks);
    const auto shown = frontal(theirs.landmarks, their_view);
    const auto calm = frontal(at_rest(theirs).landmarks, their_view);
    const AlignedFace my_rest = at_rest(mine);
    auto wanted = frontal(my_rest.landmarks, my_view);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i].x += shown[i].x - calm[i].x;
        wanted[i].y += shown[i].y - calm[i].y;
    }
    return {my_rest, project(wanted, my_view), caution_for(their_view)};
}

CopiedExpression Studio::expression_of(const std::filesystem::path& reference, const Photo& photo, const Face& onto,
                                       const std::string& editor, Job& job)
{
    demand(editor, onto.landmarks);
    const Copied copy = copied(reference, photo, onto, editor, job);
    return {moved(copy.wanted, copy.rest.crop_from_photo.inverse()), copy.caution};
}

CopiedExpression Studio::units_of(const std::filesystem::path& reference, const Photo& photo, const Face& onto,
                                  const std::string& editor, Job& job)
{
    demand(editor, ActionUnitTarget{{ActionUnitStrength{}}});
    const std::string& drafter = registry_.card(editor).preview;  // knows the same motions, and is quick
    const auto [rest, wanted, caution] = copied(reference, photo, onto, drafter, job);
    const std::lock_guard one_at_a_time(compute_bench_->working);
    const auto motion_to = [&rest](Landmarks points) {
        for (std::size_t i = 0; i < points.size(); ++i) points[i] = points[i] - rest.landmarks[i];
        return points;
    };
    std::vector<UnitMotion> motions;
    for (const ActionUnit& unit : action_units) {
        job.step(double(motions.size()) / double(2 * action_unit_count), "trying the muscles");
        for (const bool left : {true, false}) {
            const Target one = ActionUnitTarget{{{unit.number, 1.0, {left ? 1.0 : 0.0, left ? 0.0 : 1.0}}}};
            const FaceEdit edit = compute_bench_->editor(drafter, {}).edit({rest}, one, job).front();
            motions.push_back({unit.number, left, motion_to(edit.landmarks)});
        }
    }
    return {nearest_units(motions, motion_to(wanted), inter_ocular(rest.landmarks)), caution};
}

Ticket Studio::open_later(std::filesystem::path file, std::function<void(Outcome<OpenedPhoto>)> done,
                          Job::Report progress)
{
    return quick_.run<OpenedPhoto>(
        [this, file = std::move(file)](Job& job) {
            job.step(0.0, "reading the photo");
            OpenedPhoto opened;
            opened.photo = read_photo(file);
            job.step(0.3, "preparing the view");
            opened.screen = for_screen(opened.photo);
            opened.small = reduced(opened.photo, preview_side);
            Job finding = job.part(0.4, 1.0);
            opened.faces = find_faces(opened.photo, finding);
            return opened;
        },
        std::move(done), std::move(progress));
}

Ticket Studio::knobs_later(std::string engine, std::function<void(Outcome<std::vector<Knob>>)> done)
{
    return quick_.run<std::vector<Knob>>(
        [this, engine = std::move(engine)](Job&) {
            const std::lock_guard one_at_a_time(quick_bench_->working);
            Fields fields;
            quick_bench_->editor(engine, {}).describe(fields);
            const Settings defaults = fields.current();
            std::vector<Knob> knobs;
            for (const Field& field : fields.all())
                knobs.push_back({field.name, field.help, kind_of(field), field.low, field.high, field.choices,
                                 defaults.values().at(field.name)});
            return knobs;
        },
        std::move(done));
}

Ticket Studio::obstacles_later(std::string engine, std::function<void(Outcome<Obstacles>)> done)
{
    return compute_.run<Obstacles>(
        [this, engine = std::move(engine)](Job&) {
            const std::lock_guard one_at_a_time(compute_bench_->working);
            const Editor& editor = compute_bench_->editor(engine, {});
            Obstacles obstacles;
            for (int i = 0; i < emotion_count; ++i)
                if (!editor.accepts(EmotionTarget{{{Emotion(i), 1.0}}, {}}))
                    obstacles[std::size_t(i)] = cannot_aim(registry_.card(engine), name(Emotion(i)));
            return obstacles;
        },
        std::move(done));
}

Ticket Studio::face_in_box_later(Photo photo, Rect box, std::function<void(Outcome<Face>)> done)
{
    return quick_.run<Face>([this, photo = std::move(photo), box](Job&) { return face_in_box(photo, box); },
                            std::move(done));
}

Ticket Studio::edit_later(EditRequest request, std::function<void(Outcome<EditResult>)> done, Job::Report progress)
{
    return compute_.run<EditResult>([this, request = std::move(request)](Job& job) { return edit(request, job); },
                                    std::move(done), std::move(progress));
}

Ticket Studio::preview_later(Reduced small, std::vector<FaceTask> tasks,
                             std::function<void(Outcome<Raster<std::uint8_t>>)> done)
{
    return quick_.run<Raster<std::uint8_t>>(
        [this, small = std::move(small), tasks = std::move(tasks)](Job& job) {
            EditRequest request{.photo = small.photo, .tasks = {}, .score = false, .screen = true, .draft = true};
            for (const FaceTask& task : tasks) request.tasks.push_back(scaled(task, small.scale));
            return edit_on(*quick_bench_, request, job).screen;
        },
        std::move(done));
}

}  // namespace mien
