#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace mien {

/// A view of a checkpoint's values. Every element it can reach lies inside `values`.
struct StridedTensor {
    std::string type;                          // as in safetensors: "F32", "I64", ...
    std::vector<std::int64_t> shape, strides;  // in elements, strides >= 0
    std::int64_t offset = 0;                   // in elements
    std::span<const std::byte> values;         // little-endian; not aligned; shared by views of one storage
};

/// The dictionaries of tensors in a PyTorch checkpoint by where they stand: "" for the outermost, "state_dict",
/// "optimizer.state.0". Numbers and words beside the tensors are dropped.
using StoredCheckpoint = std::map<std::string, std::map<std::string, StridedTensor>>;

/// Reads a file of torch.save, of the zip form (since PyTorch 1.6) or of the one before; the result looks into `bytes`.
/// Only tensors and plain containers are read; code in the file is never run, and a file that wants any is refused by
/// the name of what it wants. Throws Error; `where` names the file.
StoredCheckpoint read_checkpoint(std::span<const std::byte> bytes, const std::string& where);

}  // namespace mien
