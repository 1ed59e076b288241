#include "app/session.h"
#include "core/nn/net_tool.h"
#include "core/nn/threads.h"

namespace mien::app {
namespace {

struct Words {
    std::string name, weights, inputs, outputs, mode;
};

nn::Nets all_nets()
{
    nn::use_all_cores();
    nn::Nets nets;
    nn::add_all_nets(nets);
    return nets;
}

void add_list(CLI::App& net, Session& session)
{
    auto* command = net.add_subcommand("list", "List the networks: parameters, inputs, outputs");
    add_json(*command, session);
    command->callback([&session] {
        const nn::Nets nets = all_nets();
        std::fputs((session.json ? nn::nets_as_json(nets) : nn::nets_as_text(nets)).c_str(), stdout);
    });
}

void add_keys(CLI::App& net)
{
    auto* command = net.add_subcommand("keys", "List the tensors of a network's weights: name, tab, shape");
    const auto name = std::make_shared<std::string>();
    command->add_option("name", *name, "A network of `mien net list`")->required();
    command->callback([name] { std::fputs(nn::keys_of_net(all_nets(), *name).c_str(), stdout); });
}

void add_forward(CLI::App& net)
{
    auto* command = net.add_subcommand("forward", "Run a network on tensors of a file");
    const auto words = std::make_shared<Words>();
    command->add_option("name", words->name, "A network of `mien net list`")->required();
    command->add_option("--weights", words->weights, "Its tensors, a safetensors file")->check(CLI::ExistingFile);
    command->add_option("--in", words->inputs, "Its inputs, a safetensors file")->required()->check(CLI::ExistingFile);
    command->add_option("--out", words->outputs, "Where its outputs go, a safetensors file")->required();
    command
        ->add_option(
            "--mode", words->mode,
            "Statistics of the batch (train) or of the weights (eval); the published network's own unless given")
        ->check(CLI::IsMember({"train", "eval"}));
    command->callback([words] {
        nn::run_net(all_nets(), {words->name, words->weights, words->inputs, words->outputs, words->mode});
    });
}

}  // namespace

void add_net_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("net", "Published networks as bare networks: what they hold and what they compute");
    command->require_subcommand(1);
    add_list(*command, session);
    add_keys(*command);
    add_forward(*command);
}

}  // namespace mien::app
