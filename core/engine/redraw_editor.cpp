#include "core/engine/redraw_editor.h"

#include "core/vision/resample.h"

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

/// How much of the change each pixel gets: the strength, by the sides of the face.
Plane amounts(const AlignedFace& face, const EmotionTarget& target)
{
    const int width = face.image.width(), height = face.image.height();
    const double strength = strength_of(target);
    std::vector<float> values(std::size_t(width) * height);
    for (int x = 0; x < width; ++x) {
        const double side = amount_at(x + 0.5, face.landmarks, target.sides);
        for (int y = 0; y < height; ++y) values[std::size_t(y) * width + x] = float(strength * side);
    }
    return Plane(width, height, 1, std::move(values));
}

Raster<float> scaled(const Raster<float>& values, const Plane& by)
{
    std::vector<float> result(values.pixels().begin(), values.pixels().end());
    const std::size_t n = std::size_t(values.channels());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] *= by.pixels()[i / n];
    return Raster<float>(values.width(), values.height(), values.channels(), std::move(result));
}

/// a + b - c, 0..1
Image sum(const Image& a, const Image& b, const Image& c)
{
    std::vector<float> result(a.pixels().begin(), a.pixels().end());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = std::clamp(result[i] + b.pixels()[i] - c.pixels()[i], 0.0f, 1.0f);
    return Image(a.width(), a.height(), a.channels(), std::move(result));
}

/// Where the points go under a backward flow.
Landmarks carried(const Landmarks& points, const Flow& flow)
{
    Landmarks result = points;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (int round = 0; round < 4; ++round) {
            const int x = std::clamp(int(result[i].x), 0, flow.width() - 1);
            const int y = std::clamp(int(result[i].y), 0, flow.height() - 1);
            result[i] = points[i] - Point{flow.at(x, y, 0), flow.at(x, y, 1)};
        }
    return result;
}

/// What full strength makes of a face.
Image wanted_of(const Image& face, const Redrawn& drawn)
{
    if (drawn.motion.empty()) return sum(face, drawn.after, drawn.before);
    return sum(resampled(face, drawn.motion), drawn.after, resampled(drawn.before, drawn.motion));
}

bool same_pixels(const Image& a, const Image& b)
{
    return a.width() == b.width() && a.height() == b.height() && std::ranges::equal(a.pixels(), b.pixels());
}

}  // namespace

const RedrawEditor::Drawing& RedrawEditor::drawing(std::size_t i, const Image& face, const EmotionShares& shares)
{
    if (i >= last_.size() || last_[i].shares != shares || !same_pixels(last_[i].face, face)) {
        const Redrawn drawn = redraw_(face, shares);
        Drawing fresh{face, shares, wanted_of(face, drawn), {}, {}};
        fresh.change = change_between(face, fresh.wanted);
        if (!drawn.motion.empty()) fresh.change.flow = drawn.motion;
        fresh.moved = resampled(face, fresh.change.flow);
        last_.resize(std::max(last_.size(), i + 1));
        last_[i] = std::move(fresh);
    }
    return last_[i];
}

FaceEdit RedrawEditor::edit_of(const AlignedFace& face, const Drawing& drawn, const EmotionTarget& target)
{
    const Plane amount = amounts(face, target);
    FaceEdit edit;
    edit.flow = scaled(drawn.change.flow, amount);
    edit.mask = drawn.change.mask;
    edit.landmarks = carried(face.landmarks, edit.flow);
    const Image moved = resampled(face.image, edit.flow);
    edit.image = sum(moved, scaled(drawn.wanted, amount), scaled(drawn.moved, amount));
    return edit;
}

bool RedrawEditor::accepts(const Target& target) const
{
    const auto* emotions = std::get_if<EmotionTarget>(&target);
    return emotions && std::ranges::all_of(emotions->parts, [this](const EmotionStrength& part) {
               return part.strength == 0.0 || taught_[std::size_t(part.emotion)];
           });
}

std::vector<FaceEdit> RedrawEditor::edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job)
{
    const auto& emotions = std::get<EmotionTarget>(target);
    std::vector<FaceEdit> edits;
    for (const AlignedFace& face : faces) {
        job.step(double(edits.size()) / double(faces.size()), "drawing the face");
        edits.push_back(edit_of(face, drawing(edits.size(), face.image, shares_of(emotions)), emotions));
    }
    last_.resize(faces.size());
    return edits;
}

}  // namespace mien
