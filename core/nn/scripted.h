#pragma once

#include "core/nn/cam.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace mien::nn {

/// A TorchScript module that a person brought, scripted or traced, whose forward takes N x 3 x H x W and returns N x
/// classes. Its submodules are the layers: the graph is inlined call by call, each call's result keeps the submodule's
/// name, and a cut at it makes two graphs, before and after. The file's code runs as TorchScript, which can compute but
/// not reach files or other programs.
class ScriptedNetwork final : public Network {
public:
    /// Throws Error for a file that is no TorchScript module of this form.
    explicit ScriptedNetwork(const std::filesystem::path& file);
    ~ScriptedNetwork() override;

    torch::Tensor logits(const torch::Tensor& pictures) const override;
    Cut cut(const torch::Tensor& pictures, const std::string& layer) const override;
    torch::Tensor logits_given(const torch::Tensor& pictures, const std::string& layer,
                               const torch::Tensor& activation) const override;
    std::vector<Sighting> sightings(const torch::Tensor& pictures) const override;
    std::vector<torch::Tensor> weights() const override;

private:
    struct Graphs;
    std::unique_ptr<Graphs> graphs_;
};

}  // namespace mien::nn
