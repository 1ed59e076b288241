#include "core/nn/nets.h"
#include "models/depthnet/net.h"
#include "models/depthnet/net_rgbd.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make_depth()
{
    DepthNet net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                return Tensors{{"depth", net(in.at("rgb"), in.at("mask"))}};
            }};
}

NetUse make_recogniser()
{
    RgbdRecogniser net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("rgb"), in.at("depth"), in.at("mask"));
                return Tensors{{"embedding", reading.embedding}, {"attention", reading.attention}};
            }};
}

}  // namespace

void add_depthnet(Nets& nets)
{
    nets.add({"depthnet.256",
              {{"rgb", {1, 3, depthnet_size, depthnet_size}}, {"mask", {1, 1, depthnet_size, depthnet_size}}},
              {{"depth", {1, 1, depthnet_size, depthnet_size}}},
              false,
              make_depth});
    nets.add({"rgbd.112",
              {{"rgb", {2, 3, rgbd_size, rgbd_size}},
               {"depth", {2, 1, rgbd_size, rgbd_size}},
               {"mask", {2, 1, rgbd_size, rgbd_size}}},
              {{"embedding", {2, rgbd_embedding}}, {"attention", {2, 1, 14, 14}}},
              false,
              make_recogniser});
}

}  // namespace mien::nn
