#include "core/engine/mean_maps.h"

#include "core/data/npy.h"
#include "core/data/palette.h"
#include "core/vision/view.h"
#include "core/vision/write.h"

#include <algorithm>

namespace mien {
namespace {

namespace fs = std::filesystem;

/// Adds up rasters of one size.
class Mean {
public:
    void add(const Raster<float>& raster, double weight)
    {
        if (sums_.empty()) {
            width_ = raster.width();
            height_ = raster.height();
            channels_ = raster.channels();
            sums_.resize(raster.pixels().size());
        }
        for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += weight * double(raster.pixels()[i]);
        ++count_;
    }
    int count() const { return count_; }
    Raster<float> raster() const
    {
        std::vector<float> values(sums_.size());
        std::ranges::transform(sums_, values.begin(), [this](double sum) { return float(sum / count_); });
        return {width_, height_, channels_, std::move(values)};
    }

private:
    std::vector<double> sums_;
    int width_ = 0, height_ = 0, channels_ = 0, count_ = 0;
};

fs::path file_of(const fs::path& folder, const std::string& engine, Emotion emotion, const char* ending)
{
    return folder / (engine + "-" + name(emotion) + ending);
}

}  // namespace

std::vector<MeanMap> mean_maps(Explainer& explainer, const std::string& engine, const Evaluation& evaluation,
                               MapRequest request, Job& job)
{
    std::array<Mean, emotion_count> faces, maps;
    const double count = double(evaluation.verdicts.size());
    for (std::size_t i = 0; i < evaluation.verdicts.size(); ++i) {
        const Verdict& verdict = evaluation.verdicts[i];
        job.step(double(i) / count, verdict.photo.file.filename().string());
        Job part = job.part(double(i) / count, double(i + 1) / count);
        const auto of = std::size_t(verdict.photo.truth);
        request.question = {int(of), Question::none};
        const Look look = explainer.look(engine, verdict.photo.file, verdict.face, request, part);
        faces[of].add(look.face.image, 1.0);
        maps[of].add(look.map, 1.0 / double(greatest_magnitude(look.map)));
    }
    std::vector<MeanMap> means;
    for (std::size_t of = 0; of < maps.size(); ++of)
        if (maps[of].count() > 0)
            means.push_back({Emotion(of), maps[of].count(), faces[of].raster(), maps[of].raster()});
    return means;
}

Raster<std::uint8_t> drawn(const MeanMap& mean)
{
    const Palette& palette = palette_for(mean.map);
    return overlaid(for_screen(mean.face), mean.map, Similarity{}, {palette, range_of(mean.map, palette), 0.5});
}

std::vector<fs::path> mean_map_files(const fs::path& folder, const std::string& engine)
{
    std::vector<fs::path> files;
    for (int i = 0; i < emotion_count; ++i)
        for (const char* ending : {".png", ".npy"}) files.push_back(file_of(folder, engine, Emotion(i), ending));
    return files;
}

std::vector<fs::path> write_mean_maps(const fs::path& folder, const std::string& engine,
                                      const std::vector<MeanMap>& maps)
{
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (const MeanMap& each : maps) {
        Photo picture;
        picture.pixels = drawn(each);
        files.push_back(file_of(folder, engine, each.of, ".png"));
        write_photo(picture, files.back(), {.overwrite = true, .provenance = {}});
        files.push_back(file_of(folder, engine, each.of, ".npy"));
        write_npy(files.back(), each.map);
    }
    return files;
}

}  // namespace mien
