#include "app/session.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "core/vision/about.h"

#include <ATen/Version.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <thread>

namespace mien::app {
namespace {

nlohmann::ordered_json examine(Session& session)
{
    nlohmann::ordered_json json{{"mien", version},
                                {"models_folder", models_folder().string()},
                                {"processors", std::thread::hardware_concurrency()},
                                {"torch", TORCH_VERSION},
                                {"torch_threads", torch::get_num_threads()},
                                {"cuda", torch::cuda::is_available()},
                                {"mkldnn", at::globalContext().hasMKLDNN()}};
    for (const auto& [name, value] : library_versions()) json[name] = value;
    for (const auto& [card, make] : session.registry().entries())
        json["models"][card.id] = !card.needs_weights || session.registry().store().find(card.id) ? "ready" : "not trained";
    return json;
}

}  // namespace

void add_doctor_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("doctor", "Versions, threads, devices and models: what a bug report needs");
    add_json(*command, session);
    command->callback([&session] {
        session.studio();
        const auto json = examine(session);
        if (session.json) return print(json);
        for (const auto& [name, value] : json.items()) std::printf("%-16s %s\n", name.c_str(), value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str());
    });
}

}  // namespace mien::app
