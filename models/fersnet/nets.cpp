#include "core/nn/nets.h"
#include "models/fersnet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int emotions = FersNetSizes{}.emotions;

NetUse network()
{
    FersNet net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                const auto result = net(in.at("x"), in.at("prob_t"));
                return {{"image", result.image}, {"logits", result.logits}};
            }};
}

NetUse critic()
{
    FersCritic net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"out", net(in.at("img"), in.at("cond"))}};
            }};
}

}  // namespace

void add_fersnet(Nets& nets)
{
    nets.add({.name = "fersnet.96",
              .inputs = {{"x", {2, 3, fersnet_size, fersnet_size}}, {"prob_t", {2, emotions}}},
              .outputs = {{"image", {2, 3, fersnet_size, fersnet_size}}, {"logits", {2, emotions}}},
              .trains = false,
              .make = network});
    nets.add(
        {.name = "fersnet_D.96",
         .inputs = {{"img", {2, 3, fersnet_size, fersnet_size}}, {"cond", {2, emotions, fersnet_size, fersnet_size}}},
         .outputs = {{"out", {2, 1, 6, 6}}},
         .trains = false,
         .make = critic});
}

}  // namespace mien::nn
