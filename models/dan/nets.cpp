#include "core/nn/nets.h"
#include "models/dan/net.h"
#include "models/dan/net_lsd.h"

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

NetUse make_lsd()
{
    Lsd net(lsd_classes, lsd_members);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"probabilities", reading.probabilities},
                               {"members", reading.members},
                               {"agreement", reading.agreement}};
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
    nets.add({"lsd.224",
              {{"x", {2, 3, dan_face_size, dan_face_size}}},
              {{"probabilities", {2, lsd_classes}}, {"members", {2, lsd_members, lsd_classes}}, {"agreement", {2}}},
              false,
              make_lsd});
}

}  // namespace mien::nn
