#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/glamornet/net.h"

namespace mien {
namespace {

using Base = nn::PictureRecognizer<nn::GlamorFace, Analyzer, Explainable>;

class GlamorNet : public Base {
public:
    explicit GlamorNet(const std::filesystem::path& weights)
        : Base(
              nn::GlamorFace(emotion_count), nn::glamor_trained_size, "FaceEncodingNet.blocks.3",
              [](nn::GlamorFace& net, const torch::Tensor& x) { return net(x); }, weights)
    {
    }

    Plane explain(const AlignedFace& face, const MapRequest& request, Job& job) override
    {
        if (request.method == "attention")
            throw Error(Error::Kind::unsupported,
                        "GLAMOR-Net attends to the scene around a face, and only its face branch is trained here; with "
                        "weights of the whole network of your own, \"net\": \"glamornet.96_112\" in their JSON and "
                        "`mien cam --model` show it");
        return Base::explain(face, request, job);
    }
};

}  // namespace

void add_glamornet(Registry& registry)
{
    registry.add(
        "glamornet",
        {{}, [](const ModelStore& store) { return std::make_unique<GlamorNet>(store.require("glamornet")); }, {}});
}

}  // namespace mien
