#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/apvit/net.h"

namespace mien {

void add_apvit(Registry& registry)
{
    using Engine = nn::PictureRecognizer<nn::ApVit, Analyzer, Explainable>;
    registry.add("apvit", {{},
                           [](const ModelStore& store) {
                               return std::make_unique<Engine>(
                                   nn::ApVit(emotion_count, nn::apvit_trained_shape), nn::apvit_face_size,
                                   "extractor.body.2",
                                   [](nn::ApVit& net, const torch::Tensor& x) { return net->classify(net->places(x)); },
                                   store.require("apvit"));
                           },
                           {}});
}

}  // namespace mien
