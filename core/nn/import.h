#pragma once

#include "core/nn/nets.h"

#include <filesystem>
#include <map>
#include <string>

namespace mien::nn {

/// A published checkpoint that was turned into weights of one of our networks.
struct Imported {
    std::string network;  // the variant it fits, as `net list` names it
    int tensors = 0;
};

/// Reads a checkpoint (.pth, .pt, .ckpt, .safetensors) and writes it as safetensors for the network `name`: a variant
/// ("stargan_G.c5_128"), or what stands before the dot, and the first variant it fits is taken. `part` chooses inside a
/// checkpoint of several networks. Nothing in the file is executed. Throws Error that tells missing, unknown and
/// misshapen tensors by name.
Imported import_weights(const Nets& nets, const std::string& name, const std::filesystem::path& checkpoint,
                        const std::string& part, const std::filesystem::path& out,
                        const std::map<std::string, std::string>& metadata);

}  // namespace mien::nn
