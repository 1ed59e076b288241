#include "core/nn/watch.h"

#include "core/base/error.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

thread_local Watch* current = nullptr;  // scoped like torch::NoGradGuard: only a living Watch sets it

}  // namespace

Watch::Watch(const torch::nn::Module& root) : names_{{&root, ""}}, outer_(current)
{
    for (const auto& item : root.named_modules("", false)) names_.emplace(item.value().get(), item.key());
    current = this;
}

Watch::~Watch() { current = outer_; }

void Watch::replace(std::string name, torch::Tensor value)
{
    replaced_ = std::move(name);
    replacement_ = std::move(value);
}

bool Watch::saw(std::string_view name) const
{
    return std::ranges::any_of(sightings_, [&](const Sighting& each) { return each.name == name; });
}

const torch::Tensor& Watch::at(std::string_view name) const
{
    const auto found = std::ranges::find(sightings_, name, &Sighting::name);
    if (found != sightings_.end()) return found->value;
    std::string known;
    for (const auto& each : sightings_) known += "\n  " + each.name;
    throw Error(Error::Kind::invalid, "this network has no place called '" + std::string(name) + "'; it has" + known);
}

torch::Tensor Watch::pass(const torch::nn::Module& module, torch::Tensor value)
{
    const auto known = names_.find(&module);
    if (known == names_.end() || known->second.empty()) return value;
    std::string name = known->second;
    if (const int run = ++runs_[name]; run > 1) name.append("#").append(std::to_string(run));
    if (name == replaced_) {
        expect(replacement_.sizes() == value.sizes(), "a replacement has the shape of what it replaces");
        value = replacement_;
    }
    if (name == cut_) {
        torch::GradMode::set_enabled(true);  // whoever watches restores it
        value = value.detach().requires_grad_(true);
    }
    sightings_.push_back({std::move(name), value});
    return value;
}

void Watch::note(const torch::nn::Module& module, std::string_view what, const torch::Tensor& value)
{
    const auto known = names_.find(&module);
    if (known != names_.end()) sightings_.push_back({known->second + ":" + std::string(what), value});
}

torch::Tensor seen(const torch::nn::Module& module, torch::Tensor output)
{
    return current ? current->pass(module, std::move(output)) : output;
}

void seen(const torch::nn::Module& module, std::string_view what, const torch::Tensor& value)
{
    if (current) current->note(module, what, value);
}

}  // namespace mien::nn
