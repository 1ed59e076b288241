#include "core/nn/tensor.h"

#include "core/base/error.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <sstream>
#include <vector>

namespace mien::nn {
namespace {

const std::map<std::string, torch::ScalarType>& types()
{
    static const std::map<std::string, torch::ScalarType> table{
        {"F32", torch::kFloat32}, {"F16", torch::kFloat16}, {"BF16", torch::kBFloat16}, {"F64", torch::kFloat64},
        {"U8", torch::kUInt8},    {"I8", torch::kInt8},     {"I16", torch::kInt16},     {"I32", torch::kInt32},
        {"I64", torch::kInt64},   {"BOOL", torch::kBool}};
    return table;
}

std::string name_of(torch::ScalarType type)
{
    for (const auto& [name, each] : types())
        if (each == type) return name;
    throw Error(Error::Kind::unsupported, "tensors of this type cannot be stored");
}

}  // namespace

torch::Tensor to_tensor(const Image& image)
{
    const auto values = torch::from_blob(const_cast<float*>(image.data()),
                                         {1, image.height(), image.width(), image.channels()}, torch::kFloat32);
    return values.permute({0, 3, 1, 2}).contiguous();
}

Image to_image(const torch::Tensor& tensor)
{
    const auto values = tensor.detach()[0].to(torch::kFloat32).permute({1, 2, 0}).contiguous().cpu();
    const auto* first = values.data_ptr<float>();
    return Image(int(values.size(1)), int(values.size(0)), int(values.size(2)), {first, first + values.numel()});
}

torch::Tensor to_tensor(const Tensor& stored)
{
    const auto type = types().find(stored.type);
    if (type == types().end())
        throw Error(Error::Kind::unsupported, "tensors of type " + stored.type + " are not known");
    auto result = torch::empty(stored.shape, type->second);
    if (!stored.bytes.empty()) std::memcpy(result.data_ptr(), stored.bytes.data(), stored.bytes.size());
    return result;
}

Tensors read_tensors(const std::filesystem::path& file)
{
    const Safetensors stored = Safetensors::open(file);
    Tensors tensors;
    for (const auto& [name, tensor] : stored.tensors()) tensors[name] = to_tensor(tensor);
    return tensors;
}

void write_tensors(const std::filesystem::path& file, const Tensors& tensors, const std::string& float_type,
                   const std::map<std::string, std::string>& metadata)
{
    std::map<std::string, Tensor> stored;
    Tensors kept;  // owns the bytes until they are written
    for (const auto& [name, tensor] : tensors) {
        auto values = tensor.detach().cpu();
        if (values.is_floating_point() && !float_type.empty()) {
            const auto narrow = values.to(types().at(float_type));
            if (narrow.isfinite().equal(values.isfinite())) values = narrow;
        }
        values = kept[name] = values.contiguous();
        const auto* first = static_cast<const std::byte*>(values.data_ptr());
        stored[name] = {name_of(values.scalar_type()),
                        values.sizes().vec(),
                        {first, std::size_t(values.numel()) * values.element_size()}};
    }
    write_safetensors(file, stored, metadata);
}

Tensors state_of(const torch::nn::Module& module)
{
    Tensors state;
    for (const auto& item : module.named_parameters()) state[item.key()] = item.value();
    for (const auto& item : module.named_buffers()) state[item.key()] = item.value();
    return state;
}

void load_state(torch::nn::Module& module, const Tensors& state, const std::string& where)
{
    const torch::NoGradGuard no_grad;
    constexpr std::size_t told = 8;  // of the faults; a network of another size has hundreds
    std::vector<std::string> faults;
    const Tensors own = state_of(module);
    for (const auto& [name, tensor] : own) {
        const auto given = state.find(name);
        std::ostringstream fault;
        if (given == state.end())
            fault << "missing: " << name;
        else if (given->second.sizes() != tensor.sizes())
            fault << name << " has shape " << given->second.sizes() << ", wanted " << tensor.sizes();
        if (!fault.str().empty()) faults.push_back(fault.str());
    }
    for (const auto& [name, tensor] : state)
        if (!own.contains(name)) faults.push_back("unknown: " + name);
    std::string list;
    for (std::size_t i = 0; i < std::min(told, faults.size()); ++i) list += "\n  " + faults[i];
    if (faults.size() > told) list += "\n  and " + std::to_string(faults.size() - told) + " more";
    if (!faults.empty()) throw Error(Error::Kind::damaged, where + " does not fit this network:" + list);
    for (const auto& [name, tensor] : own) torch::Tensor(tensor).copy_(state.at(name));
}

}  // namespace mien::nn
