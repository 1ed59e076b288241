#pragma once

#include "core/base/fields.h"
#include "core/nn/tensor.h"

#include <torch/nn/module.h>
#include <torch/optim/optimizer.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mien::nn {

using Batch = Tensors;  // by field of the pack; the first length is the number of samples
/// The same samples in a device's memory.
inline Batch moved(const Batch& batch, const torch::Device& device)
{
    Batch result;
    for (const auto& [name, field] : batch) result[name] = field.to(device);
    return result;
}

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
    virtual Numbers step(const Batch& batch) = 0;    // the losses; the batch lies where the networks do
    /// Measures the product on unseen samples, which lie in the processor's memory; "score" (higher is better) chooses
    /// the epoch whose weights are kept; without it the last epoch's are.
    virtual Numbers evaluate(const Batch& samples) = 0;
    /// Once, after the last epoch, where that one is kept: what is set by unseen samples, not learned from them.
    virtual void settle(const Batch& /*unseen*/) {}
    virtual std::shared_ptr<torch::nn::Module> product() const = 0;  // what is shipped
    virtual std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() { return {{"net", product()}}; }
    virtual std::map<std::string, torch::optim::Optimizer*> optimizers() = 0;

    /// Several processes train this network: `agree` makes gradients the mean of theirs.
    using Agree = std::function<void(const std::vector<torch::Tensor>& gradients)>;
    void share_steps(Agree agree) { agree_ = std::move(agree); }

protected:
    /// Where the product lies.
    torch::Device device() const { return product()->parameters().front().device(); }

    /// To be called between the backward pass and an optimizer's step, with what it moves.
    void agree_on(const torch::optim::Optimizer& optimizer) const
    {
        if (!agree_) return;
        std::vector<torch::Tensor> gradients;
        for (const auto& group : optimizer.param_groups())
            for (const auto& parameter : group.params())
                if (parameter.grad().defined()) gradients.push_back(parameter.grad());
        agree_(gradients);
    }

    /// One step down the loss.
    void descend(torch::optim::Optimizer& optimizer, const torch::Tensor& loss) const
    {
        optimizer.zero_grad();
        loss.backward();
        agree_on(optimizer);
        optimizer.step();
    }

private:
    Agree agree_;
};

}  // namespace mien::nn
