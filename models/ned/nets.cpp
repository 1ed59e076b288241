#include "core/nn/nets.h"
#include "models/ned/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse generator()
{
    NedGenerator net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors { return {{"exp", net(in.at("x"), in.at("s"))}}; }};
}

NetUse style_encoder()
{
    NedStyleEncoder net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors { return {{"s", net(in.at("x"))}}; }};
}

NetUse mapping_network()
{
    NedMappingNetwork net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors { return {{"s", net(in.at("z"), in.at("y"))}}; }};
}

NetUse discriminator()
{
    NedDiscriminator net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"score", net(in.at("x"), in.at("y"))}};
            }};
}

NetUse renderer()
{
    NedRenderer net;
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"image", net(in.at("frames"), in.at("prev"))}};
            }};
}

}  // namespace

void add_ned(Nets& nets)
{
    nets.add({.name = "ned_generator.10x51",
              .inputs = {{"x", {2, 10, ned_expression_size}}, {"s", {2, ned_style_size}}},
              .outputs = {{"exp", {2, 10, ned_expression_size}}},
              .trains = true,
              .make = generator});
    nets.add({.name = "ned_style_encoder.10x51",
              .inputs = {{"x", {2, 10, ned_expression_size}}},
              .outputs = {{"s", {2, ned_style_size}}},
              .trains = true,
              .make = style_encoder});
    nets.add({.name = "ned_mapping_network.z4",
              .inputs = {{"z", {7, ned_latent_size}}, {"y", {7}}},
              .outputs = {{"s", {7, ned_style_size}}},
              .trains = true,
              .make = mapping_network});
    nets.add({.name = "ned_discriminator.10x51",
              .inputs = {{"x", {7, 10, ned_expression_size}}, {"y", {7}}},
              .outputs = {{"score", {7}}},
              .trains = true,
              .make = discriminator});
    nets.add({.name = "ned_renderer_G.64x96",
              .inputs = {{"frames", {1, 30, 64, 96}}, {"prev", {1, 6, 64, 96}}},
              .outputs = {{"image", {1, 3, 64, 96}}},
              .trains = true,
              .make = renderer});
}

}  // namespace mien::nn
