#include "core/nn/nets.h"
#include "models/facebox/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make()
{
    FaceBoxes net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"loc", reading.loc}, {"conf", reading.conf}, {"conf_raw", reading.conf_raw}};
            }};
}

}  // namespace

void add_facebox(Nets& nets)
{
    for (const char* name : {"faceboxes.128x160", "faceboxes.128x160_real_weights"})
        nets.add({name,
                  {{"x", {1, 3, 128, 160}}},
                  {{"loc", {1, 428, 4}}, {"conf", {1, 428, 2}}, {"conf_raw", {1, 428, 2}}},
                  false,
                  make});
}

}  // namespace mien::nn
