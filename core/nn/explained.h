#pragma once

#include "core/data/face.h"
#include "core/nn/cam.h"
#include "core/nn/cam_faith.h"

namespace mien::nn {

/// A grey crop with the mean head's 68 points: for what does not depend on the face.
AlignedFace mean_face();

/// An engine that is explained by its Subject. Interface: mien::Explainable, which this layer must not know.
template <class Interface>
class Explained : public Interface {
public:
    std::vector<Layer> layers() override { return layers_of(subject(mean_face())); }
    std::vector<std::string> methods() override { return methods_of(subject(mean_face())); }
    Plane explain(const AlignedFace& face, const MapRequest& request, Job& job) override
    {
        return nn::explain(subject(face), request, face.image.width(), face.image.height(), job);
    }
    std::vector<Plane> features(const AlignedFace& face, const std::string& layer) override
    {
        return features_of(subject(face), layer);
    }
    Faithfulness judge(const AlignedFace& face, const MapRequest& request, const Plane& map, Job& job) override
    {
        return faithfulness_of(subject(face), request, map, job);
    }

protected:
    /// What the network makes of a face: the mean of its sights' logits is what the analyzer reads.
    virtual Subject subject(const AlignedFace& face) = 0;
};

}  // namespace mien::nn
