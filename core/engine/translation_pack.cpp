#include "core/engine/translation_pack.h"

#include "core/data/faces_pack.h"
#include "core/data/motion_code.h"
#include "core/vision/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mien {
namespace {

constexpr double margin = 1.15, roomy_margin = 1.75;  // of the pack's crops, and of those the warp wants
constexpr float least_trust = 0.25f;                  // of a photo's label
constexpr std::array<double, 6> ways{1.0, 0.85, 0.7, 0.5, 0.3, 0.15};  // between two photos
constexpr double opened = 0.03;                                        // inter-ocular distances between the lips
constexpr double painted_enough = 0.0012;                              // of a crop's pixels
constexpr std::array unpaired{Emotion::sadness, Emotion::surprise, Emotion::fear,
                              Emotion::disgust, Emotion::anger,    Emotion::contempt};
constexpr std::size_t asked_each = 3;  // of them, of one photo

/// The pixels that the warp's margin adds on each side.
int border_of(int side) { return int(side * (roomy_margin / margin - 1.0) / 2.0); }

Image widened(std::span<const std::uint8_t> crop, int side)
{
    const int border = border_of(side), wide = side + 2 * border;
    std::vector<float> pixels(std::size_t(wide) * wide * 3);
    for (int y = 0; y < wide; ++y)
        for (int x = 0; x < wide; ++x) {
            const int fx = std::clamp(x - border, 0, side - 1), fy = std::clamp(y - border, 0, side - 1);
            for (int c = 0; c < 3; ++c)
                pixels[(std::size_t(y) * wide + x) * 3 + c] = crop[(std::size_t(fy) * side + fx) * 3 + c] / 255.0f;
        }
    return Image(wide, wide, 3, std::move(pixels));
}

/// A face of the pack with room around it for the warp.
AlignedFace roomy(const PackedFace& packed, int side)
{
    AlignedFace face{widened(packed.image, side), packed.landmarks, {}, packed.view.pose()};
    const double border = border_of(side);
    for (Point& p : face.landmarks) p = p + Point{border, border};
    return face;
}

/// The similarity that lays what expressions do not move (nose ridge, eye corners) of `from` on `to`, least squares.
Similarity laid_on(const Landmarks& from, const Landmarks& to)
{
    constexpr std::array<std::size_t, 8> firm{27, 28, 29, 30, 36, 39, 42, 45};
    Point mean_from, mean_to;
    for (const std::size_t i : firm) mean_from = mean_from + from[i], mean_to = mean_to + to[i];
    mean_from = mean_from * (1.0 / firm.size()), mean_to = mean_to * (1.0 / firm.size());
    double along = 0.0, across = 0.0, square = 0.0;
    for (const std::size_t i : firm) {
        const Point p = from[i] - mean_from, q = to[i] - mean_to;
        along += p.x * q.x + p.y * q.y, across += p.x * q.y - p.y * q.x, square += p.x * p.x + p.y * p.y;
    }
    Similarity result{along / square, across / square, 0.0, 0.0};
    const Point there = result(mean_from);
    result.tx = mean_to.x - there.x, result.ty = mean_to.y - there.y;
    return result;
}

/// The same person's other photo in the frame of `frame`.
AlignedFace brought(const AlignedFace& other, const AlignedFace& frame)
{
    const Similarity there = laid_on(other.landmarks, frame.landmarks), back = there.inverse();
    const int width = frame.image.width(), height = frame.image.height();
    std::vector<float> flow;
    flow.reserve(std::size_t(width) * height * 2);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Point p{x + 0.5, y + 0.5}, from = back(p);
            flow.insert(flow.end(), {float(from.x - p.x), float(from.y - p.y)});
        }
    AlignedFace result = other;
    result.image = resampled(other.image, Flow(width, height, 2, std::move(flow)));
    result.landmarks = moved(other.landmarks, there);
    return result;
}

