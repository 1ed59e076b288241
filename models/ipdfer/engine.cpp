#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/flow.h"
#include "core/nn/tensor.h"
#include "models/ipdfer/net_frozen.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// What the network draws with the expression and without it, and how it moves: only the difference reaches the photo.
/// The mean of the face and its mirror image.
std::unique_ptr<Editor> make(const Registry& engines)
{
    const auto weights = engines.store().require("ipdfer");
    nn::IpdFer net = nn::ipdfer_of(nn::read_tensors(weights), weights.string());
    net->eval();
    constexpr std::array<bool, emotion_count> neutral_alone{true};
    return std::make_unique<RedrawEditor>(neutral_alone, [net](const Image& face, const EmotionShares&) mutable {
        const torch::InferenceMode inference;
        const auto x = nn::to_tensor(face).mul(2.0).sub(1.0);
        const auto reading = net(torch::cat({x, x.flip({3})}));
        const auto picture = [](const torch::Tensor& drawn) {
            const auto sides = drawn.add(1.0).div(2.0).chunk(2);
            return nn::to_image((sides[0] + sides[1].flip({3})).mul(0.5));
        };
        const auto motion = reading.motion.chunk(2);
        return Redrawn{picture(reading.reconstruction), picture(reading.neutral),
                       nn::to_image((motion[0] + nn::mirrored_flow(motion[1])).mul(0.5))};
    });
}

}  // namespace

void add_ipdfer(Registry& registry) { registry.add("ipdfer", {make, {}, {}}); }

}  // namespace mien
