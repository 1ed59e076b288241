#pragma once

#include "core/nn/tensor.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mien::nn {

/// A network as the outside sees it: named tensors in, named tensors out.
struct NetUse {
    std::shared_ptr<torch::nn::Module> module;  // its parameters and buffers carry the official checkpoint's names
    std::function<Tensors(const Tensors&)> forward;
};

/// What is known of a network before it is built. Named `net.variant`, e.g. "usgan_G.64".
struct NetInfo {
    std::string name;
    std::map<std::string, std::vector<std::int64_t>> inputs;  // shapes as the reference was run
    std::map<std::string, std::vector<std::int64_t>> outputs;
    bool trains = false;  // the reference never leaves train mode (batch statistics at inference)
    std::function<NetUse()> make;
};

/// The networks of this build, for `mien net`, the parity tests and `mien bench nets`.
class Nets {
public:
    void add(NetInfo info) { list_.emplace(info.name, std::move(info)); }
    const std::map<std::string, NetInfo>& all() const& noexcept { return list_; }
    void all() && = delete;

private:
    std::map<std::string, NetInfo> list_;
};

/// Adds every folder of models/ that has a nets.cpp. The body is written by CMake.
void add_all_nets(Nets& nets);

}  // namespace mien::nn
