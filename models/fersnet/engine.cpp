#include "core/engine/explain.h"
#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/recognizer.h"
#include "models/fersnet/net.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien {
namespace {

nn::FersNet trained(const std::filesystem::path& weights)
{
    const auto state = nn::read_tensors(weights);
    const auto stem = state.find("stem.0.weight");
    if (stem == state.end()) throw Error(Error::Kind::damaged, weights.string() + " holds no FERSNet");
    nn::FersNet net(nn::FersNetSizes{int(stem->second.size(0)), emotion_count});
    nn::load_state(*net, state, weights.string());
    net->eval();
    return net;
}

/// The face with the expression that the network itself reads in it, and with the wanted one.
Redrawn redrawn(nn::FersNet& net, const Image& face, const EmotionShares& wanted)
{
    const torch::InferenceMode inference;
    const auto bgr = nn::to_tensor(face).flip({1});
    const auto emotion = torch::tensor(std::vector<float>(wanted.begin(), wanted.end())).unsqueeze(0);
    const auto picture = [](const torch::Tensor& drawn) { return nn::to_image(drawn.flip({1}).clamp(0.0, 1.0)); };
    const auto after = net(bgr, emotion);
    return {picture(net(bgr, torch::softmax(after.logits, 1)).image), picture(after.image)};
}

std::unique_ptr<Editor> make(const Registry& engines)
{
    auto net = trained(engines.store().require("fersnet"));
    std::array<bool, emotion_count> taught{};
    std::ranges::copy(net->taught(), taught.begin());
    return std::make_unique<RedrawEditor>(
        taught, [net](const Image& face, const EmotionShares& wanted) mutable { return redrawn(net, face, wanted); });
}

/// The recognition tower alone.
std::unique_ptr<Analyzer> reader(const ModelStore& store)
{
    using Engine = nn::PictureRecognizer<nn::FersNet, Analyzer, Explainable>;
    const auto weights = store.require("fersnet");
    return std::make_unique<Engine>(
        trained(weights), nn::fersnet_size, "conv4xy",
        [](nn::FersNet& net, const torch::Tensor& x) { return net->recognise(x.flip({1}).add(1.0).div(2.0)); },
        weights);
}

}  // namespace

void add_fersnet(Registry& registry) { registry.add("fersnet", {make, reader, {}}); }

}  // namespace mien
