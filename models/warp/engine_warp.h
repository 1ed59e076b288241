#pragma once

#include "core/data/head.h"
#include "core/engine/engine.h"
#include "core/nn/landmark_generator.h"
#include "models/warp/engine_mouth.h"

#include <filesystem>

namespace mien {

/// Moves this person's own pixels: generated landmarks, a dense warp, and a painted mouth where lips part.
class Warp : public Editor {
public:
    /// `folder` holds the pictures of teeth.
    Warp(const std::filesystem::path& weights, const std::filesystem::path& folder);

    void describe(Fields& fields) override;
    bool accepts(const Target&) const override { return true; }
    std::vector<FaceEdit> edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job) override;

private:
    using Motion = std::vector<Point3>;  // of the 68 points, head units

    FaceEdit edited(const AlignedFace& face, const Target& target);
    Motion motion_for(const std::vector<Point3>& head, const Motion& to_neutral, const Target& target);
    Motion generated(const std::vector<Point3>& head, const std::vector<float>& code);

    bool teeth_ = true;
    double creases_ = 1.0;
    double exaggerate_ = 1.0;
    nn::LandmarkGenerator net_;
    MouthPainter mouth_;
};

}  // namespace mien
