#include "core/engine/studio.h"

#include "core/engine/compositor.h"
#include "core/vision/align.h"
#include "core/vision/read.h"

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
    if (auto* points = std::get_if<Landmarks>(&task.target)) *points = scaled(*points, by);
    return task;
}

}  // namespace

/// The engines and the face finder that one thread has loaded. A mutex keeps it to one caller at a time.
class Studio::Bench {
public:
    explicit Bench(const Registry& registry) : registry_(registry) {}

    std::mutex working;
    FaceFinder finder;
    Compositor compositor{"cpu"};

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
    card.target = main_emotion(task.target);
    const Face found = bench.finder.again(after, task.face);
    card.landmarks_reached = landmarks_reached(task.face.landmarks, wanted, found.landmarks);
    const auto engines = registry_.judges_of(request.engine);
    const auto was = scores_on(bench, before, task.face, engines, job);
    const auto is = scores_on(bench, after, found, engines, job);
    for (std::size_t i = 0; i < engines.size(); ++i)
        card.opinions.push_back({engines[i], probabilities(was[i].score), probabilities(is[i].score)});
    if (const auto identifiers = registry_.trained_identifiers(); !identifiers.empty()) {
        card.identity_engine = identifiers.front();
        Identifier& identifier = bench.identifier(card.identity_engine);
        card.identity = cosine(identifier.embed(bench.crop(before, task.face, card.identity_engine)),
                               identifier.embed(bench.crop(after, found, card.identity_engine)));
    }
    return card;
}

EditResult Studio::edit_on(Bench& bench, const EditRequest& request, Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    const std::lock_guard one_at_a_time(bench.working);
    job.step(0.0, "loading the engine");
    Editor& editor = bench.editor(request.engine, request.knobs);
    EditResult result;
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < request.tasks.size(); ++i) {
        const FaceTask& task = request.tasks[i];
        if (!editor.accepts(task.target))
            throw Error(Error::Kind::unsupported,
                        registry_.card(request.engine).title + " cannot aim at " + describe(task.target));
        result.faces.push_back({task.face.landmarks, {}});
        if (is_no_op(task.target)) continue;
        Job part = job.part(0.05 + 0.4 * double(i) / double(request.tasks.size()), 0.45);
        part.step(0.0, "editing the face");
        const AlignedFace crop = bench.crop(request.photo, task.face, request.engine, request.draft);
        auto edits = editor.edit({crop}, in_crop(task.target, crop), part);
        expect(edits.size() == 1, "an editor returns as many edits as faces");
        FaceEdit& edit = edits.front();
        result.faces.back().wanted = moved(edit.landmarks, crop.crop_from_photo.inverse());
        placed.push_back({crop, edit.image, edit.flow, edit.mask, edit.cover});
    }
    Job putting = job.part(0.45, request.score ? 0.75 : 0.95);
    result.photo = bench.compositor.put_back(request.photo, placed, putting);
    result.caution = bench.compositor.take_caution();
    if (request.mask) result.mask = render_mask(request.photo, placed);
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

Ticket Studio::preview_later(std::string engine, Reduced small, std::vector<FaceTask> tasks,
                             std::function<void(Outcome<Raster<std::uint8_t>>)> done)
{
    return quick_.run<Raster<std::uint8_t>>(
        [this, engine = std::move(engine), small = std::move(small), tasks = std::move(tasks)](Job& job) {
            EditRequest request{registry_.card(engine).preview, small.photo, {}, false, false, true, {}, true};
            for (const FaceTask& task : tasks) request.tasks.push_back(scaled(task, small.scale));
            return edit_on(*quick_bench_, request, job).screen;
        },
        std::move(done));
}

Ticket Studio::save_later(Photo photo, std::filesystem::path file, WriteOptions options,
                          std::function<void(Outcome<std::filesystem::path>)> done)
{
    return compute_.run<std::filesystem::path>(
        [photo = std::move(photo), file = std::move(file), options = std::move(options)](Job&) {
            write_photo(photo, file, options);
            return file;
        },
        std::move(done));
}

}  // namespace mien
