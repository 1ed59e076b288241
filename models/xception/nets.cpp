#include "core/nn/nets.h"
#include "models/xception/net.h"

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
}

}  // namespace mien::nn