Landmarks between(const Landmarks& from, const Landmarks& to, double way)
{
    Landmarks result;
    for (std::size_t i = 0; i < from.size(); ++i) result.push_back(from[i] + (to[i] - from[i]) * way);
    return result;
}

/// a where the weight is 0, b where it is 1.
template <class Weight>
Image mixed(const Image& a, const Image& b, const Weight& weight)
{
    std::vector<float> pixels(a.pixels().begin(), a.pixels().end());
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] += weight(i / 3) * (b.pixels()[i] - pixels[i]);
    return Image(a.width(), a.height(), 3, std::move(pixels));
}

double opening(const Landmarks& face) { return (face[66].y - face[62].y) / inter_ocular(face); }

/// Writes samples into the pack's columns.
class Columns {
public:
    explicit Columns(int side) : side_(side), border_(border_of(side)) {}

    struct Sample {
        Image input, wanted;
        Plane mask, cover;
        Landmarks source, target;
        Emotion code = Emotion::neutral;
        std::int64_t real = 0;
    };

    void add(const Sample& sample, std::int64_t split)
    {
        append(input_, sample.input), append(wanted_, sample.wanted);
        append(mask_, sample.mask), append(cover_, sample.cover);
        for (const Point& p : sample.source)
            source_.insert(source_.end(), {float(p.x - border_), float(p.y - border_)});
        for (const Point& p : sample.target)
            target_.insert(target_.end(), {float(p.x - border_), float(p.y - border_)});
        const auto code = motion_code(sample.code);
        code_.insert(code_.end(), code.begin(), code.end());
        real_.push_back(sample.real);
        split_.push_back(split);
    }

    void save(const std::filesystem::path& file) const
    {
        const std::int64_t n = std::int64_t(split_.size());
        const auto bytes = [](const auto& column) { return std::as_bytes(std::span(column)); };
        write_safetensors(file, {{"input", {"U8", {n, side_, side_, 3}, bytes(input_)}},
                                 {"wanted", {"U8", {n, side_, side_, 3}, bytes(wanted_)}},
                                 {"mask", {"U8", {n, side_, side_}, bytes(mask_)}},
                                 {"cover", {"U8", {n, side_, side_}, bytes(cover_)}},
                                 {"source", {"F32", {n, 68, 2}, bytes(source_)}},
                                 {"target", {"F32", {n, 68, 2}, bytes(target_)}},
                                 {"code", {"F32", {n, motion_code_size}, bytes(code_)}},
                                 {"real", {"I64", {n}, bytes(real_)}},
                                 {"split", {"I64", {n}, bytes(split_)}}});
    }

private:
    void append(std::vector<std::uint8_t>& column, const Raster<float>& wide) const
    {
        for (int y = border_; y < border_ + side_; ++y)
            for (int x = border_; x < border_ + side_; ++x)
                for (int c = 0; c < wide.channels(); ++c)
                    column.push_back(std::uint8_t(std::clamp(wide.at(x, y, c) * 255.0f + 0.5f, 0.0f, 255.0f)));
    }

    int side_, border_;
    std::vector<std::uint8_t> input_, wanted_, mask_, cover_;
    std::vector<float> source_, target_, code_;
    std::vector<std::int64_t> real_, split_;
};

/// From one photo some of the way to another of the same person, in the same frame.
Columns::Sample between_photos(const AlignedFace& from, const AlignedFace& to, Emotion shown, double way,
                               const Move& move)
{
    const Landmarks target = between(from.landmarks, to.landmarks, way);
    const FaceEdit here = move(from, target), there = move(to, target);
    // what the warp painted into a mouth is never the truth, where the other photo shows it
    const Image wanted = mixed(here.image, there.image, [&](std::size_t i) {
        return std::max(float(way), here.cover.pixels()[i]) * (1.0f - there.cover.pixels()[i]);
    });
    return {here.image, wanted, here.mask, here.cover, from.landmarks, target, shown, way == 1.0 ? 1 : 2};
}

