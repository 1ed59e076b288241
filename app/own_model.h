#pragma once

#include "core/engine/engine.h"
#include "core/engine/explain.h"
#include "core/nn/explained.h"

#include <array>
#include <filesystem>

namespace mien::app {

/// A recognizer that a person brought: a TorchScript module, or weights (.safetensors) of a network of `mien net`. A
/// JSON file of the same name beside it says how to feed it:
///   {"classes": ["neutral", ...], "input": 224, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225],
///    "margin": 1.3, "layer": "features", "net": "apvit.raf7_112"}
/// classes and input must be given; mean and std are 0.5, margin 1.3, layer the last map; net is for weights. A net
/// that also looks at the scene around the face (glamornet.96_112) wants a wide margin, about 3.
class OwnModel final : public Analyzer, public nn::Explained<Explainable> {
public:
    /// Throws Error for files that are missing, or that do not fit together.
    explicit OwnModel(const std::filesystem::path& file);

    const Card& card() const& noexcept { return card_; }
    void card() && = delete;
    Score analyze(const AlignedFace& face, Job& job) override;

private:
    nn::Subject subject(const AlignedFace& face) override;
    torch::Tensor normalized(const torch::Tensor& pictures) const;  // as the network takes them, of 0..1

    Card card_;
    std::vector<std::string> classes_;
    std::array<float, 3> mean_{0.5F, 0.5F, 0.5F}, deviation_{0.5F, 0.5F, 0.5F};
    std::string usual_layer_;
    std::shared_ptr<const nn::Network> network_;
};

}  // namespace mien::app
