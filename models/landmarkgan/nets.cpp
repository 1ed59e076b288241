#include "core/nn/nets.h"
#include "core/data/names.h"
#include "models/landmarkgan/net.h"
#include "models/landmarkgan/net_translator.h"

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

NetUse translator()
{
    LandmarkTranslator net(emotion_count, landmark_translator_width);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                const auto edit = net(in.at("x"), in.at("source"), in.at("target"), in.at("c"));
                return {{"flow", edit.flow}, {"residual", edit.residual}, {"mask", edit.mask}, {"image", edit.image}};
            }};
}

NetUse critic()
{
    LandmarkCritic net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"src", net(in.at("image"), in.at("points"))}};
            }};
}

void add_translator(Nets& nets, int size)
{
    nets.add({.name = "landmark_translator." + std::to_string(size),
              .inputs = {{"x", {1, 3, size, size}},
                         {"source", {1, 68, 2}},
                         {"target", {1, 68, 2}},
                         {"c", {1, emotion_count}}},
              .outputs = {{"flow", {1, 2, size, size}},
                          {"residual", {1, 3, size, size}},
                          {"mask", {1, 1, size, size}},
                          {"image", {1, 3, size, size}}},
              .make = translator});
    const int patches = size / 8 - 2;
    nets.add({.name = "landmark_translator_D." + std::to_string(size),
              .inputs = {{"image", {1, 3, size, size}}, {"points", {1, 68, 2}}},
              .outputs = {{"src", {1, 1, patches, patches}}},
              .make = critic});
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
    for (const int size : {128, 256}) add_translator(nets, size);
}

}  // namespace mien::nn
