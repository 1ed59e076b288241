#include "core/engine/translation_pack.h"

#include "core/data/head.h"
#include "core/data/motion_code.h"
#include "core/data/safetensors.h"
#include "core/vision/resample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mien {
namespace {

constexpr int side = 128;             // of the pack's crops, margin 1.15
constexpr int border = 33;            // what the warp's margin of 1.75 adds on each side
constexpr double largest_yaw = 25.0;  // degrees: beyond it the warp guesses
constexpr std::array<double, 6> ways{1.0, 0.85, 0.7, 0.5, 0.3, 0.15};  // between two photos
constexpr double opened = 0.03;                                        // inter-ocular distances between the lips
constexpr float painted_enough = 20.0f;                                // pixels

/// One photograph of the pack, with room around it for the warp.
struct Photograph {
    AlignedFace face;
    Emotion expression = Emotion::neutral;
    std::int64_t identity = 0, split = 0;
};

Image widened(std::span<const std::uint8_t> crop)
{
    constexpr int wide = side + 2 * border;
    std::vector<float> pixels(std::size_t(wide) * wide * 3);
    for (int y = 0; y < wide; ++y)
        for (int x = 0; x < wide; ++x) {
            const int fx = std::clamp(x - border, 0, side - 1), fy = std::clamp(y - border, 0, side - 1);
            for (int c = 0; c < 3; ++c)
                pixels[(std::size_t(y) * wide + x) * 3 + c] = crop[(std::size_t(fy) * side + fx) * 3 + c] / 255.0f;
        }
    return Image(wide, wide, 3, std::move(pixels));
}

std::vector<Photograph> photographs_of(const Safetensors& pack)
{
    const auto landmarks = values<float>(pack, "landmarks"), trust = values<float>(pack, "trust");
    const auto expression = values<std::int64_t>(pack, "expression"), identity = values<std::int64_t>(pack, "identity");
    const auto split = values<std::int64_t>(pack, "split");
    const auto research = values<std::uint8_t>(pack, "research"), imagined = values<std::uint8_t>(pack, "imagined");
    const auto image = values<std::uint8_t>(pack, "image");
    std::vector<Photograph> result;
    for (std::size_t n = 0; n < trust.size(); ++n) {
        if (research[n] || imagined[n] || expression[n] < 0 || trust[n] < 0.25f) continue;
        Photograph photo;
        for (std::size_t i = 0; i < 68; ++i)
            photo.face.landmarks.push_back(
                {landmarks[n * 136 + 2 * i] + border, landmarks[n * 136 + 2 * i + 1] + border});
        photo.face.pose = fit_head(photo.face.landmarks).pose();
        if (std::abs(photo.face.pose.yaw) > largest_yaw) continue;
        constexpr std::size_t bytes = std::size_t(side) * side * 3;
        photo.face.image = widened(image.subspan(n * bytes, bytes));
        photo.expression = Emotion(expression[n]);
        photo.identity = identity[n];
        photo.split = split[n];
        result.push_back(std::move(photo));
    }
    return result;
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
    struct Sample {
        Image input, wanted;
        Plane mask, cover;
        Landmarks source, target;
        Emotion code = Emotion::neutral;
        std::int64_t real = 0, split = 0;
    };

    void add(const Sample& sample)
    {
        append(input_, sample.input), append(wanted_, sample.wanted);
        append(mask_, sample.mask), append(cover_, sample.cover);
        for (const Point& p : sample.source) source_.insert(source_.end(), {float(p.x - border), float(p.y - border)});
        for (const Point& p : sample.target) target_.insert(target_.end(), {float(p.x - border), float(p.y - border)});
        const auto code = motion_code(sample.code);
        code_.insert(code_.end(), code.begin(), code.end());
        real_.push_back(sample.real);
        split_.push_back(sample.split);
    }

    void save(const std::filesystem::path& file) const
    {
        const std::int64_t n = std::int64_t(split_.size());
        const auto bytes = [](const auto& column) { return std::as_bytes(std::span(column)); };
        write_safetensors(file, {{"input", {"U8", {n, side, side, 3}, bytes(input_)}},
                                 {"wanted", {"U8", {n, side, side, 3}, bytes(wanted_)}},
                                 {"mask", {"U8", {n, side, side}, bytes(mask_)}},
                                 {"cover", {"U8", {n, side, side}, bytes(cover_)}},
                                 {"source", {"F32", {n, 68, 2}, bytes(source_)}},
                                 {"target", {"F32", {n, 68, 2}, bytes(target_)}},
                                 {"code", {"F32", {n, motion_code_size}, bytes(code_)}},
                                 {"real", {"I64", {n}, bytes(real_)}},
                                 {"split", {"I64", {n}, bytes(split_)}}});
    }

private:
    static void append(std::vector<std::uint8_t>& column, const Raster<float>& wide)
    {
        for (int y = border; y < border + side; ++y)
            for (int x = border; x < border + side; ++x)
                for (int c = 0; c < wide.channels(); ++c)
                    column.push_back(std::uint8_t(std::clamp(wide.at(x, y, c) * 255.0f + 0.5f, 0.0f, 255.0f)));
    }

    std::vector<std::uint8_t> input_, wanted_, mask_, cover_;
    std::vector<float> source_, target_, code_;
    std::vector<std::int64_t> real_, split_;
};

/// From one photo some of the way to another of the same person.
Columns::Sample between_photos(const Photograph& from, const Photograph& to, double way, const Move& move)
{
    const AlignedFace other = brought(to.face, from.face);
    const Landmarks target = between(from.face.landmarks, other.landmarks, way);
    const FaceEdit here = move(from.face, target), there = move(other, target);
    // what the warp painted into a mouth is never the truth, where the other photo shows it
    const Image wanted = mixed(here.image, there.image, [&](std::size_t i) {
        return std::max(float(way), here.cover.pixels()[i]) * (1.0f - there.cover.pixels()[i]);
    });
    return {here.image, wanted,        here.mask,          here.cover, from.face.landmarks,
            target,     to.expression, way == 1.0 ? 1 : 2, from.split};
}

/// A photo whose open mouth is closed, opened again by the warp, and wanted back; nothing where too little was painted.
std::optional<Columns::Sample> repainted(const Photograph& photo, const Move& move)
{
    if (photo.expression == Emotion::neutral || opening(photo.face.landmarks) < opened) return {};
    const FaceEdit closed = move(photo.face, EmotionTarget{{{Emotion::neutral, 1.0}}, {}});
    const AlignedFace shut{closed.image, closed.landmarks, {}, photo.face.pose};
    const FaceEdit again = move(shut, photo.face.landmarks);
    float painted = 0.0f;
    for (const float cover : again.cover.pixels()) painted += cover;
    if (painted < painted_enough) return {};
    const Image input = mixed(photo.face.image, again.image, [&](std::size_t i) { return again.cover.pixels()[i]; });
    return Columns::Sample{
        input, photo.face.image, again.mask, again.cover, closed.landmarks, photo.face.landmarks, photo.expression,
        0,     photo.split};
}

}  // namespace

