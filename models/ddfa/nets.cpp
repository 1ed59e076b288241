#include "core/nn/nets.h"
#include "models/ddfa/net.h"
#include "models/ddfa/net_shapes.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make()
{
    MobileNet net(ddfa_outputs, 0.5);
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"param", net(in.at("x"))}}; }};
}

NetUse make_shape_head()
{
    ShapeHead net(shape_code_size, shape_units);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("codes"));
                return Tensors{{"affect", reading.affect}, {"action_units", reading.action_units}};
            }};
}

}  // namespace

void add_ddfa(Nets& nets)
{
    for (const char* name : {"3ddfa_v2_mb05.120", "3ddfa_v2_mb05.120_gain", "3ddfa_v2_mb05.120_real_weights"})
        nets.add({name, {{"x", {2, 3, ddfa_face_size, ddfa_face_size}}}, {{"param", {2, ddfa_outputs}}}, false, make});
    nets.add({"shape_head.10",
              {{"codes", {2, 16, shape_code_size}}},
              {{"affect", {2, 16, 2}}, {"action_units", {2, 16, shape_units}}},
              false,
              make_shape_head});
}

}  // namespace mien::nn
