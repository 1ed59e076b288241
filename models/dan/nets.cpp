#include "core/nn/nets.h"
#include "models/dan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make()
{
    Dan net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"logits", reading.logits}, {"features", reading.features}, {"heads", reading.heads}};
            }};
}

}  // namespace

void add_dan(Nets& nets)
{
    for (const char* name : {"dan.224", "dan.224_gain"})
        nets.add({name,
                  {{"x", {2, 3, dan_face_size, dan_face_size}}},
                  {{"logits", {2, classes}}, {"features", {2, 512, 7, 7}}, {"heads", {2, 4, 512}}},
                  false,
                  make});
}

}  // namespace mien::nn
