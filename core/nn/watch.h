#pragma once

#include <torch/types.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace torch::nn {
class Module;
}

namespace mien::nn {

/// What passed a marked place of a network.
struct Sighting {
    std::string name;  // a module's dotted name, "blocks.3"; a value within one, "blocks.3:attention"
    torch::Tensor value;
};

/// Looks into a network while it computes on this thread, as long as the watch lives. Networks mark their places with
/// seen(); LibTorch's modules have no hooks of their own. A module that runs twice is told apart as "name#2".
class Watch {
public:
    explicit Watch(const torch::nn::Module& root);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// From this place on gradients are kept: what passes it becomes a leaf, and nothing before it costs a gradient.
    void cut(std::string name) { cut_ = std::move(name); }
    /// What passes this place is exchanged for `value`.
    void replace(std::string name, torch::Tensor value);

    const std::vector<Sighting>& sightings() const& noexcept { return sightings_; }
    void sightings() && = delete;
    bool saw(std::string_view name) const;
    const torch::Tensor& at(std::string_view name) const;  // throws Error naming the places there are

private:
    friend torch::Tensor seen(const torch::nn::Module&, torch::Tensor);
    friend void seen(const torch::nn::Module&, std::string_view, const torch::Tensor&);
    torch::Tensor pass(const torch::nn::Module& module, torch::Tensor value);
    void note(const torch::nn::Module& module, std::string_view what, const torch::Tensor& value);

    std::map<const torch::nn::Module*, std::string> names_;
    std::map<std::string, int> runs_;
    std::string cut_, replaced_;
    torch::Tensor replacement_;
    std::vector<Sighting> sightings_;
    Watch* outer_;  // what watched this thread before
};

/// Marks the output of a module and returns it: the very tensor that came in, unless a watch replaces it.
torch::Tensor seen(const torch::nn::Module& module, torch::Tensor output);
/// Marks a value within a module, "attention".
void seen(const torch::nn::Module& module, std::string_view what, const torch::Tensor& value);

}  // namespace mien::nn
