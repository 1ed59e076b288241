#include "core/engine/redraw_editor.h"

#include "core/data/head.h"
#include "core/vision/picture_change.h"
#include "core/vision/resample.h"

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

double strength_of(const EmotionTarget& target)
{
    double sum = 0.0;
    for (const EmotionStrength& part : target.parts) sum += part.strength;
    return sum;
}

EmotionShares shares_of(const EmotionTarget& target)
{
    EmotionShares shares{};
    const double sum = strength_of(target);
    for (const EmotionStrength& part : target.parts)
        if (sum > 0.0) shares[std::size_t(part.emotion)] += float(part.strength / sum);
    return shares;
}

/// How much of the change each pixel gets: the strength, by the sides of the face.
Plane amounts(const AlignedFace& face, const EmotionTarget& target)
{
    const int width = face.image.width(), height = face.image.height();
    const double strength = strength_of(target), scale = std::max(inter_ocular(face.landmarks), 1.0);
    const double middle = 0.5 * (face.landmarks[36].x + face.landmarks[45].x);
    std::vector<float> values(std::size_t(width) * height);
    for (int x = 0; x < width; ++x) {
        const double left = left_share({(x + 0.5 - middle) / scale, 0.0, 0.0});
        const double side = left * target.sides.left + (1.0 - left) * target.sides.right;
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

FaceEdit edit_of(const AlignedFace& face, const Redrawn& drawn, const EmotionTarget& target)
{
    const Image wanted = sum(face.image, drawn.after, drawn.before);
    const PictureChange change = change_between(face.image, wanted);
    const Plane amount = amounts(face, target);
    FaceEdit edit;
    edit.flow = scaled(change.flow, amount);
    edit.mask = change.mask;
    edit.landmarks = carried(face.landmarks, edit.flow);
    const Image moved = resampled(face.image, edit.flow), all_moved = resampled(face.image, change.flow);
    edit.image = sum(moved, scaled(wanted, amount), scaled(all_moved, amount));
    return edit;
}

}  // namespace

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
        edits.push_back(edit_of(face, redraw_(face.image, shares_of(emotions)), emotions));
    }
    return edits;
}

}  // namespace mien
