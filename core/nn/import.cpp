#include "core/nn/import.h"

#include "core/base/error.h"
#include "core/nn/checkpoint.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

std::vector<const NetInfo*> variants_of(const Nets& nets, const std::string& name)
{
    std::vector<const NetInfo*> found;
    for (const auto& [full, info] : nets.all())
        if (full == name || full.substr(0, full.find('.')) == name) found.push_back(&info);
    if (found.empty())
        throw Error(Error::Kind::not_found, "there is no network called '" + name + "'; `mien net list` lists them");
    return found;
}

Tensors read_weights(const std::filesystem::path& file, const std::string& part)
{
    if (file.extension() == ".safetensors") return read_tensors(file);
    return weights_of(read_checkpoint(file), part, file.string());
}

/// Published files that call a tensor differently from the module it is for, or hold one (nothing after the comma) that
/// their own code never loads: name in the file, name here.
const std::map<std::string, std::map<std::string, std::string>>& published_names()
{
    static const std::map<std::string, std::map<std::string, std::string>> table{
        {"3ddfa_v2_mb05",
         {{"fc_param.weight", "fc.weight"}, {"fc_param.bias", "fc.bias"}, {"fc_lm.weight", ""}, {"fc_lm.bias", ""}}}};
    return table;
}

Tensors renamed(const Tensors& weights, const std::string& network)
{
    const auto names = published_names().find(network.substr(0, network.find('.')));
    if (names == published_names().end()) return weights;
    Tensors result;
    for (const auto& [name, tensor] : weights) {
        const auto other = names->second.find(name);
        if (other == names->second.end())
            result[name] = tensor;
        else if (!other->second.empty())
            result[other->second] = tensor;
    }
    return result;
}

/// Checkpoints from before PyTorch 0.4.1 do not count batches; nothing at inference depends on it.
void add_counters(Tensors& weights, const torch::nn::Module& module)
{
    const std::string counter = "num_batches_tracked";
    for (const auto& [name, tensor] : state_of(module))
        if (name.ends_with(counter) && !weights.contains(name)) weights[name] = torch::zeros_like(tensor);
}

}  // namespace

Imported import_weights(const Nets& nets, const std::string& name, const std::filesystem::path& checkpoint,
                        const std::string& part, const std::filesystem::path& out,
                        const std::map<std::string, std::string>& metadata)
{
    const auto variants = variants_of(nets, name);
    const Tensors weights = read_weights(checkpoint, part);
    std::string fault;
    for (const auto* info : variants) {
        const NetUse net = info->make();
        Tensors fitting = renamed(weights, info->name);
        add_counters(fitting, *net.module);
        try {
            load_state(*net.module, fitting, checkpoint.string());
        } catch (const Error& error) {
            if (fault.empty()) fault = error.what();
            continue;
        }
        auto facts = metadata;
        facts["network"] = info->name;
        std::filesystem::create_directories(out.parent_path());
        write_tensors(out, fitting, "", facts);
        return {info->name, int(fitting.size())};
    }
    throw Error(Error::Kind::damaged, fault);
}

}  // namespace mien::nn
