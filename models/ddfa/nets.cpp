#include "core/nn/nets.h"
#include "models/ddfa/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make()
{
    MobileNet net(ddfa_outputs, 0.5);
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"param", net(in.at("x"))}}; }};
}

}  // namespace

void add_ddfa(Nets& nets)
{
    for (const char* name : {"3ddfa_v2_mb05.120", "3ddfa_v2_mb05.120_gain", "3ddfa_v2_mb05.120_real_weights"})
        nets.add({name, {{"x", {2, 3, ddfa_face_size, ddfa_face_size}}}, {{"param", {2, ddfa_outputs}}}, false, make});
}

}  // namespace mien::nn
