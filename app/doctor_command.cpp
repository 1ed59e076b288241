#include "app/session.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "core/gpu/devices.h"
#include "core/vision/about.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <dlfcn.h>
#include <torch/version.h>

#include <thread>

namespace mien::app {
namespace {

/// OpenBLAS tells its version, kernels and threads; another library is just named.
std::string blas()
{
    using Config = const char* (*)();
    const auto config = reinterpret_cast<Config>(::dlsym(RTLD_DEFAULT, "openblas_get_config"));
    return config ? config() : "not OpenBLAS; libopenblas0-pthread is several times faster than the reference BLAS";
}

nlohmann::ordered_json examine(Session& session)
{
    nlohmann::ordered_json json{{"mien", version},
                                {"models_folder", models_folder().string()},
                                {"processors", std::thread::hardware_concurrency()},
                                {"torch", TORCH_VERSION},
                                {"torch_threads", at::get_num_threads()},
                                {"cuda", at::hasCUDA()},
                                {"onednn", at::globalContext().hasMKLDNN()},
                                {"blas", blas()},
                                {"vulkan", vulkan_devices()}};
    for (const auto& [name, value] : library_versions()) json[name] = value;
    for (const auto& [card, make] : session.registry().entries())
        json["models"][card.id] =
            !card.needs_weights || session.registry().store().find(card.id) ? "ready" : "not trained";
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
        for (const auto& [name, value] : json.items())
            std::printf("%-16s %s\n", name.c_str(),
                        value.is_string() ? value.get<std::string>().c_str() : value.dump().c_str());
    });
}

}  // namespace mien::app
