#include "core/nn/nets.h"
#include "models/scn/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make()
{
    Scn net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"alpha", reading.alpha}, {"logits", reading.logits}};
            }};
}

}  // namespace

void add_scn(Nets& nets)
{
    nets.add({"scn.224",
              {{"x", {4, 3, scn_face_size, scn_face_size}}},
              {{"alpha", {4, 1}}, {"logits", {4, classes}}},
              false,
              make});
}

}  // namespace mien::nn