TranslationReport prepare_translations(const std::filesystem::path& faces, const Move& move,
                                       const std::filesystem::path& pack, Job& job)
{
    job.step(0.0, "reading faces");
    const auto photographs = photographs_of(Safetensors::open(faces));
    std::map<std::int64_t, std::array<const Photograph*, 2>> people;  // neutral, smiling
    for (const Photograph& photo : photographs)
        if (photo.expression == Emotion::neutral || photo.expression == Emotion::happiness)
            people[photo.identity][photo.expression == Emotion::happiness] = &photo;
    TranslationReport report;
    Columns columns;
    for (const auto& [identity, couple] : people) {
        if (!couple[0] || !couple[1]) continue;
        job.step(0.5 * report.photographed / 2000.0, "between two photos");
        for (const double way : ways) {
            columns.add(between_photos(*couple[0], *couple[1], way, move));
            columns.add(between_photos(*couple[1], *couple[0], way, move));
            report.photographed += 2;
        }
    }
    for (std::size_t i = 0; i < photographs.size(); ++i) {
        job.step(0.5 + 0.5 * double(i) / double(photographs.size()), "repainting mouths");
        if (const auto sample = repainted(photographs[i], move)) columns.add(*sample), ++report.repainted;
    }
    columns.save(pack);
    return report;
}

}  // namespace mien
