#include "core/nn/nets.h"
#include "core/data/names.h"
#include "models/mtac/net_mtac.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make_scn()
{
    Scn net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"alpha", reading.alpha}, {"logits", reading.logits}};
            }};
}

NetUse make_mtac()
{
    Mtac net(classes, action_unit_count);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"alpha", reading.alpha},
                               {"logits", reading.logits},
                               {"action_units", reading.action_units},
                               {"valence_arousal", reading.valence_arousal}};
            }};
}

}  // namespace

void add_mtac(Nets& nets)
{
    nets.add({"scn.224",
              {{"x", {4, 3, scn_face_size, scn_face_size}}},
              {{"alpha", {4, 1}}, {"logits", {4, classes}}},
              false,
              make_scn});
    nets.add({"mtac.224",
              {{"x", {2, 3, scn_face_size, scn_face_size}}},
              {{"alpha", {2, 1}},
               {"logits", {2, classes}},
               {"action_units", {2, action_unit_count}},
               {"valence_arousal", {2, 2}}},
              false,
              make_mtac});
}

}  // namespace mien::nn
