#include "core/nn/category_learner.h"
#include "core/nn/recipes.h"
#include "models/facetopo/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains both streams by their gradients and, now and then, the tree by trials (improved_costs).
class FaceTopoLearner : public CategoryLearner<FaceTopoNet> {
public:
    FaceTopoLearner() : CategoryLearner(facetopo_face_size, 1e-3, 5e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        CategoryLearner::describe(fields);
        fields.add("jitter", jitter_, 0.0, 0.2, "noise of the landmarks, in half picture widths");
        fields.add("tree_every", tree_every_, 0, 100000, "steps between two of the tree, on average; 0 for never");
    }

    Numbers step(const Batch& batch) override
    {
        auto numbers = CategoryLearner::step(batch);
        if (tree_every_ > 0 && torch::rand({1}).item<double>() < 1.0 / tree_every_) improve_tree(batch);
        return numbers;
    }

private:
    FaceTopoNet make() override { return FaceTopoNet(emotion_count); }

    Reading read(const View& view) override
    {
        const auto points = net_->is_training() ? view.points + jitter_ * torch::randn_like(view.points) : view.points;
        const auto grey = greyed(view.pictures);  // colour would tell the collection
        const auto skin = mixed(halved(), [&] { return net_->skin(grey, points); });
        return {net_->read(skin, points).logits, {}};
    }

    /// The weights must be able to follow, so the tree comes to rest as their step size does.
    void improve_tree(const Batch& batch)
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        const auto device = net_->costs.device();
        const auto faces = plain(unit_pictures(batch.at("image")), facetopo_face_size).to(device);
        const auto points = across(batch.at("landmarks"), double(batch.at("image").size(1))).to(device);
        const auto loss = [&](const torch::Tensor& costs) {
            net_->set_costs(costs.to(torch::kFloat32));
            return doubt(read({faces, points}).logits, batch).item<double>();
        };
        const auto before = net_->costs.clone();
        Random random{std::uint64_t(torch::randint(1 << 30, {1}).item<std::int64_t>())};
        TreeSearch search;
        search.rate *= pace();
        net_->set_costs(improved_costs(before, loss, search, random).to(torch::kFloat32));
    }

    double jitter_ = 0.012;
    int tree_every_ = 64;
};

}  // namespace

void add_facetopo(Recipes& recipes)
{
    recipes.add("facetopo", [] { return std::make_shared<FaceTopoLearner>(); });
}

}  // namespace mien::nn
