#include "models/warp/engine_warp.h"

#include "core/data/emotion_amount.h"
#include "core/data/motion_code.h"
#include "core/nn/tensor.h"
#include "core/vision/face_warp.h"
#include "core/vision/resample.h"
#include "models/warp/engine_creases.h"
#include "models/warp/engine_seam.h"

#include <torch/torch.h>

#include <algorithm>
#include <optional>

namespace mien {
namespace {

using Motion = std::vector<Point3>;  // of the 68 points, head units

void add(Motion& to, const Motion& more, double k)
{
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = {to[i].x + k * more[i].x, to[i].y + k * more[i].y, to[i].z + k * more[i].z};
}

/// Scales each point's motion by its side's share.
Motion sided(Motion motion, const Sides& sides)
{
    for (std::size_t i = 0; i < motion.size(); ++i) {
        const double k = amount_at(mean_head()[i], sides);
        motion[i] = {k * motion[i].x, k * motion[i].y, k * motion[i].z};
    }
    return motion;
}

/// An opened mouth's lower lip hangs as a U: its middle no lower than the parabola through corners and sides.
Landmarks hung(Landmarks face)
{
    const double corners = 0.5 * (face[60].y + face[64].y), sides = 0.5 * (face[65].y + face[67].y);
    const double across = (face[65].x - face[67].x) / std::max(face[64].x - face[60].x, 1.0);
    const double lowest = corners + (sides - corners) / std::max(1.0 - across * across, 0.5);
    if (sides <= corners || face[66].y <= lowest) return face;
    const double lift = face[66].y - lowest;
    for (const std::size_t i : {std::size_t(66), std::size_t(57)}) face[i].y -= lift;
    return face;
}

/// How strongly a target asks for neutral and nothing else, on both sides.
std::optional<double> strength_of_neutral(const Target& target)
{
    const auto* emotions = std::get_if<EmotionTarget>(&target);
    if (!emotions || emotions->parts.size() != 1 || emotions->parts[0].emotion != Emotion::neutral) return {};
    return emotions->parts[0].strength * std::min(emotions->sides.left, emotions->sides.right);
}

Landmarks carried(const Landmarks& points, const Motion& motion, const HeadView& view)
{
    Landmarks result;
    for (std::size_t i = 0; i < points.size(); ++i) result.push_back(points[i] + view.along(motion[i]));
    return result;
}

}  // namespace

Warp::Warp(const std::filesystem::path& weights, const std::filesystem::path& folder)
    : net_(motion_code_size, nn::landmark_generator_width), mouth_(folder)
{
    nn::load_state(*net_, nn::read_tensors(weights), weights.string());
    net_->eval();
}

void Warp::describe(Fields& fields)
{
    fields.add("teeth", teeth_, "paint teeth and mouth cavity where closed lips part");
    fields.add("creases", creases_, 0.0, 2.0, "depth of the folds drawn where skin is pushed together");
    fields.add("exaggerate", exaggerate_, 0.5, 1.5, "multiplies every motion");
}

std::vector<FaceEdit> Warp::edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job)
{
    std::vector<FaceEdit> edits;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        job.step(double(i) / double(faces.size()), "moving landmarks");
        edits.push_back(edited(faces[i], target));
    }
    return edits;
}

FaceEdit Warp::edited(const AlignedFace& face, const Target& target)
{
    const HeadView view = fit_head(face.landmarks);
    const std::vector<Point3> head = frontal(face.landmarks, view);
    const Motion to_neutral = generated(head, motion_code(Emotion::neutral));
    FaceEdit edit;
    if (const auto* points = std::get_if<Landmarks>(&target))
        edit.landmarks = *points;
    else
        edit.landmarks = hung(carried(face.landmarks, motion_for(head, to_neutral, target), view));
    if (const auto to_rest = strength_of_neutral(target))
        edit.landmarks = with_jaw_raised(face.landmarks, std::move(edit.landmarks), *to_rest);
    edit.landmarks = with_lips_met(face.landmarks, std::move(edit.landmarks));
    const FaceWarp warp = warp_face(face.landmarks, edit.landmarks, face.image.width());
    edit.flow = warp.flow;
    edit.mask = warp.mask;
    const MouthScene scene{face.landmarks, carried(face.landmarks, to_neutral, view), edit.landmarks, view};
    const Image warped =
        with_creases(resampled(face.image, warp.flow), scene.source, scene.neutral, scene.target, creases_);
    if (!teeth_) {
        edit.image = warped;
        return edit;
    }
    auto painted = shut_share(scene.source, scene.target) > 0.0
                       ? with_shut_lips(warped, warp.flow, scene)
                       : mouth_.paint(face.image, warped, warp.interior, scene);
    edit.image = std::move(painted.image);
    edit.cover = std::move(painted.cover);
    return edit;
}

Warp::Motion Warp::motion_for(const std::vector<Point3>& head, const Motion& to_neutral, const Target& target)
{
    Motion motion(68);
    if (const auto* units = std::get_if<ActionUnitTarget>(&target)) {
        for (const auto& unit : units->units) {
            const Motion full = generated(head, motion_code({{unit.number, 1.0, {}}}));
            add(motion, sided(full, unit.sides), exaggerate_ * unit.strength);
        }
        return motion;
    }
    // a blend leaves the present expression once, however many emotions it goes to
    const auto& emotions = std::get<EmotionTarget>(target);
    for (const auto& [emotion, strength] : emotions.parts) {
        Motion own = generated(head, motion_code(emotion));
        add(own, to_neutral, -1.0);
        add(motion, own, strength);
    }
    const double leaving = strength_of(emotions);
    add(motion, to_neutral, emotions.parts.size() == 1 ? leaving : std::min(leaving, 1.0));
    Motion result(68);
    add(result, sided(motion, emotions.sides), exaggerate_);
    return result;
}

Warp::Motion Warp::generated(const std::vector<Point3>& head, const std::vector<float>& code)
{
    const torch::InferenceMode inference;
    auto source = torch::empty({1, 68, 2});
    for (int i = 0; i < 68; ++i) source[0][i][0] = head[std::size_t(i)].x, source[0][i][1] = head[std::size_t(i)].y;
    const auto motion = net_(source, torch::tensor(code).unsqueeze(0)).contiguous();
    const float* value = motion.data_ptr<float>();
    Motion result;
    for (int i = 0; i < 68; ++i, value += 3) result.push_back({value[0], value[1], value[2]});
    return result;
}

}  // namespace mien
