#include "core/nn/nets.h"
#include "models/landmarkgan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse u_net(int in)
{
    constexpr double no_dropout = 0.0;
    LandmarkUNet net(in, 3, no_dropout);
    return {net.ptr(), [net](const Tensors& inputs) mutable -> Tensors { return {{"image", net(inputs.at("x"))}}; }};
}

void add(Nets& nets, const std::string& name, int in, const std::string& variant, bool trains)
{
    nets.add({.name = name + "." + variant,
              .inputs = {{"x", {1, in, 256, 256}}},
              .outputs = {{"image", {1, 3, 256, 256}}},
              .trains = trains,
              .make = [in] { return u_net(in); }});
}

}  // namespace

void add_landmarkgan(Nets& nets)
{
    constexpr int photo = 3;
    constexpr int photo_and_landmark_map = 6;
    for (const auto& [name, in] : {std::pair("c2gan_netG", photo_and_landmark_map), std::pair("c2gan_netG_L", photo)}) {
        add(nets, name, in, "256_batchstat_nodrop", true);
        add(nets, name, in, "256_eval", false);
        add(nets, name, in, "256_eval_gain", false);
    }
}

}  // namespace mien::nn
