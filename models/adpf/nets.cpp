#include "core/nn/nets.h"
#include "models/adpf/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make()
{
    Adpf net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("face"));
                return Tensors{{"maps", reading.attention.maps},
                               {"ranks", reading.attention.ranks},
                               {"boxes", reading.boxes},
                               {"logits", reading.logits},
                               {"age", reading.age}};
            }};
}

}  // namespace

void add_adpf(Nets& nets)
{
    nets.add({"adpf.224",
              {{"face", {2, 3, adpf_face_size, adpf_face_size}}},
              {{"maps", {2, adpf_patches, 14, 14}},
               {"ranks", {adpf_patches}},
               {"boxes", {2, adpf_patches, 4}},
               {"logits", {2, adpf_ages}},
               {"age", {2}}},
              false,
              make});
}

}  // namespace mien::nn
