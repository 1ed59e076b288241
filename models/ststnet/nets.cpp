#include "core/nn/nets.h"
#include "models/ststnet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make()
{
    StstNet net;
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"logits", net(in.at("x"))}}; }};
}

}  // namespace

void add_ststnet(Nets& nets)
{
    for (const char* name : {"ststnet.28", "ststnet.28_unit"})
        nets.add({name, {{"x", {4, 3, ststnet_size, ststnet_size}}}, {{"logits", {4, 3}}}, false, make});
}

}  // namespace mien::nn
