#pragma once

#include "core/nn/nets.h"

#include <filesystem>
#include <string>

namespace mien::nn {

/// Every network with its number of trained values, inputs and outputs: one JSON object.
std::string nets_as_json(const Nets& nets);
/// The same for reading, one line a network.
std::string nets_as_text(const Nets& nets);

/// The tensors of a network's weights file in the order of its modules, one "name TAB shape" a line.
/// A shape is like 64x3x7x7, or "scalar".
std::string keys_of_net(const Nets& nets, const std::string& name);

/// Trained values, shared tensors counted once.
std::int64_t parameters_of(const torch::nn::Module& module);

/// One run of a network from files to a file.
struct NetRun {
    std::string name;
    std::filesystem::path weights;  // may be empty for a network that has none
    std::filesystem::path inputs, outputs;
    std::string mode;  // "train", "eval", or empty for the published network's own
};
void run_net(const Nets& nets, const NetRun& run);

/// Computes without gradients, in train mode (statistics of the batch) or eval mode.
Tensors run_net(const NetUse& net, const Tensors& inputs, bool in_train_mode);

}  // namespace mien::nn
