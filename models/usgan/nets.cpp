#include "core/nn/nets.h"
#include "models/usgan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int labels = 7;

NetUse generator()
{
    UsGanG net(labels);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"image", net(in.at("x"), in.at("c"))}};
            }};
}

}  // namespace

void add_usgan(Nets& nets)
{
    for (const int size : {64, 128})
        nets.add({.name = "usgan_G." + std::to_string(size),
                  .inputs = {{"x", {2, 3, size, size}}, {"c", {2, labels}}},
                  .outputs = {{"image", {2, 3, size, size}}},
                  .trains = true,
                  .make = [] { return generator(); }});
    nets.add({.name = "usgan_D.128",
              .inputs = {{"x", {2, 3, 128, 128}}},
              .outputs = {{"src", {2, 1, 2, 2}}, {"cls", {2, labels}}},
              .trains = true,
              .make = [] { return star_critic(128, labels); }});
}

}  // namespace mien::nn
