#include "core/engine/emotion_score.h"
#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/augment.h"
#include "core/nn/explained.h"
#include "core/nn/tensor.h"
#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// Probabilities of the eight categories, averaged over the face and its mirror image.
class GlamorNet : public Analyzer, public nn::Explained<Explainable> {
public:
    explicit GlamorNet(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        const auto probabilities = torch::softmax(nn::logits_of(subject(face)), 1).contiguous();
        return emotion_score({probabilities.data_ptr<float>(), std::size_t(probabilities.numel())});
    }

    Plane explain(const AlignedFace& face, const MapRequest& request, Job& job) override
    {
        if (request.method == "attention")
            throw Error(Error::Kind::unsupported,
                        "GLAMOR-Net attends to the scene around a face, and only its face branch is trained here; with "
                        "weights of the whole network of your own, \"net\": \"glamornet.96_112\" in their JSON and "
                        "`mien cam --model` show it");
        return Explained::explain(face, request, job);
    }

private:
    nn::Subject subject(const AlignedFace& face) override
    {
        const auto x = nn::plain(nn::to_tensor(face.image), nn::glamor_trained_size);
        const auto network = std::make_shared<nn::WatchedNetwork>(
            *net_, [net = net_](const torch::Tensor& pictures) mutable { return net(pictures); });
        return {{{network, x, {}, false}, {network, x.flip({3}), {}, true}}, "FaceEncodingNet.blocks.3"};
    }

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
