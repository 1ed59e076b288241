#include "core/nn/checkpoint.h"

#include "core/base/error.h"
#include "core/data/checkpoint.h"

#include <torch/torch.h>

#include <algorithm>
#include <tuple>

namespace mien::nn {
namespace {

/// Copies the values; views of one storage go on sharing it.
Checkpoint loaded(const StoredCheckpoint& stored)
{
    std::map<std::tuple<const std::byte*, std::size_t, std::string>, torch::Tensor> storages;
    Checkpoint checkpoint;
    for (const auto& [part, tensors] : stored)
        for (const auto& [name, view] : tensors) {
            auto& storage = storages[{view.values.data(), view.values.size(), view.type}];
            if (!storage.defined()) {
                const auto count = std::int64_t(view.values.size() / tensor_element_size(view.type));
                storage = to_tensor(Tensor{view.type, {count}, view.values});
            }
            checkpoint[part][name] = storage.as_strided(view.shape, view.strides, view.offset);
        }
    return checkpoint;
}

std::string listed(const Checkpoint& checkpoint)
{
    std::string text;
    for (const auto& [name, tensors] : checkpoint)
        text += "\n  '" + name + "' with " + std::to_string(tensors.size()) + " tensors";
    return text;
}

const Tensors& chosen(const Checkpoint& checkpoint, const std::string& part, const std::string& where)
{
    if (!part.empty()) {
        if (const auto found = checkpoint.find(part); found != checkpoint.end()) return found->second;
        throw Error(Error::Kind::not_found, where + " has no part '" + part + "', only these:" + listed(checkpoint));
    }
    for (const char* usual : {"state_dict", "model_state_dict", "model", "net", "params", ""})
        if (const auto found = checkpoint.find(usual); found != checkpoint.end()) return found->second;
    if (checkpoint.size() == 1) return checkpoint.begin()->second;
    if (checkpoint.empty()) throw Error(Error::Kind::invalid, where + " holds no tensors");
    throw Error(Error::Kind::invalid, where + " has several parts; choose one of these:" + listed(checkpoint));
}

}  // namespace

Checkpoint read_checkpoint(const std::filesystem::path& file)
{
    std::error_code none;
    const auto size = std::filesystem::file_size(file, none);
    if (none) throw Error(Error::Kind::not_found, "cannot open " + file.string());
    if (size == 0) throw Error(Error::Kind::damaged, file.string() + " is empty");
    const auto mapped = torch::from_file(file.string(), false, std::int64_t(size), torch::kUInt8);
    return loaded(
        mien::read_checkpoint({static_cast<const std::byte*>(mapped.data_ptr()), std::size_t(size)}, file.string()));
}

Tensors weights_of(const Checkpoint& checkpoint, const std::string& part, const std::string& where)
{
    const Tensors& tensors = chosen(checkpoint, part, where);
    const std::string wrapper = "module.";
    const bool wrapped = std::all_of(tensors.begin(), tensors.end(),
                                     [&](const auto& entry) { return entry.first.starts_with(wrapper); });
    if (!wrapped) return tensors;
    Tensors bare;
    for (const auto& [name, tensor] : tensors) bare[name.substr(wrapper.size())] = tensor;
    return bare;
}

}  // namespace mien::nn
