#include "core/nn/nets.h"
#include "models/fsgan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse part(int width)
{
    FsganPart net(width);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors { return {{"image", net(in.at("x"))}}; }};
}

NetUse combine(int width)
{
    FsganCombine net(width);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                return {{"image", net(in.at("x"), in.at("style"))}};
            }};
}

NetUse paste()
{
    return {std::make_shared<torch::nn::Module>(), [](const Tensors& in) -> Tensors {
                const SketchParts parts{in.at("eyel"),  in.at("eyer"), in.at("nose"),
                                        in.at("mouth"), in.at("hair"), in.at("bg")};
                return {{"face", paste_sketch(parts, in.at("portrait"), in.at("center"))}};
            }};
}

void add_part(Nets& nets, const std::string& name, int width, int rows, int columns)
{
    nets.add({.name = "fsgan_part.ngf" + std::to_string(width) + "_" + name,
              .inputs = {{"x", {1, 3, rows, columns}}},
              .outputs = {{"image", {1, 3, rows, columns}}},
              .trains = true,
              .make = [width] { return part(width); }});
}

}  // namespace

void add_fsgan(Nets& nets)
{
    add_part(nets, "eye", 4, 80, 112);
    add_part(nets, "mouth", 8, 80, 128);
    add_part(nets, "nose", 64, 96, 96);
    nets.add({.name = "fsgan_combine.ngf4",
              .inputs = {{"x", {1, 3, 128, 128}}, {"style", {1, sketch_styles, 64, 64}}},
              .outputs = {{"image", {1, 3, 128, 128}}},
              .trains = true,
              .make = [] { return combine(4); }});
    nets.add({.name = "fsgan_paste.512",
              .inputs = {{"eyel", {1, 3, 80, 112}},
                         {"eyer", {1, 3, 80, 112}},
                         {"nose", {1, 3, 96, 96}},
                         {"mouth", {1, 3, 80, 128}},
                         {"hair", {1, 3, 512, 512}},
                         {"bg", {1, 3, 512, 512}},
                         {"portrait", {1, 1, 512, 512}},
                         {"center", {1, 4, 2}}},
              .outputs = {{"face", {1, 3, 512, 512}}},
              .trains = false,
              .make = paste});
}

}  // namespace mien::nn
