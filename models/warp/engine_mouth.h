#pragma once

#include "core/data/head.h"

#include <filesystem>

namespace mien {

/// Where a mouth is, for painting what is inside it. All points in crop pixels.
struct MouthScene {
    Landmarks source;   // as photographed
    Landmarks neutral;  // the same person at rest: teeth are where the skull has them, whatever the lips do
    Landmarks target;
    HeadView view;
};

/// A face crop with its mouth painted.
struct PaintedMouth {
    Image image;
    Plane cover;  // 0..1, how far the paint hides the photo
};

/// Teeth, gums, tongue and the dark behind them, painted where lips part that were closed. Teeth are two pictures of
/// the ICT-FaceKit jaws, lit and tinted like the whites of this person's eyes; upper ones hang from the skull, lower
/// ones follow the chin. Holds no state between faces.
class MouthPainter {
public:
    /// `folder` holds upper_teeth.png and lower_teeth.png.
    explicit MouthPainter(const std::filesystem::path& folder);

    /// `warped` with the mouth painted in where `interior` is above 0: less where the photo itself shows an open mouth.
    PaintedMouth paint(const Image& source, const Image& warped, const Plane& interior, const MouthScene& scene) const;

private:
    Image upper_;  // 4 channels, premultiplied, linear light
    Image lower_;
};

}  // namespace mien
