#include "core/nn/nets.h"
#include "models/ipdfer/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr IpdFerSizes sizes;

NetUse make()
{
    IpdFer net(small_identity_encoder(sizes.identity), sizes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"identity", reading.identity},
                               {"logits", reading.logits},
                               {"pose", reading.pose},
                               {"reconstruction", reading.reconstruction},
                               {"neutral", reading.neutral}};
            }};
}

}  // namespace

void add_ipdfer(Nets& nets)
{
    constexpr int size = ipdfer_face_size;
    nets.add({"ipdfer.112",
              {{"x", {2, 3, size, size}}},
              {{"identity", {2, sizes.identity}},
               {"logits", {2, sizes.classes}},
               {"pose", {2, ipdfer_pose_size}},
               {"reconstruction", {2, 3, size, size}},
               {"neutral", {2, 3, size, size}}},
              false,
              make});
}

}  // namespace mien::nn
