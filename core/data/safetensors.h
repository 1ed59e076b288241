#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mien {

/// One array of a safetensors file. Bytes are little-endian, row-major.
struct Tensor {
    std::string type;  // "F32", "F16", "BF16", "I64", "U8", ...
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;

    std::int64_t count() const;
};

/// The one file form for weights and for training packs: https://github.com/huggingface/safetensors, memory-mapped.
/// Nothing in it is ever executed. Copies share the mapping.
class Safetensors {
public:
    /// Throws Error for a missing file, a header over 100 MB, unknown types, or offsets that overlap, leave gaps or
    /// reach beyond the file.
    static Safetensors open(const std::filesystem::path& file);

    const std::map<std::string, Tensor>& tensors() const& noexcept { return tensors_; }
    void tensors() && = delete;
    const std::map<std::string, std::string>& metadata() const& noexcept { return metadata_; }
    void metadata() && = delete;
    const Tensor& require(const std::string& name) const;  // throws Error naming the file and the missing tensor

private:
    std::filesystem::path file_;
    std::shared_ptr<const void> mapping_;
    std::map<std::string, Tensor> tensors_;
    std::map<std::string, std::string> metadata_;
};

/// The numbers of one array. Throws Error where they are not of T's size.
template <class T>
std::span<const T> values(const Safetensors& file, const std::string& name)
{
    const Tensor& tensor = file.require(name);
    if (tensor.bytes.size() != std::size_t(tensor.count()) * sizeof(T))
        throw Error(Error::Kind::damaged, "'" + name + "' holds " + tensor.type + ", which is not what it should hold");
    return {reinterpret_cast<const T*>(tensor.bytes.data()), std::size_t(tensor.count())};
}

/// Writes the file in one step (complete or not there). Tensors are stored in the order of their names.
void write_safetensors(const std::filesystem::path& file, const std::map<std::string, Tensor>& tensors,
                       const std::map<std::string, std::string>& metadata = {});

/// Bytes per element of a safetensors type name; 0 for an unknown one.
std::size_t tensor_element_size(const std::string& type);

}  // namespace mien
