#pragma once

#include "core/nn/tensor.h"

#include <filesystem>
#include <map>
#include <string>

namespace mien::nn {

/// The dictionaries of tensors in a PyTorch checkpoint by where they stand: "" for the outermost, "state_dict",
/// "optimizer.state.0". Numbers and words beside the tensors are dropped.
using Checkpoint = std::map<std::string, Tensors>;

/// Reads a .pth, .pt or .ckpt file of torch.save, of the zip form (since PyTorch 1.6) or of the one before. Only
/// tensors and plain containers are read; code in the file is never run, and a file that wants any is refused by the
/// name of what it wants. Tensors keep their type; those that share memory in the file share it here.
Checkpoint read_checkpoint(const std::filesystem::path& file);

/// The weights of one network out of a checkpoint: `part` ("generator", "state_dict"), or, if that is empty, the usual
/// names, the outermost dictionary, or the only one. A "module." (DataParallel) before every key is dropped. Throws
/// Error that lists the parts where it cannot choose; `where` names the file.
Tensors weights_of(const Checkpoint& checkpoint, const std::string& part, const std::string& where);

}  // namespace mien::nn
