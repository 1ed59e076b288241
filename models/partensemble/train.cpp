#include "core/nn/category_learner.h"
#include "core/nn/recipes.h"
#include "models/partensemble/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains the five sub-networks side by side. Each learns where its part's points are and, on the same features, what
/// the face expresses: the paper's two stages at once, its features not frozen in the second.
class PartEnsembleLearner : public CategoryLearner<PartEnsemble> {
public:
    PartEnsembleLearner() : CategoryLearner(part_trained_size, 1e-3, 5e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        CategoryLearner::describe(fields);
        fields.add("points", points_, 0.0, 100.0, "weight of each part's points");
    }

    void build() override
    {
        CategoryLearner::build();
        for (const auto& part : facial_parts)
            heads_->push_back(
                torch::nn::Linear(net_->parts.front()->dense_1->options.in_features(), 2 * part.points()));
        learn_too(heads_->parameters());
    }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        return {{"net", net_.ptr()}, {"points", heads_.ptr()}};
    }

private:
    PartEnsemble make() override { return PartEnsemble(emotion_count); }

    Reading read(const View& view) override
    {
        const auto x = greyed(view.pictures);
        Reading reading;
        std::vector<torch::Tensor> shares, descriptions;
        for (auto& part : net_->parts) {
            descriptions.push_back(mixed(halved(), [&] { return part->describe(x); }));
            reading.votes.push_back(part->classify(descriptions.back()));
            shares.push_back(reading.votes.back().softmax(1));
        }
        reading.logits = torch::stack(shares).mean(0).clamp_min(1e-9).log();
        reading.more["descriptions"] = torch::stack(descriptions);  // 5 x N x 128
        return reading;
    }

    Tensors beside(const Reading& reading, const View& view, const Batch&) override
    {
        auto missed = torch::zeros({}, view.pictures.device());
        for (std::size_t i = 0; i < facial_parts.size(); ++i) {
            const auto& part = facial_parts[i];
            const auto where =
                heads_[i]->as<torch::nn::Linear>()->forward(reading.more.at("descriptions")[std::int64_t(i)]);
            const auto wanted = view.points.slice(1, part.first, part.last + 1).flatten(1);
            missed = missed + torch::smooth_l1_loss(where, wanted, at::Reduction::Mean, 0.05);
        }
        return {{"points", points_ * missed}};
    }

    double points_ = 1.0;
    torch::nn::ModuleList heads_;
};

}  // namespace

void add_partensemble(Recipes& recipes)
{
    recipes.add("partensemble", [] { return std::make_shared<PartEnsembleLearner>(); });
}

}  // namespace mien::nn
