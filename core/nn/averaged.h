#pragma once

#include "core/nn/tensor.h"

#include <torch/nn/module.h>

#include <memory>

namespace mien::nn {

/// The exponential moving average of a network's parameters (Polyak & Juditsky 1992): steadier than the last step's,
/// above all where two networks play against each other. Other state, such as batch statistics, is the network's own.
class Averaged {
public:
    /// decay: 0..1, the share of the average that stays at a step; 0 for no average at all
    Averaged(std::shared_ptr<torch::nn::Module> net, double decay);

    void update();  // after a step
    /// Exchanges the network's parameters with the average's; a second call undoes it.
    void swap();

    Tensors state() const { return average_; }  // empty without an average
    void load(const Tensors& state);

private:
    std::shared_ptr<torch::nn::Module> net_;
    double decay_;
    Tensors average_;
};

}  // namespace mien::nn
