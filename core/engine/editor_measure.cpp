#include "core/engine/editor_measure.h"

#include "core/data/faces_pack.h"
#include "core/measure/agreement.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>

namespace mien {
namespace {

constexpr float least_trust = 0.4f;                               // of a photo's label
constexpr std::array<double, 4> strengths{0.25, 0.5, 0.75, 1.0};  // beside 0, the photo itself
constexpr double far = 0.35;                                      // inter-ocular distances
constexpr std::size_t timed = 8;                                  // photos of each category

struct Sample {
    Photo photo;
    Face face;
};

/// Where the detector would have put its box: a square as wide as the jaw, a little above the chin's tip.
Rect box_around(const Landmarks& points)
{
    const double width = 1.06 * (points[16].x - points[0].x);
    return {0.5 * (points[0].x + points[16].x - width), points[8].y - 1.05 * width, width, width};
}

/// Evenly from all of the pack's test photos that show `expression`.
std::vector<Sample> samples_of(const std::vector<PackedFace>& faces, Emotion expression, int wanted)
{
    std::vector<const PackedFace*> fit;
    for (const PackedFace& face : faces)
        if (face.split == 2 && face.expression == expression && face.trust >= least_trust) fit.push_back(&face);
    std::vector<Sample> samples;
    const std::size_t count = std::min(fit.size(), std::size_t(wanted));
    for (std::size_t i = 0; i < count; ++i) {
        const PackedFace& packed = *fit[i * fit.size() / count];
        const int side = int(std::lround(std::sqrt(double(packed.image.size()) / 3.0)));
        Sample sample;
        sample.photo.pixels = Raster<std::uint8_t>(side, side, 3, {packed.image.begin(), packed.image.end()});
        Face face;
        face.box = box_around(packed.landmarks);
        sample.face = with_landmarks(face, packed.landmarks, side, side);
        samples.push_back(std::move(sample));
    }
    return samples;
}

Plane grey(const Photo& photo)
{
    const auto& pixels = std::get<Raster<std::uint8_t>>(photo.pixels);
    std::vector<float> values;
    for (std::size_t i = 0; i < pixels.pixels().size(); i += 3)
        values.push_back(
            (0.299f * pixels.pixels()[i] + 0.587f * pixels.pixels()[i + 1] + 0.114f * pixels.pixels()[i + 2]) / 255.0f);
    return Plane(pixels.width(), pixels.height(), 1, std::move(values));
}

/// 1 away from brows, eyes, nose and mouth, before and after.
Plane still_parts(const Sample& sample, const Landmarks& wanted)
{
    const int width = sample.photo.width(), height = sample.photo.height();
    const double reach = far * inter_ocular(sample.face.landmarks);
    std::vector<float> still(std::size_t(width) * height, 1.0f);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const Landmarks* points : {&sample.face.landmarks, &wanted})
                for (std::size_t i = 17; i < 68; ++i)
                    if (std::hypot((*points)[i].x - x - 0.5, (*points)[i].y - y - 0.5) < reach)
                        still[std::size_t(y) * width + x] = 0.0f;
    return Plane(width, height, 1, std::move(still));
}

double nme(const Landmarks& found, const Landmarks& wanted)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < found.size(); ++i)
        sum += std::hypot(found[i].x - wanted[i].x, found[i].y - wanted[i].y);
    return sum / double(found.size()) / inter_ocular(wanted);
}

/// Sums over photos, told as means.
class Means {
public:
    void add(const std::string& name, double value) { sums_[name] += value, counts_[name] += 1.0; }
    std::map<std::string, double> all() const
    {
        std::map<std::string, double> result;
        for (const auto& [name, sum] : sums_) result[name] = sum / counts_.at(name);
        return result;
    }

private:
    std::map<std::string, double> sums_, counts_;
};

