#include "core/nn/nets.h"
#include "models/facetopo/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make()
{
    FaceTopoNet net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"), in.at("points"));
                return Tensors{{"logits", reading.logits},
                               {"fusion", reading.fusion},
                               {"structure_attention", reading.structure_attention},
                               {"texture_attention", reading.texture_attention}};
            }};
}

}  // namespace

void add_facetopo(Nets& nets)
{
    nets.add({"facetopo.112",
              {{"x", {2, 3, facetopo_face_size, facetopo_face_size}}, {"points", {2, facetopo_points, 2}}},
              {{"logits", {2, classes}},
               {"fusion", {2, 2}},
               {"structure_attention", {2, facetopo_points}},
               {"texture_attention", {2, facetopo_points}}},
              false,
              make});
}

}  // namespace mien::nn
