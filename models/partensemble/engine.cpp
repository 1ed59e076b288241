#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/partensemble/net.h"

namespace mien {

void add_partensemble(Registry& registry)
{
    using Engine = nn::PictureRecognizer<nn::PartEnsemble, Analyzer, Explainable>;
    registry.add("partensemble", {{},
                                  [](const ModelStore& store) {
                                      return std::make_unique<Engine>(
                                          nn::PartEnsemble(emotion_count), nn::part_trained_size, "mouth.features.20",
                                          [](nn::PartEnsemble& net, const torch::Tensor& x) {
                                              return net(nn::greyed(x)).clamp_min(1e-9).log();
                                          },
                                          store.require("partensemble"));
                                  },
                                  {}});
}

}  // namespace mien
