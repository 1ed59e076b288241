#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/dan/net_lsd.h"

namespace mien {

void add_dan(Registry& registry)
{
    using Engine = nn::PictureRecognizer<nn::Lsd, Analyzer, Explainable>;
    registry.add("dan", {{},
                         [](const ModelStore& store) {
                             return std::make_unique<Engine>(
                                 nn::Lsd(emotion_count, nn::lsd_trained_members, nn::lsd_trained_width),
                                 nn::lsd_trained_size, "member0.dan.features.6",
                                 [](nn::Lsd& net, const torch::Tensor& x) {
                                     return net(nn::greyed(x)).probabilities.clamp_min(1e-9).log();
                                 },
                                 store.require("dan"));
                         },
                         {}});
}

}  // namespace mien
