#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/glamornet/net.h"

namespace mien {

void add_glamornet(Registry& registry)
{
    using Engine = nn::PictureRecognizer<nn::GlamorFace, Analyzer, Explainable>;
    registry.add("glamornet", {{},
                               [](const ModelStore& store) {
                                   return std::make_unique<Engine>(
                                       nn::GlamorFace(emotion_count), nn::glamor_trained_size,
                                       "FaceEncodingNet.blocks.3",
                                       [](nn::GlamorFace& net, const torch::Tensor& x) { return net(x); },
                                       store.require("glamornet"));
                               },
                               {}});
}

}  // namespace mien
