#include "core/engine/evaluation.h"

#include "core/base/error.h"
#include "core/data/csv.h"
#include "core/vision/read.h"

#include <algorithm>

namespace mien {
namespace {

namespace fs = std::filesystem;

std::vector<LabelledPhoto> photos_of_table(const fs::path& folder, const fs::path& labels)
{
    std::vector<LabelledPhoto> photos;
    for (const CsvRow& row : read_csv(labels)) {
        const std::string file = field(row, "file");
        if (file.empty()) throw Error(Error::Kind::invalid, labels.string() + " needs the columns file and expression");
        photos.push_back({folder / file, require_emotion(field(row, "expression"))});
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
    Verdict verdict{labelled, faces.front(), {}};
    for (const FaceScore& score : studio.score(photo, verdict.face, engines, job)) {
        expect(score.score.readings.size() == std::size_t(emotion_count), "recognizers name the eight expressions");
        auto& said = verdict.said.emplace_back();
        std::ranges::transform(score.score.readings, said.begin(), &Reading::value);
    }
    return verdict;
}

}  // namespace

std::vector<LabelledPhoto> labelled_photos(const fs::path& folder, const fs::path& labels)
{
    if (!fs::is_directory(folder)) throw Error(Error::Kind::not_found, "there is no folder " + folder.string());
    auto photos = labels.empty() ? photos_of_folders(folder) : photos_of_table(folder, labels);
    if (photos.empty())
        throw Error(Error::Kind::not_found,
                    "no labelled photo is in " + folder.string() +
                        "; give --labels with the columns file and expression, or folders "
                        "named neutral, happiness, sadness, surprise, fear, disgust, anger, contempt");
    return photos;
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

Evaluation evaluate(Studio& studio, const std::vector<std::string>& engines, const std::vector<LabelledPhoto>& photos,
                    const std::function<void(const fs::path&, const std::string&)>& failed, Job& job)
{
    Evaluation evaluation{engines, {}};
    for (std::size_t i = 0; i < photos.size(); ++i) {
        job.step(double(i) / double(photos.size()), photos[i].file.filename().string());
        Job part = job.part(double(i) / double(photos.size()), double(i + 1) / double(photos.size()));
        try {
            evaluation.verdicts.push_back(verdict_on(studio, engines, photos[i], part));
        } catch (const Error& error) {
            failed(photos[i].file, error.what());
        }
    }
    if (evaluation.verdicts.empty()) throw Error(Error::Kind::not_found, "no face was found in any of the photos");
    return evaluation;
}

}  // namespace mien
