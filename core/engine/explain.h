#pragma once

#include "core/base/job.h"
#include "core/data/explanation.h"
#include "core/data/face.h"
#include "core/data/faithfulness.h"

namespace mien {

/// An analyzer that has a network and can say what it looked at. The same object is an Analyzer; used by one thread at
/// a time.
class Explainable {
public:
    virtual ~Explainable() = default;

    /// The network's places, with the shape of what each puts out for one face; one of them is marked as usual.
    virtual std::vector<Layer> layers() = 0;
    /// Names of cam_methods that work on this network.
    virtual std::vector<std::string> methods() = 0;
    /// What counted for the number asked about, in pixels of the crop. Classes are counted as the readings of
    /// Analyzer::analyze are. Throws Error for a layer, class or method that the network does not have.
    virtual Plane explain(const AlignedFace& face, const MapRequest& request, Job& job) = 0;
    /// What a layer puts out for the face, a plane a channel; layers that hold several rows of a face have them below
    /// each other. Throws Error for a layer that has no map.
    virtual std::vector<Plane> features(const AlignedFace& face, const std::string& layer) = 0;
    /// How far the map can be trusted that explain() gave for this request.
    virtual Faithfulness judge(const AlignedFace& face, const MapRequest& request, const Plane& map, Job& job) = 0;
};

}  // namespace mien
