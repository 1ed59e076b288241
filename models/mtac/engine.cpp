#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/mtac/net_mtac.h"

#include <torch/torch.h>

namespace mien {
namespace {

using Base = nn::PictureRecognizer<nn::Mtac, Analyzer, Explainable>;

/// The eight categories, and beside them how sure the network is of itself, valence, arousal and the action units.
class Mtac : public Base {
public:
    explicit Mtac(const std::filesystem::path& weights)
        : Base(
              nn::Mtac(emotion_count, action_unit_count, nn::mtac_trained_width), nn::mtac_trained_size,
              "scn.features.6", [](nn::Mtac& net, const torch::Tensor& x) { return net->classify(net->places(x)); },
              weights)
    {
    }

    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        const auto x = picture(face);
        const auto reading = net()->read(net()->places(torch::cat({x, x.flip({3})})));  // both its sights at once
        Score score = nn::score_of(reading.logits.mean(0, true));
        const auto affect = reading.valence_arousal.mean(0), units = torch::sigmoid(reading.action_units).mean(0);
        score.more = {{"confidence", reading.alpha.mean().item<double>()},
                      {"valence", affect[0].item<double>(), -1.0, 1.0},
                      {"arousal", affect[1].item<double>(), -1.0, 1.0}};
        for (int i = 0; i < action_unit_count; ++i)
            score.more.push_back({"AU" + std::to_string(action_units[std::size_t(i)].number), units[i].item<double>()});
        return score;
    }
};

}  // namespace

void add_mtac(Registry& registry)
{
    registry.add("mtac",
                 {{}, [](const ModelStore& store) { return std::make_unique<Mtac>(store.require("mtac")); }, {}});
}

}  // namespace mien
