#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/tensor.h"
#include "models/ipdfer/net_frozen.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// What the network draws with the expression and without it: only the difference reaches the photo.
std::unique_ptr<Editor> make(const Registry& engines)
{
    const auto weights = engines.store().require("ipdfer");
    nn::IpdFer net = nn::ipdfer_of(nn::read_tensors(weights), weights.string());
    net->eval();
    constexpr std::array<bool, emotion_count> neutral_alone{true};
    return std::make_unique<RedrawEditor>(neutral_alone, [net](const Image& face, const EmotionShares&) mutable {
        const torch::InferenceMode inference;
        const auto reading = net(nn::to_tensor(face).mul(2.0).sub(1.0));
        const auto picture = [](const torch::Tensor& drawn) { return nn::to_image(drawn.add(1.0).div(2.0)); };
        return Redrawn{picture(reading.reconstruction), picture(reading.neutral)};
    });
}

}  // namespace

void add_ipdfer(Registry& registry) { registry.add("ipdfer", {make, {}, {}}); }

}  // namespace mien
