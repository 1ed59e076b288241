#include "core/nn/category_learner.h"
#include "core/nn/losses.h"
#include "core/nn/recipes.h"
#include "models/dan/net_lsd.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains the members side by side, each by its own losses: they differ by the seeds they start from.
class LsdLearner : public CategoryLearner<Lsd> {
public:
    LsdLearner() : CategoryLearner(lsd_trained_size, 1e-3, 5e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        CategoryLearner::describe(fields);
        fields.add("partition", partition_, 0.0, 10.0, "weight of the heads' difference");
        fields.add("appearance", appearance_, 0.0, 100.0, "weight of the redrawn face");
    }

private:
    Lsd make() override { return Lsd(emotion_count, lsd_trained_members, lsd_trained_width); }

    Reading read(const View& view) override
    {
        const auto x = greyed(view.pictures);
        Reading reading;
        torch::Tensor sum = torch::zeros({}, x.device()), partition = sum, appearance = sum;
        for (auto& member : net_->members) {
            const auto map = mixed(halved(), [&] { return member->dan->features(x); });
            const auto emotion = member->dan->read(map);
            reading.votes.push_back(emotion.logits);
            sum = sum + emotion.logits.softmax(1) / double(net_->members.size());
            if (!net_->is_training()) continue;
            partition = partition + partition_loss(emotion.heads);
            appearance = appearance + appearance_loss(member->appearance(map), x);
        }
        reading.logits = sum.clamp_min(1e-9).log();
        reading.more = {{"partition", partition_ * partition}, {"appearance", appearance_ * appearance}};
        return reading;
    }

    Tensors beside(const Reading& reading, const View&, const Batch&) override { return reading.more; }

    double partition_ = 0.1, appearance_ = 0.5;
};

}  // namespace

void add_dan(Recipes& recipes)
{
    recipes.add("dan", [] { return std::make_shared<LsdLearner>(); });
}

}  // namespace mien::nn
