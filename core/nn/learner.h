#pragma once

#include "core/base/fields.h"
#include "core/nn/tensor.h"

#include <torch/nn/module.h>
#include <torch/optim/optimizer.h>

#include <map>
#include <memory>
#include <string>

namespace mien::nn {

using Batch = Tensors;  // by field of the pack; the first length is the number of samples
using Numbers = std::map<std::string, double>;

/// One system under training: its networks, its optimizers, and what one step does.
/// The loop, checkpoints, log and devices are not its business (see training.h).
class Learner {
public:
    virtual ~Learner() = default;
    virtual void describe(Fields&) {}
    virtual void build() = 0;  // after the settings are known
    /// What of a pack this system learns from and is measured on; everything unless told otherwise.
    virtual Batch chosen(const Batch& samples) const { return samples; }
    virtual void prepare(const Batch& /*train*/) {}  // once, before the first step: class weights and the like
    virtual Numbers step(const Batch& batch) = 0;    // the losses
    /// Measures the product on unseen samples; "score" (higher is better) chooses the epoch whose weights are kept;
    /// without it the last epoch's are.
    virtual Numbers evaluate(const Batch& samples) = 0;
    virtual std::shared_ptr<torch::nn::Module> product() = 0;  // what is shipped
    virtual std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() { return {{"net", product()}}; }
    virtual std::map<std::string, torch::optim::Optimizer*> optimizers() = 0;
};

}  // namespace mien::nn
