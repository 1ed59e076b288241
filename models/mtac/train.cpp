#include "core/data/circumplex.h"
#include "core/nn/losses.h"
#include "core/nn/recipes.h"
#include "core/nn/recognizer_learner.h"
#include "models/mtac/net_mtac.h"
#include "models/mtac/net_mtac_losses.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// What the learner remembers of each class beside the network.
struct MemoryImpl : torch::nn::Module {
    torch::Tensor directions{register_buffer("directions", torch::zeros({emotion_count, 8 * mtac_trained_width}))};
};
TORCH_MODULE(Memory);

/// Russell's plane, 8 x 2.
torch::Tensor affect_places()
{
    auto places = torch::zeros({emotion_count, 2});
    for (int i = 0; i < emotion_count; ++i) {
        const ValenceArousal place = place_of(Emotion(i));
        places[i][0] = place.valence, places[i][1] = place.arousal;
    }
    return places;
}

/// Learns the categories beside action units, valence and arousal, and doubts labels: what speaks against a sample's
/// label takes from its trust, and labels that nobody has verified may be changed.
/// Nobody rated our photographs' valence and arousal: they are those of the categories they show.
class MtacLearner : public RecognizerLearner<Mtac> {
public:
    MtacLearner() : RecognizerLearner(mtac_trained_size, 1e-3, 5e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        RecognizerLearner::describe(fields);
        fields.add("rank", rank_, 0.0, 10.0, "weight of the gap between the sure and the unsure");
        fields.add("units", units_, 0.0, 10.0, "weight of the action units");
        fields.add("affect", affect_, 0.0, 10.0, "weight of valence and arousal");
        fields.add("correct_below", correct_below_, 0.0, 1.0, "pace of learning below which labels are corrected");
    }

    void prepare(const Batch& train) override
    {
        RecognizerLearner::prepare(train);
        const auto units = train.at("action_units");
        const auto known = units.ge(0.0).all(1).nonzero().flatten();
        net_->action_units->adjacency.copy_(co_occurrence(units.index_select(0, known) > shown));
    }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        auto modules = RecognizerLearner::modules();
        modules["memory"] = memory_.ptr();
        return modules;
    }

protected:
    Reading read(const View& view) override
    {
        const auto places = mixed(halved(), [&] { return net_->places(view.pictures); });
        const auto reading = net_->read(places);
        return {reading.logits,
                {{"places", places},
                 {"features", reading.features},
                 {"alpha", reading.alpha},
                 {"units", reading.action_units},
                 {"affect", reading.valence_arousal}}};
    }

    Tensors beside(const Reading& reading, const View& view, const Batch& batch) override
    {
        auto losses = RecognizerLearner::beside(reading, view, batch);
        losses["rank"] = rank_ * rank_regularisation(reading.more.at("alpha"));
        losses["units"] = units_ * action_unit_loss(reading.more.at("units"), batch.at("action_units").clamp_max(1.0));
        losses["affect"] = affect_ * affect_loss(reading.more.at("affect"), batch);
        return losses;
    }

    Batch taught(const Reading& reading, const Batch& batch) override
    {
        const torch::NoGradGuard no_grad;
        const auto labels = batch.at("expression"), known = labels.ge(0), safe = labels.clamp_min(0);
        const auto features = reading.more.at("features"), alpha = reading.more.at("alpha");
        remember(features, labels, alpha, known.nonzero().flatten());
        if (pace() > correct_below_) return batch;
        auto result = batch;
        const auto directions = memory_->directions;
        const auto doubtful = known.logical_and(batch.at("trust") < 1.0);
        const auto corrected = corrected_labels(reading.logits, features, safe, directions);
        result["expression"] = torch::where(doubtful, corrected, labels);
        const auto kept = result.at("expression").clamp_min(0);
        result["trust"] = batch.at("trust") * label_confidence(alpha, label_margins(features, kept, directions));
        return result;
    }

private:
    static constexpr double shown = 0.2;  // intensity from which an action unit counts as one

    Mtac make() override { return Mtac(emotion_count, action_unit_count, mtac_trained_width); }

    /// A running mean of the classes' directions.
    void remember(const torch::Tensor& features, const torch::Tensor& labels, const torch::Tensor& alpha,
                  const torch::Tensor& rows)
    {
        const auto now = class_directions(features.index_select(0, rows), labels.index_select(0, rows),
                                          alpha.index_select(0, rows), emotion_count);
        const auto seen = now.norm(2, 1, true) > 0.0;
        const auto mean = torch::nn::functional::normalize(0.95 * memory_->directions + 0.05 * now);
        memory_->directions.copy_(torch::where(seen, mean, memory_->directions));
    }

    /// Of the samples whose category somebody knows or another machine has an opinion of.
    static torch::Tensor affect_loss(const torch::Tensor& said, const Batch& batch)
    {
        const auto labels = batch.at("expression"), opinion = batch.at("weak");
        const auto own = torch::one_hot(labels.clamp_min(0), emotion_count).to(torch::kFloat32);
        const auto believed = labels.ge(0).logical_and(batch.at("trust") >= 0.9).unsqueeze(1);
        const auto shares = torch::where(believed, own, opinion);
        const auto rows = shares.sum(1).gt(0.0).nonzero().flatten();
        if (rows.size(0) < 2) return said.sum() * 0.0;
        const auto wanted = shares.matmul(affect_places().to(said.device()));
        return concordance_loss(said.index_select(0, rows), wanted.index_select(0, rows));
    }

    double rank_ = 0.5, units_ = 0.5, affect_ = 0.3, correct_below_ = 0.7;
    Memory memory_;
};

}  // namespace

void add_mtac(Recipes& recipes)
{
    recipes.add("mtac", [] { return std::make_shared<MtacLearner>(); });
}

}  // namespace mien::nn
