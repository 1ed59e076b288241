#include "core/nn/nets.h"
#include "models/xception/net.h"
#include "models/xception/net_dfae.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 1000;

NetUse make_features()
{
    XceptionFeatures net;
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"features", net(in.at("x"))}}; }};
}

NetUse make_logits()
{
    Xception net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"logits", net(in.at("x"))}}; }};
}

NetUse make_dfae()
{
    Dfae net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto face = in.at("face");
                const auto reading = net(face);
                return Tensors{{"logit", reading.logit},
                               {"reconstruction", reading.reconstruction},
                               {"residual", residual_map(face, reading.reconstruction)}};
            }};
}

}  // namespace

void add_xception(Nets& nets)
{
    nets.add({"xception.features_151x135",
              {{"x", {1, 3, 151, 135}}},
              {{"features", {1, 2048, 5, 5}}},
              false,
              make_features});
    nets.add({"xception.logits_299",
              {{"x", {1, 3, xception_size, xception_size}}},
              {{"logits", {1, classes}}},
              false,
              make_logits});
    nets.add({"dfae.299",
              {{"face", {1, 3, xception_size, xception_size}}},
              {{"logit", {1}},
               {"reconstruction", {1, 3, xception_size, xception_size}},
               {"residual", {1, 1, xception_size, xception_size}}},
              false,
              make_dfae});
}

}  // namespace mien::nn
