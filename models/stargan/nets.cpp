#include "core/nn/nets.h"
#include "models/stargan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct Dataset {
    std::string name;
    int labels = 0;
};

NetUse generator(int labels)
{
    StarGanG net(labels);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"image", net(in.at("x"), in.at("c"))}};
            }};
}

void add_generator(Nets& nets, const Dataset& data, const std::string& variant, int batch, int height, int width)
{
    nets.add({.name = "stargan_G_" + data.name + "." + variant,
              .inputs = {{"x", {batch, 3, height, width}}, {"c", {batch, data.labels}}},
              .outputs = {{"image", {batch, 3, height, width}}},
              .trains = true,
              .make = [data] { return generator(data.labels); }});
}

void add_critic(Nets& nets, const Dataset& data, int size)
{
    nets.add({.name = "stargan_D_" + data.name + "." + std::to_string(size),
              .inputs = {{"x", {2, 3, size, size}}},
              .outputs = {{"src", {2, 1, size / 64, size / 64}}, {"cls", {2, data.labels}}},
              .trains = true,
              .make = [data, size] { return star_critic(size, data.labels); }});
}

}  // namespace

void add_stargan(Nets& nets)
{
    const Dataset celeba{"c5", 5};
    const Dataset rafd{"c8", 8};
    for (const int size : {64, 128}) {
        for (const Dataset& data : {celeba, rafd}) add_generator(nets, data, std::to_string(size), 2, size, size);
        add_critic(nets, celeba, size);
    }
    add_generator(nets, celeba, "48x80", 1, 48, 80);
    add_critic(nets, rafd, 128);
}

}  // namespace mien::nn
