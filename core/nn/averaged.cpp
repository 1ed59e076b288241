#include "core/nn/averaged.h"

#include "core/base/error.h"

#include <torch/torch.h>

namespace mien::nn {

Averaged::Averaged(std::shared_ptr<torch::nn::Module> net, double decay) : net_(std::move(net)), decay_(decay)
{
    if (decay_ <= 0.0) return;
    for (const auto& parameter : net_->named_parameters())
        average_[parameter.key()] = parameter.value().detach().clone();
}

void Averaged::update()
{
    const torch::NoGradGuard no_grad;
    const auto parameters = net_->named_parameters();
    for (auto& [name, average] : average_) average.lerp_(parameters[name], 1.0 - decay_);
}

void Averaged::swap()
{
    const torch::NoGradGuard no_grad;
    auto parameters = net_->named_parameters();
    for (auto& [name, average] : average_) {
        const auto kept = parameters[name].clone();
        parameters[name].copy_(average);
        average.copy_(kept);
    }
}

void Averaged::load(const Tensors& state)
{
    const torch::NoGradGuard no_grad;
    for (auto& [name, average] : average_) {
        const auto found = state.find(name);
        if (found == state.end() || found->second.sizes() != average.sizes())
            throw Error(Error::Kind::damaged, "the run's averaged weights do not fit the network: " + name);
        average.copy_(found->second);
    }
}

}  // namespace mien::nn
