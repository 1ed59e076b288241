#pragma once

#include "core/nn/learner.h"

#include <torch/nn/utils/clip_grad.h>
#include <torch/optim/adamw.h>

namespace mien::nn {

/// A learner of one network under AdamW (Loshchilov & Hutter 2019): all but the network, its loss and how it is
/// measured.
template <class Net>
class AdamLearner : public Learner {
public:
    void describe(Fields& fields) override
    {
        fields.add("learning_rate", learning_rate_, 1e-6, 1.0, "AdamW step size");
        fields.add("weight_decay", weight_decay_, 0.0, 1.0, "AdamW weight decay");
        fields.add("clip", clip_, 0.0, 1e6, "largest gradient norm; 0 for none");
    }

    void build() override
    {
        net_ = make();
        const auto options = torch::optim::AdamWOptions(learning_rate_).weight_decay(weight_decay_);
        adam_ = std::make_unique<torch::optim::AdamW>(net_->parameters(), options);
    }

    std::shared_ptr<torch::nn::Module> product() const override { return net_.ptr(); }
    std::map<std::string, torch::optim::Optimizer*> optimizers() override { return {{"adam", adam_.get()}}; }

protected:
    AdamLearner(double learning_rate, double weight_decay, double clip)
        : learning_rate_(learning_rate), weight_decay_(weight_decay), clip_(clip)
    {
    }
    virtual Net make() = 0;

    /// Parameters beside the network's that the same steps move; they are not clipped with it.
    void learn_too(std::vector<torch::Tensor> parameters) { adam_->add_param_group(std::move(parameters)); }

    /// The present step size as a share of the first one.
    double pace() const { return adam_->param_groups().front().options().get_lr() / learning_rate_; }

    /// One step down the loss.
    Numbers descend(const torch::Tensor& loss)
    {
        adam_->zero_grad();
        loss.backward();
        agree_on(*adam_);
        if (clip_ > 0.0) torch::nn::utils::clip_grad_norm_(net_->parameters(), clip_);
        adam_->step();
        return {{"loss", loss.template item<double>()}};
    }

    Net net_{nullptr};

private:
    double learning_rate_, weight_decay_, clip_;
    std::unique_ptr<torch::optim::AdamW> adam_;
};

}  // namespace mien::nn
