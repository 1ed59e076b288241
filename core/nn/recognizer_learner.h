#pragma once

#include "core/nn/category_learner.h"

#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

namespace mien::nn {

/// A learner of the categories from pixels. The 68 points teach beside them, so that the features know where things
/// are; the points' head is dropped afterwards.
///
/// Net: places(x) gives the map of features N x C x h x w, classify(places) the logits.
template <class Net>
class RecognizerLearner : public CategoryLearner<Net> {
public:
    void describe(Fields& fields) override
    {
        CategoryLearner<Net>::describe(fields);
        fields.add("points", points_, 0.0, 100.0, "weight of the 68 points");
    }

    void build() override
    {
        CategoryLearner<Net>::build();
        const torch::NoGradGuard no_grad;
        this->net_->eval();
        const auto map = this->net_->places(torch::zeros({1, 3, this->size_, this->size_}));
        head_ = torch::nn::Sequential(torch::nn::Conv2d(map.size(1), 64, 1), torch::nn::ReLU(), torch::nn::Flatten(),
                                      torch::nn::Linear(64 * map.size(2) * map.size(3), 136));
        this->learn_too(head_->parameters());
    }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        return {{"net", this->net_.ptr()}, {"points", head_.ptr()}};
    }

protected:
    using CategoryLearner<Net>::CategoryLearner;

    using Reading = typename CategoryLearner<Net>::Reading;

    Reading read(const View& view) override
    {
        const auto places = mixed(this->halved(), [&] { return this->net_->places(view.pictures); });
        return {this->net_->classify(places), {{"places", places}}};
    }

    Tensors beside(const Reading& reading, const View& view, const Batch&) override
    {
        const auto where = head_->forward(reading.more.at("places")).view({-1, 68, 2});
        return {{"points", points_ * torch::smooth_l1_loss(where, view.points, at::Reduction::Mean, 0.05)}};
    }

private:
    double points_ = 1.0;
    torch::nn::Sequential head_{nullptr};
};

}  // namespace mien::nn
