#include "core/engine/emotion_score.h"
#include "core/engine/registry.h"
#include "core/nn/augment.h"
#include "core/nn/tensor.h"
#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// Probabilities of the eight categories, averaged over the face and its mirror image.
class GlamorNet : public Analyzer {
public:
    explicit GlamorNet(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        const auto x = nn::plain(nn::to_tensor(face.image), nn::glamor_trained_size);
        const auto probabilities = torch::softmax((net_(x) + net_(x.flip({3}))) * 0.5, 1).contiguous();
        return emotion_score({probabilities.data_ptr<float>(), std::size_t(probabilities.numel())});
    }

private:
    nn::GlamorFace net_{emotion_count};
};

}  // namespace

void add_glamornet(Registry& registry)
{
    registry.add(
        "glamornet",
        {{}, [](const ModelStore& store) { return std::make_unique<GlamorNet>(store.require("glamornet")); }, {}});
}

}  // namespace mien
