#include "models/ipdfer/net_frozen.h"

#include "core/base/error.h"
#include "core/data/names.h"
#include "core/nn/bilinear.h"
#include "core/nn/identity_net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int smallest_map = 49;  // pixels of the decoder's first map, 7 x 7

/// The embedding at the size that it was trained at.
struct FrozenIdentityImpl : torch::nn::Module {
    FrozenIdentityImpl() : net(register_module("net", IdentityNet())) {}
    // x: N x 3 x H x W, -1..1  ->  N x 128, unit length
    torch::Tensor forward(const torch::Tensor& x) { return net(bilinear(x, identity_face_size, identity_face_size)); }

    IdentityNet net;
};
TORCH_MODULE(FrozenIdentity);

}  // namespace

IpdFer ipdfer_on_identity(int encoder_width, int decoder_width)
{
    return IpdFer(
        torch::nn::AnyModule(FrozenIdentity()),
        IpdFerSizes{.classes = emotion_count, .encoder_width = encoder_width, .decoder_width = decoder_width});
}

void load_identity(IpdFer& net, const std::filesystem::path& weights)
{
    auto& embedding = *net->identity.get<FrozenIdentity>()->net;
    load_state(embedding, read_tensors(weights), weights.string());
}

IpdFer ipdfer_of(const Tensors& state, const std::string& where)
{
    const auto width = [&](const char* name) {
        const auto found = state.find(name);
        if (found == state.end()) throw Error(Error::Kind::damaged, where + " holds no IPD-FER");
        return int(found->second.size(0));
    };
    IpdFer net = ipdfer_on_identity(width("pose.features.0.weight"), width("decoder.fc.bias") / smallest_map);
    load_state(*net, state, where);
    return net;
}

}  // namespace mien::nn