/// A photo whose open mouth is closed, opened again by the warp, and wanted back; nothing where too little was painted.
std::optional<Columns::Sample> repainted(const AlignedFace& face, Emotion shown, const Move& move)
{
    const FaceEdit closed = move(face, EmotionTarget{{{Emotion::neutral, 1.0}}, {}});
    const FaceEdit again = move({closed.image, closed.landmarks, {}, face.pose}, face.landmarks);
    double painted = 0.0;
    for (const float cover : again.cover.pixels()) painted += cover;
    const double pixels = std::pow(face.image.width() * margin / roomy_margin, 2);
    if (painted < painted_enough * pixels) return {};
    const Image input = mixed(face.image, again.image, [&](std::size_t i) { return again.cover.pixels()[i]; });
    return Columns::Sample{input, face.image, again.mask, again.cover, closed.landmarks, face.landmarks, shown, 0};
}

/// A neutral photo moved to an expression.
Columns::Sample asked_for(const AlignedFace& face, Emotion wanted, const Move& move)
{
    const FaceEdit edit = move(face, EmotionTarget{{{wanted, 1.0}}, {}});
    return {edit.image, face.image, edit.mask, edit.cover, face.landmarks, edit.landmarks, wanted, 3};
}

}  // namespace

TranslationReport prepare_translations(const std::filesystem::path& faces, const Move& move,
                                       const std::filesystem::path& file, Job& job)
{
    job.step(0.0, "reading faces");
    const auto pack = Safetensors::open(faces);
    const auto& shape = pack.require("image").shape;
    if (shape.size() != 4 || shape[1] != shape[2] || shape[1] % 32 != 0)
        throw Error(Error::Kind::invalid,
                    "translations are made of square crops whose side 32 divides; prepare the faces with such a size");
    const int side = int(shape[1]);
    auto photographs = frontal_photographs(pack);
    std::erase_if(photographs, [](const PackedFace& face) { return face.trust < least_trust; });
    std::map<std::int64_t, std::array<const PackedFace*, 2>> people;  // neutral, smiling
    for (const PackedFace& photo : photographs)
        if (photo.expression == Emotion::neutral || photo.expression == Emotion::happiness)
            people[photo.identity][photo.expression == Emotion::happiness] = &photo;
    TranslationReport report;
    Columns columns(side);
    std::size_t seen = 0;
    for (const auto& [identity, couple] : people) {
        job.step(0.5 * double(seen++) / double(people.size()), "between two photos");
        if (!couple[0] || !couple[1]) continue;
        const AlignedFace neutral = roomy(*couple[0], side), smiling = roomy(*couple[1], side);
        const AlignedFace smile_here = brought(smiling, neutral), neutral_here = brought(neutral, smiling);
        for (const double way : ways) {
            columns.add(between_photos(neutral, smile_here, Emotion::happiness, way, move), couple[0]->split);
            columns.add(between_photos(smiling, neutral_here, Emotion::neutral, way, move), couple[1]->split);
            report.photographed += 2;
        }
    }
    for (std::size_t i = 0; i < photographs.size(); ++i) {
        job.step(0.5 + 0.5 * double(i) / double(photographs.size()), "moving single photos");
        const PackedFace& photo = photographs[i];
        if (photo.expression == Emotion::neutral) {
            const AlignedFace face = roomy(photo, side);
            for (std::size_t n = 0; n < asked_each; ++n, ++report.asked)
                columns.add(asked_for(face, unpaired[(i + 2 * n) % unpaired.size()], move), photo.split);
            continue;
        }
        if (opening(photo.landmarks) < opened) continue;
        const auto sample = repainted(roomy(photo, side), photo.expression, move);
        if (sample) columns.add(*sample, photo.split), ++report.repainted;
    }
    columns.save(file);
    return report;
}

}  // namespace mien