/// One photo sent to one category at every strength.
void measure(Studio& studio, FaceFinder& finder, const std::string& engine, const Sample& sample, Emotion target,
             Means& means)
{
    const std::string category = name(target) + '.';
    Job quiet;
    std::map<std::string, std::vector<double>> courses;  // of the target's probability, by recognizer
    EditResult result;
    for (const double strength : strengths) {
        const Edit edit{EmotionTarget{{{target, strength}}, {}}, engine};
        result = studio.edit({.photo = sample.photo, .tasks = {{sample.face, {edit}}}}, quiet);
        for (const Opinion& opinion : result.faces[0].card.opinions) {
            auto& course = courses[opinion.engine];
            if (course.empty()) course.push_back(opinion.before[std::size_t(target)]);
            course.push_back(opinion.after[std::size_t(target)]);
        }
    }
    const FaceResult& full = result.faces[0];
    for (const Opinion& opinion : full.card.opinions) {
        const auto& course = courses[opinion.engine];
        means.add(category + "gain." + opinion.engine, course.back() - course.front());
        const auto best = std::ranges::max_element(opinion.after) - opinion.after.begin();
        means.add(category + "recognised." + opinion.engine, best == std::ptrdiff_t(target));
        means.add(category + "spearman." + opinion.engine, spearman({0.0, 0.25, 0.5, 0.75, 1.0}, course));
    }
    means.add(category + "identity", full.card.identity);
    means.add(category + "nme", nme(finder.again(result.photo, sample.face).landmarks, full.wanted));
    means.add(category + "still",
              structural_similarity(grey(sample.photo), grey(result.photo), still_parts(sample, full.wanted)));
}

/// The test photos that an editor is to change, by the category that it is asked for.
using Tasks = std::map<Emotion, const std::vector<Sample>*>;

/// What edits cost that nobody scores.
std::map<std::string, double> costs(Studio& studio, const std::string& engine, const Tasks& tasks)
{
    std::vector<double> seconds;
    Job quiet;
    for (const auto& [target, samples] : tasks)
        for (const Sample& sample : *samples | std::views::take(timed)) {
            const FaceTask task{sample.face, {{EmotionTarget{{{target, 1.0}}, {}}, engine}}};
            seconds.push_back(studio.edit({.photo = sample.photo, .tasks = {task}, .score = false}, quiet).seconds);
        }
    if (seconds.empty()) return {};
    std::ranges::sort(seconds);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {{"milliseconds", 1e3 * seconds[seconds.size() / 2]}, {"megabytes", double(usage.ru_maxrss) / 1024.0}};
}

}  // namespace

std::map<std::string, double> measure_editor(Studio& studio, const std::string& engine,
                                             const std::filesystem::path& faces, int photos, Job& job)
{
    const Safetensors pack = Safetensors::open(faces);
    const auto photographs = frontal_photographs(pack);
    const auto neutral = samples_of(photographs, Emotion::neutral, photos);
    const auto smiling = samples_of(photographs, Emotion::happiness, photos);
    if (neutral.empty() || smiling.empty())
        throw Error(Error::Kind::invalid, faces.string() + " holds no neutral and smiling test people");
    const auto editor = studio.registry().editor(engine);
    Tasks tasks;
    for (int i = 0; i < emotion_count; ++i)
        if (const auto target = Emotion(i); editor->accepts(EmotionTarget{{{target, 1.0}}, {}}))
            tasks[target] = target == Emotion::neutral ? &smiling : &neutral;
    auto numbers = costs(studio, engine, tasks);
    FaceFinder finder;
    Means means;
    for (double done = 0.0; const auto& [target, samples] : tasks) {
        numbers[name(target) + ".photos"] = double(samples->size());
        for (const Sample& sample : *samples) {
            job.step(done / double(tasks.size()), name(target));
            measure(studio, finder, engine, sample, target, means);
            done += 1.0 / double(samples->size());
        }
    }
    numbers.merge(means.all());
    return numbers;
}

}  // namespace mien
