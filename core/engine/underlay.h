#pragma once

#include "core/data/edit.h"
#include "core/data/photo.h"
#include "core/data/placed.h"

#include <vector>

namespace mien {

/// A stack of edits half rendered: what its lower layers have left.
struct Rendered {
    Photo photo;
    std::vector<Face> faces;                  // where they have put each task's face
    std::vector<std::vector<Placed>> layers;  // what was put back, from the lowest on
};

/// Remembers what the lower layers of a stack left, so that moving a slider of an upper layer renders that one alone.
/// Keeps one photo: that below the lowest layer in which the last two requests differed.
class Underlay {
public:
    /// What of these requests is rendered already: all layers are equal to those it was rendered from. Without any,
    /// the photo as it is. `terms`: whatever else decides the pixels.
    Rendered start(const Photo& photo, const std::vector<FaceTask>& tasks, unsigned terms);
    /// Called before each further layer with what stands so far; keeps it where the next request is likely to begin.
    void pass(const Rendered& so_far);

private:
    Photo photo_;
    std::vector<FaceTask> tasks_;
    unsigned terms_ = 0;
    std::size_t stable_ = 0;  // layers in which the last two requests agree
    Rendered kept_;
};

/// The number of layers of the highest stack.
std::size_t layer_count(const std::vector<FaceTask>& tasks);

}  // namespace mien
