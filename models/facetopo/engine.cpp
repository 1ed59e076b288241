#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/facetopo/net.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// Probabilities of the eight categories from where the 68 points are and what the skin around them looks like,
/// averaged over the face and its mirror image.
class FaceTopo : public nn::Recognizer<Analyzer, Explainable> {
public:
    explicit FaceTopo(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

private:
    nn::Subject subject(const AlignedFace& face) override
    {
        const auto picture = nn::plain(nn::to_tensor(face.image), nn::facetopo_face_size);
        const auto grey = nn::greyed(picture);
        std::vector<float> pixels;
        for (const Point& p : face.landmarks) pixels.insert(pixels.end(), {float(p.x), float(p.y)});
        const auto points = nn::across(torch::tensor(pixels).view({1, -1, 2}), face.image.width());
        return {{sight(grey, points, false), sight(grey.flip({3}), nn::mirrored_points(points), true)}, "patch.8"};
    }

    /// What the patches hold is laid down where they were cut out.
    nn::Sight sight(const torch::Tensor& picture, const torch::Tensor& points, bool mirrored)
    {
        const auto network =
            std::make_shared<nn::WatchedNetwork>(*net_, [net = net_, points](const torch::Tensor& pictures) mutable {
                return net(pictures, points.expand({pictures.size(0), -1, -1})).logits;
            });
        const auto spread = [points](const torch::Tensor& maps) {
            return nn::patches_laid_down(maps, points[0], nn::facetopo_patch_size, nn::facetopo_face_size);
        };
        return {network, picture, spread, mirrored};
    }

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
