#include "core/engine/evaluation.h"

#include "core/base/error.h"
#include "core/data/csv.h"
#include "core/jpeg/jpeg.h"
#include "core/measure/mcnemar.h"
#include "core/vision/align.h"
#include "core/vision/read.h"
#include "core/vision/view.h"

#include <algorithm>

namespace mien {
namespace {

namespace fs = std::filesystem;

constexpr int crop_side = 112;  // pixels
constexpr double crop_margin = 1.3;
constexpr int crop_quality = 85;

std::vector<LabelledPhoto> photos_of_table(const fs::path& folder, const fs::path& labels)
{
    std::vector<LabelledPhoto> photos;
    for (const CsvRow& row : read_csv(labels)) {
        const std::string file = field(row, "file");
        if (file.empty() || !row.contains("expression"))
            throw Error(Error::Kind::invalid, labels.string() + " needs the columns file and expression");
        const std::string expression = field(row, "expression");
        if (!expression.empty()) photos.push_back({folder / file, require_emotion(expression)});
    }
    return photos;
}

std::vector<LabelledPhoto> photos_of_folders(const fs::path& folder)
{
    std::vector<LabelledPhoto> photos;
    for (int i = 0; i < emotion_count; ++i) {
        const fs::path named = folder / name(Emotion(i));
        if (!fs::is_directory(named)) continue;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(named))
            if (entry.is_regular_file() && has_photo_name(entry.path())) files.push_back(entry.path());
        std::ranges::sort(files);  // the system's order is nobody's
        for (const auto& file : files) photos.push_back({file, Emotion(i)});
    }
    return photos;
}

Verdict verdict_on(Studio& studio, const std::vector<std::string>& engines, const LabelledPhoto& labelled, Job& job)
{
    const Photo photo = read_photo(labelled.file);
    const auto faces = studio.find_faces(photo, job);
    if (faces.empty()) throw Error(Error::Kind::not_found, "no face was found");
    const AlignedFace small = align(photo, faces.front(), crop_side, crop_margin);
    Verdict verdict{labelled, faces.front(), jpeg_bytes(for_screen(small.image), crop_quality), {}};
    for (const FaceScore& score : studio.score(photo, verdict.face, engines, job)) {
        expect(score.score.readings.size() == std::size_t(emotion_count), "recognizers name the eight expressions");
        auto& said = verdict.said.emplace_back();
        std::ranges::transform(score.score.readings, said.begin(), &Reading::value);
    }
    return verdict;
}

}  // namespace

std::string LabelledSet::short_name(const fs::path& file) const
{
    return file.lexically_proximate(folder).generic_string();
}

LabelledSet labelled_set(const fs::path& folder, const fs::path& labels)
{
    if (!fs::is_directory(folder)) throw Error(Error::Kind::not_found, "there is no folder " + folder.string());
    LabelledSet set{folder, labels, labels.empty() ? photos_of_folders(folder) : photos_of_table(folder, labels)};
    if (set.photos.empty())
        throw Error(Error::Kind::not_found,
                    "no labelled photo is in " + folder.string() +
                        "; give --labels with the columns file and expression, or folders "
                        "named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt");
    return set;
}

Emotion Verdict::named(std::size_t engine) const
{
    return Emotion(std::ranges::max_element(said[engine]) - said[engine].begin());
}

Confusion Evaluation::confusion(std::size_t engine) const
{
    Confusion confusion(emotion_count);
    for (const Verdict& each : verdicts) confusion.add(int(each.photo.truth), int(each.named(engine)));
    return confusion;
}

std::vector<Claim> Evaluation::claims(std::size_t engine) const
{
    std::vector<Claim> claims;
    for (const Verdict& each : verdicts) claims.push_back({each.confidence(engine), each.is_right(engine)});
    return claims;
}

std::vector<const Verdict*> Evaluation::worst(std::size_t engine, std::size_t count) const
{
    std::vector<const Verdict*> mistakes;
    for (const Verdict& each : verdicts)
        if (!each.is_right(engine)) mistakes.push_back(&each);
    std::ranges::stable_sort(mistakes, std::ranges::greater{},
                             [&](const Verdict* each) { return each->confidence(engine); });
    mistakes.resize(std::min(mistakes.size(), count));
    return mistakes;
}

std::vector<const Verdict*> Evaluation::suspicious(std::size_t engine) const
{
    std::vector<const Verdict*> found;
    for (const Verdict& each : verdicts)
        if (each.is_suspicious(engine)) found.push_back(&each);
    std::ranges::stable_sort(found, std::ranges::greater{}, [&](const Verdict* each) { return each->margin(engine); });
    return found;
}

Evaluation evaluate(Studio& studio, const std::vector<std::string>& engines, const LabelledSet& set, Job& job,
                    std::stop_token enough)
{
    Evaluation evaluation{set, engines, {}, {}};
    const double count = double(set.photos.size());
    for (std::size_t i = 0; i < set.photos.size(); ++i) {
        if (enough.stop_requested()) {
            if (evaluation.verdicts.empty()) throw Cancelled{};
            break;
        }
        const LabelledPhoto& photo = set.photos[i];
        job.step(double(i) / count, photo.file.filename().string());
        Job part = job.part(double(i) / count, double(i + 1) / count);
        try {
            evaluation.verdicts.push_back(verdict_on(studio, engines, photo, part));
        } catch (const Error& error) {
            evaluation.unread.push_back({photo, error.what()});
        }
    }
    if (evaluation.verdicts.empty())
        throw Error(Error::Kind::not_found, "none of the photos shows a face (" +
                                                evaluation.unread.front().photo.file.string() + ": " +
                                                evaluation.unread.front().reason + ")");
    return evaluation;
}

Comparison compared(const Evaluation& evaluation, std::size_t first, std::size_t second)
{
    Comparison found;
    for (const Verdict& each : evaluation.verdicts) {
        found.first_only += each.is_right(first) && !each.is_right(second);
        found.second_only += each.is_right(second) && !each.is_right(first);
    }
    found.chance = mcnemar(found.first_only, found.second_only);
    return found;
}

}  // namespace mien
