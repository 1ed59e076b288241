#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/mtac/net_mtac.h"

namespace mien {

void add_mtac(Registry& registry)
{
    using Engine = nn::PictureRecognizer<nn::Mtac, Analyzer, Explainable>;
    registry.add("mtac", {{},
                          [](const ModelStore& store) {
                              return std::make_unique<Engine>(
                                  nn::Mtac(emotion_count, action_unit_count, nn::mtac_trained_width),
                                  nn::mtac_trained_size, "scn.features.6",
                                  [](nn::Mtac& net, const torch::Tensor& x) { return net->classify(net->places(x)); },
                                  store.require("mtac"));
                          },
                          {}});
}

}  // namespace mien
