#pragma once

#include "models/warp/engine_mouth.h"

namespace mien {

/// Target points whose inner lips nearly touch, made to touch, where the source's mouth is open: a mouth that closes
/// closes. Lips that would pass each other as they did not in the photo meet halfway.
Landmarks with_lips_met(const Landmarks& source, Landmarks target);

/// Target points of a face that goes the share `strength` of its way to neutral, with the lower lip and the chin raised
/// where they would leave the source's mouth too far open: at rest, lips touch.
Landmarks with_jaw_raised(const Landmarks& source, Landmarks target, double strength);

/// How far a mouth that was photographed open is shut at the target, 0..1.
double shut_share(const Landmarks& source, const Landmarks& target);

/// `warped`, which shows the source through `flow`, with what the photo showed between the lips (teeth, the dark of the
/// corners) replaced by the lips' own colour, and the line along which they meet. The warp alone leaves specks of it:
/// landmarks are not exact to a pixel.
PaintedMouth with_shut_lips(const Image& warped, const Flow& flow, const MouthScene& scene);

}  // namespace mien
