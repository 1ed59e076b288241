#pragma once

#include "core/data/face.h"

#include <optional>
#include <vector>

namespace mien {

// The way from a clip to a micro-expression network, as the survey of Li et al. (2022, arXiv 2107.02823) maps it,
// re-derived: spot the apex, measure the motion from onset to apex, pack it small. Faces are grey (one channel, 0..1),
// aligned to each other and of one size; the first one is the onset.

/// What the frames of a clip show beside its onset.
struct ApexSearch {
    std::vector<double> departure;  // one a frame, 0..2: 1 - correlation with the onset, in the region that moves most
    std::optional<int> apex;        // the frame at the height of the motion; none if nothing moves beyond the noise
};

/// Spots the apex (after Liong et al. 2015): follows how the brows, the wings of the nose and the mouth each depart
/// from the onset, and takes the top of the region that stands out most from its own noise. Eyes are left out, since
/// people blink. Neither brightness nor contrast of a frame matters. `landmarks` are those that all
/// frames share. Throws Error if there are fewer than 8 frames.
ApexSearch find_apex(const std::vector<Plane>& faces, const Landmarks& landmarks);

/// TV-L1 optical flow (Zach et al. 2007): what the onset shows at p is at p + flow(p) in the apex, pixels.
Flow motion_between(const Plane& onset, const Plane& apex);

/// How much the skin is stretched or sheared, whatever way it moves: sqrt(u_x^2 + v_y^2 + (u_y + v_x)^2 / 2) of the
/// flow u, v. 0 for a moved or slightly turned face; 0.1 means ten per cent.
Plane strain_of(const Flow& flow);

/// The motion as STSTNet (Liong et al. 2019) takes it: size x size, 3 channels of 0..255. Horizontal and vertical
/// motion share one scale, 127.5 standing still and the strongest component at 0 or 255; strain goes from 0 to its
/// maximum at 255. The official scale is not published; this one keeps directions and proportions.
Image pack_motion(const Flow& flow, int size = 28);

}  // namespace mien
