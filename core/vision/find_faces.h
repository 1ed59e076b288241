#pragma once

#include "core/base/job.h"
#include "core/data/face.h"
#include "core/data/photo.h"

#include <memory>

namespace mien {

/// dlib's HOG detector (King 2009) and 68-point regression trees (Kazemi & Sullivan 2014). Loads the 100 MB model on
/// first use. Used by one thread at a time.
class FaceFinder {
public:
    FaceFinder();
    ~FaceFinder();

    /// All faces, largest first. Empty when there are none.
    std::vector<Face> find(const Photo& photo, Job& job);
    /// The face in a box that a person drew.
    Face in_box(const Photo& photo, const Rect& box);
    /// Where the 68 points are now, near where `face` had them: for judging an edited photo.
    Face again(const Photo& photo, const Face& face);

private:
    struct Models;
    const Models& models();
    std::unique_ptr<Models> models_;
};

/// Head rotation by PnP against the mean head's 68 points.
Pose pose_of(const Landmarks& landmarks, int image_width, int image_height);

/// The face after its points were moved by hand: pose and caution follow, the box stays.
Face with_landmarks(Face face, Landmarks landmarks, int image_width, int image_height);

}  // namespace mien
