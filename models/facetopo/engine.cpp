#include "core/engine/emotion_score.h"
#include "core/engine/registry.h"
#include "core/nn/augment.h"
#include "core/nn/tensor.h"
#include "models/facetopo/net.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// Probabilities of the eight categories from where the 68 points are and what the skin around them looks like,
/// averaged over the face and its mirror image.
class FaceTopo : public Analyzer {
public:
    explicit FaceTopo(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        const auto picture = nn::plain(nn::to_tensor(face.image), nn::facetopo_face_size);
        const auto grey = picture.mean(1, true).expand_as(picture);
        std::vector<float> pixels;
        for (const Point& p : face.landmarks) pixels.insert(pixels.end(), {float(p.x), float(p.y)});
        const auto points = nn::across(torch::tensor(pixels).view({1, -1, 2}), face.image.width());
        const auto logits = net_(grey, points).logits + net_(grey.flip({3}), nn::mirrored_points(points)).logits;
        const auto probabilities = torch::softmax(logits * 0.5, 1).contiguous();
        return emotion_score({probabilities.data_ptr<float>(), std::size_t(probabilities.numel())});
    }

private:
    nn::FaceTopoNet net_{emotion_count};
};

}  // namespace

void add_facetopo(Registry& registry)
{
    registry.add(
        "facetopo",
        {{}, [](const ModelStore& store) { return std::make_unique<FaceTopo>(store.require("facetopo")); }, {}});
}

}  // namespace mien
