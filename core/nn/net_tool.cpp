#include "core/nn/net_tool.h"

#include "core/base/error.h"

#include <torch/torch.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace mien::nn {
namespace {

using Shape = std::vector<std::int64_t>;
using Shapes = std::map<std::string, Shape>;

const NetInfo& find(const Nets& nets, const std::string& name)
{
    const auto found = nets.all().find(name);
    if (found != nets.all().end()) return found->second;
    throw Error(Error::Kind::not_found, "there is no network called '" + name + "'; `net list` lists them");
}

std::string text_of(torch::IntArrayRef shape)
{
    if (shape.empty()) return "scalar";
    std::ostringstream out;
    for (std::size_t i = 0; i < shape.size(); ++i) out << (i == 0 ? "" : "x") << shape[i];
    return out.str();
}

std::string text_of(const Shapes& shapes)
{
    std::ostringstream out;
    for (const auto& [name, shape] : shapes)
        out << (name == shapes.begin()->first ? "" : ", ") << name << ' ' << text_of(shape);
    return out.str();
}

nlohmann::ordered_json json_of(const Shapes& shapes)
{
    auto json = nlohmann::ordered_json::array();
    for (const auto& [name, shape] : shapes) json.push_back({{"name", name}, {"shape", shape}});
    return json;
}

const char* mode_of(const NetInfo& info) { return info.trains ? "train" : "eval"; }

// own tensors first, then those of the children: the order of a checkpoint
void list_keys(const torch::nn::Module& module, const std::string& prefix, std::ostream& out)
{
    for (const auto& item : module.named_parameters(false))
        out << prefix << item.key() << '\t' << text_of(item.value().sizes()) << '\n';
    for (const auto& item : module.named_buffers(false))
        out << prefix << item.key() << '\t' << text_of(item.value().sizes()) << '\n';
    for (const auto& child : module.named_children()) list_keys(*child.value(), prefix + child.key() + ".", out);
}

void check_inputs(const NetInfo& info, const Tensors& inputs)
{
    for (const auto& [name, shape] : info.inputs)
        if (!inputs.contains(name))
            throw Error(Error::Kind::invalid,
                        info.name + " wants these inputs: " + text_of(info.inputs) + "; '" + name + "' is missing");
    for (const auto& [name, tensor] : inputs)
        if (!info.inputs.contains(name))
            throw Error(Error::Kind::invalid,
                        info.name + " has no input '" + name + "', only these: " + text_of(info.inputs));
}

bool trains(const NetInfo& info, const std::string& mode)
{
    if (mode.empty()) return info.trains;
    if (mode != "train" && mode != "eval")
        throw Error(Error::Kind::invalid, "a mode is 'train' or 'eval', not '" + mode + "'");
    return mode == "train";
}

}  // namespace

std::int64_t parameters_of(const torch::nn::Module& module)
{
    std::set<const void*> counted;
    std::int64_t count = 0;
    for (const auto& tensor : module.parameters())
        if (counted.insert(tensor.unsafeGetTensorImpl()).second) count += tensor.numel();
    return count;
}

std::string nets_as_json(const Nets& nets)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto& [name, info] : nets.all())
        list.push_back({{"name", name},
                        {"parameters", parameters_of(*info.make().module)},
                        {"mode", mode_of(info)},
                        {"inputs", json_of(info.inputs)},
                        {"outputs", json_of(info.outputs)}});
    return nlohmann::ordered_json{{"nets", list}}.dump(2) + "\n";
}

std::string nets_as_text(const Nets& nets)
{
    std::ostringstream out;
    for (const auto& [name, info] : nets.all())
        out << name << "  " << parameters_of(*info.make().module) << " parameters, " << mode_of(info)
            << " mode\n    in:  " << text_of(info.inputs) << "\n    out: " << text_of(info.outputs) << '\n';
    return out.str();
}

std::string keys_of_net(const Nets& nets, const std::string& name)
{
    std::ostringstream out;
    list_keys(*find(nets, name).make().module, "", out);
    return out.str();
}

Tensors run_net(const NetUse& net, const Tensors& inputs, bool in_train_mode)
{
    const torch::InferenceMode inference;
    net.module->train(in_train_mode);
    return net.forward(inputs);
}

void run_net(const Nets& nets, const NetRun& run)
{
    const NetInfo& info = find(nets, run.name);
    const bool in_train_mode = trains(info, run.mode);
    const Tensors inputs = read_tensors(run.inputs);
    check_inputs(info, inputs);
    const NetUse net = info.make();
    const bool has_weights = !state_of(*net.module).empty();
    if (has_weights && run.weights.empty())
        throw Error(Error::Kind::invalid, run.name + " needs --weights; `net keys " + run.name + "` lists the tensors");
    if (!run.weights.empty()) load_state(*net.module, read_tensors(run.weights), run.weights.string());
    write_tensors(run.outputs, run_net(net, inputs, in_train_mode), "");
}

}  // namespace mien::nn
