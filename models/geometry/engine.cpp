#include "core/data/head.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/geometry/net.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// Probabilities of the eight categories from the 68 points alone.
class Geometry : public Analyzer {
public:
    explicit Geometry(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        std::vector<float> points;
        for (const Point3& point : frontal(face.landmarks, fit_head(face.landmarks)))
            points.insert(points.end(), {float(point.x), float(point.y)});
        return nn::score_of(net_->read(torch::tensor(points).view({1, 68, 2})));
    }

private:
    nn::GeometryNet net_{emotion_count};
};

}  // namespace

/// The network twice: as it learned best, and as it learned without photographs that allow research only.
void add_geometry(Registry& registry)
{
    for (const char* id : {"geometry", "geometry_free"}) {
        const auto make = [id](const ModelStore& store) { return std::make_unique<Geometry>(store.require(id)); };
        registry.add(id, {{}, make, {}});
    }
}

}  // namespace mien
