#include "core/nn/scripted.h"

#include "core/base/error.h"

#include <torch/csrc/jit/api/function_impl.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/inliner.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/script.h>
#include <torch/torch.h>

#include <algorithm>
#include <map>

namespace mien::nn {
namespace {

namespace jit = torch::jit;

/// A value of a graph that is a submodule's output.
struct Place {
    std::string name;
    jit::Value* value;
};

/// "layer1.0" for the result of self.layer1.0; empty for self, or for what was not reached from self.
std::string path_of(const jit::Value* module)
{
    std::string path;
    for (const auto* node = module->node(); node->kind() == c10::prim::GetAttr; node = node->input(0)->node()) {
        const std::string name = node->s(c10::attr::name);
        path = path.empty() ? name : name + "." + path;
    }
    return path;
}

/// The first call of a submodule in the graph; none within loops and branches.
jit::Node* next_call(jit::Graph& graph)
{
    for (jit::Node* node : graph.nodes())
        if (node->kind() == c10::prim::CallMethod || node->kind() == c10::prim::CallFunction) {
            if (jit::tryToGraphFunction(node)) return node;
        }
    return nullptr;
}

/// Inlines every call and tells whose results came of them, in the order of the computation.
std::vector<Place> inlined(jit::Graph& graph)
{
    std::vector<Place> places;
    std::map<std::string, int> runs;
    while (jit::Node* call = next_call(graph)) {
        const bool is_module = call->kind() == c10::prim::CallMethod && call->s(c10::attr::name) == "forward";
        std::string name = is_module ? path_of(call->input(0)) : "";
        std::vector<jit::Value*> before(call->outputs().begin(), call->outputs().end());
        auto* callee = jit::tryToGraphFunction(call);
        // its own graph: the optimised one is inlined already, and the modules within would go unseen
        const auto after = jit::inlineCallTo(call, callee, callee->graph().get());
        for (auto& place : places)  // what a module returned may be what its own last module returned
            if (place.value == before[0]) place.value = after[0];
        if (name.empty() || !after[0]->type()->isSubtypeOf(*c10::TensorType::get())) continue;
        if (const int run = ++runs[name]; run > 1) name.append("#").append(std::to_string(run));
        places.push_back({std::move(name), after[0]});
    }
    return places;
}

/// A copy of the module's graph with everything inlined, and what can be seen in it.
struct Opened {
    std::shared_ptr<jit::Graph> graph;
    std::vector<Place> places;
};

Opened opened(const jit::Module& module)
{
    auto graph = module.get_method("forward").graph()->copy();
    auto places = inlined(*graph);
    return {std::move(graph), std::move(places)};
}

void return_only(jit::Graph& graph, const std::vector<jit::Value*>& values)
{
    while (!graph.outputs().empty()) graph.eraseOutput(graph.outputs().size() - 1);
    for (jit::Value* value : values) graph.registerOutput(value);
    jit::EliminateDeadCode(graph.block());
}

jit::Stack run(jit::GraphExecutor& executor, jit::Stack stack)
{
    executor.run(stack);
    return stack;
}

}  // namespace

/// The module, and its graph cut in the ways that were asked for.
struct ScriptedNetwork::Graphs {
    struct Halves {
        jit::GraphExecutor before;  // self, pictures -> activation
        jit::GraphExecutor after;   // self, pictures, activation -> logits
    };

    Halves& halves(const std::string& layer)
    {
        if (const auto known = cuts.find(layer); known != cuts.end()) return known->second;
        const auto place_in = [&](const Opened& all) {
            const auto found = std::ranges::find(all.places, layer, &Place::name);
            if (found == all.places.end())
                throw Error(Error::Kind::invalid, "this module has no part called '" + layer + "'");
            return found->value;
        };
        const Opened first = opened(module), second = opened(module);
        return_only(*first.graph, {place_in(first)});
        jit::Value* activation = place_in(second);
        jit::Value* given = second.graph->addInput("activation");
        given->setType(activation->type());
        activation->replaceAllUsesWith(given);
        jit::EliminateDeadCode(second.graph->block());
        return cuts.emplace(layer, Halves{{first.graph, "before"}, {second.graph, "after"}}).first->second;
    }

    jit::Module module;
    std::map<std::string, Halves> cuts;
};

ScriptedNetwork::ScriptedNetwork(const std::filesystem::path& file) : graphs_(std::make_unique<Graphs>())
{
    try {
        graphs_->module = jit::load(file.string());
        graphs_->module.eval();
        const auto inputs = graphs_->module.get_method("forward").function().getSchema().arguments().size();
        if (inputs == 2) return;  // self and the pictures
    } catch (const std::exception&) {
        throw Error(Error::Kind::damaged, file.string() + " is no TorchScript module; save it with torch.jit.save");
    }
    throw Error(Error::Kind::unsupported, file.string() + " must take one argument, the pictures, in forward");
}

ScriptedNetwork::~ScriptedNetwork() = default;

torch::Tensor ScriptedNetwork::logits(const torch::Tensor& pictures) const
{
    const auto answer = graphs_->module.forward({pictures});
    if (!answer.isTensor() || answer.toTensor().dim() != 2)
        throw Error(Error::Kind::unsupported, "the module's forward must return N x classes; wrap it so that it does");
    return answer.toTensor();
}

Cut ScriptedNetwork::cut(const torch::Tensor& pictures, const std::string& layer) const
{
    auto& halves = graphs_->halves(layer);
    torch::Tensor activation;
    {
        const torch::NoGradGuard no_grad;
        activation = run(halves.before, {graphs_->module._ivalue(), pictures})[0].toTensor();
    }
    activation = activation.detach().requires_grad_(true);
    const torch::AutoGradMode with_gradients(true);
    return {activation, logits_given(pictures, layer, activation)};
}

torch::Tensor ScriptedNetwork::logits_given(const torch::Tensor& pictures, const std::string& layer,
                                            const torch::Tensor& activation) const
{
    auto& after = graphs_->halves(layer).after;
    return run(after, {graphs_->module._ivalue(), pictures, activation})[0].toTensor();
}

std::vector<Sighting> ScriptedNetwork::sightings(const torch::Tensor& pictures) const
{
    const Opened all = opened(graphs_->module);
    std::vector<jit::Value*> values;
    for (const Place& place : all.places) values.push_back(place.value);
    return_only(*all.graph, values);
    jit::GraphExecutor executor(all.graph, "sightings");
    const auto answers = run(executor, {graphs_->module._ivalue(), pictures});
    std::vector<Sighting> found;
    for (std::size_t i = 0; i < answers.size(); ++i) found.push_back({all.places[i].name, answers[i].toTensor()});
    return found;
}

std::vector<torch::Tensor> ScriptedNetwork::weights() const
{
    std::vector<torch::Tensor> tensors;
    for (const auto& tensor : graphs_->module.parameters()) tensors.push_back(tensor);
    return tensors;
}

}  // namespace mien::nn
