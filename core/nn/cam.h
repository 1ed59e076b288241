#pragma once

#include "core/base/job.h"
#include "core/data/explanation.h"
#include "core/data/image.h"
#include "core/nn/watch.h"

#include <functional>
#include <memory>

namespace mien::nn {

/// What one run of a network leaves when it is cut at a layer.
struct Cut {
    torch::Tensor activation;  // rows x C x h x w, a leaf
    torch::Tensor logits;      // N x classes, differentiable to the activation
};

/// A recognizer of pictures whose inside can be read and changed. Nothing is copied. In eval mode.
class Network {
public:
    virtual ~Network() = default;
    /// N x C x H x W  ->  N x classes
    virtual torch::Tensor logits(const torch::Tensor& pictures) const = 0;
    virtual Cut cut(const torch::Tensor& pictures, const std::string& layer) const = 0;
    /// The logits as if the layer had put out `activation`.
    virtual torch::Tensor logits_given(const torch::Tensor& pictures, const std::string& layer,
                                       const torch::Tensor& activation) const = 0;
    /// Everything that passes a named place, in the order of the computation.
    virtual std::vector<Sighting> sightings(const torch::Tensor& pictures) const = 0;
    /// Its trained tensors, from the first layer to the last.
    virtual std::vector<torch::Tensor> weights() const = 0;
};

/// A network of this program, looked into by a Watch.
class WatchedNetwork final : public Network {
public:
    using Forward = std::function<torch::Tensor(const torch::Tensor&)>;
    /// Lends `root`, whose marked modules are the layers.
    WatchedNetwork(const torch::nn::Module& root, Forward forward) : root_(root), forward_(std::move(forward)) {}

    torch::Tensor logits(const torch::Tensor& pictures) const override { return forward_(pictures); }
    Cut cut(const torch::Tensor& pictures, const std::string& layer) const override;
    torch::Tensor logits_given(const torch::Tensor& pictures, const std::string& layer,
                               const torch::Tensor& activation) const override;
    std::vector<Sighting> sightings(const torch::Tensor& pictures) const override;
    std::vector<torch::Tensor> weights() const override;

private:
    const torch::nn::Module& root_;
    Forward forward_;
};

/// One look of a recognizer at a face. Several are averaged, as the recognizer averages their logits.
struct Sight {
    std::shared_ptr<const Network> network;
    torch::Tensor picture;  // 1 x C x H x W, as the network takes it; 0 is its grey
    /// Carries a map of a layer, rows x h x w, to the picture, H x W. Empty: there is one row, which covers the
    /// picture.
    std::function<torch::Tensor(const torch::Tensor&)> spread;
    bool mirrored = false;  // the picture shows the face in a mirror
};

/// A recognizer and the face it looks at.
struct Subject {
    std::vector<Sight> sights;
    std::string usual_layer;
};

/// 1 x classes, averaged over the sights.
torch::Tensor logits_of(const Subject& subject);

/// The question with the predicted class in its place. Throws Error for a class the subject does not have.
Question settled(const Question& question, const Subject& subject);

/// The places of the network as a tree, and which methods have what they need there.
std::vector<Layer> layers_of(const Subject& subject);
std::vector<std::string> methods_of(const Subject& subject);

/// What a layer puts out for the subject's first sight, a plane a channel, rows of a sight below each other. Empty: the
/// usual layer. Throws Error for a layer that has no map.
std::vector<Plane> features_of(const Subject& subject, const std::string& layer);

/// The map, stretched to width x height pixels. Maps of one class are not negative, except of occlusion and integrated
/// gradients, which also tell what speaks against; a difference is the map for one class less that for the other.
/// Throws Error for a layer, class or method that the subject does not have.
Plane explain(const Subject& subject, const MapRequest& request, int width, int height, Job& job);

}  // namespace mien::nn
