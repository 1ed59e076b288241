#include "core/nn/nets.h"
#include "models/cfmdgan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse generator()
{
    CfmdG net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                const auto& x = in.at("x");
                const auto t = in.at("t").view({1, 1, 1, 1}).expand({x.size(0), 1, x.size(2), x.size(3)});
                const auto out = net(x, t);
                return {{"quarter", out[0]}, {"half", out[1]}, {"full", out[2]}};
            }};
}

}  // namespace

void add_cfmdgan(Nets& nets)
{
    for (const char* moment : {"0.00", "0.35", "1.00"})
        nets.add({.name = std::string("cfmdgan_G.48x64_t") + moment,
                  .inputs = {{"x", {2, 3, 48, 64}}, {"t", {1}}},
                  .outputs = {{"quarter", {2, 3, 12, 16}}, {"half", {2, 3, 24, 32}}, {"full", {2, 3, 48, 64}}},
                  .trains = false,
                  .make = generator});
}

}  // namespace mien::nn
