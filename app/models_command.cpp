#include "app/session.h"
#include "core/base/paths.h"
#include "core/data/safetensors.h"
#include "core/nn/import.h"
#include "ui/sha256.h"

namespace mien::app {
namespace {

namespace fs = std::filesystem;

struct ImportWords {
    std::string network, file, part, licence = "unknown; ask its authors before any use";
    bool force = false;
};

fs::path imported_folder() { return user_folder() / "weights"; }

void import_model(Session& session, const ImportWords& words)
{
    const fs::path out = imported_folder() / (words.network + ".safetensors");
    if (fs::exists(out) && !words.force)
        throw Error(Error::Kind::invalid, out.string() + " exists already; --force replaces it");
    const std::string sha256 = ui::sha256_of(words.file);
    const std::map<std::string, std::string> facts{
        {"source", fs::path(words.file).filename().string()}, {"sha256", sha256}, {"licence", words.licence}};
    nn::Nets nets;
    nn::add_all_nets(nets);
    const nn::Imported imported = nn::import_weights(nets, words.network, words.file, words.part, out, facts);
    if (session.json)
        return print({{"network", imported.network},
                      {"tensors", imported.tensors},
                      {"sha256", sha256},
                      {"licence", words.licence},
                      {"file", out.string()}});
    std::printf("%s: %d tensors fit %s\nsha256 %s\nlicence: %s\nrun it with: mien net forward %s --weights %s\n",
                words.file.c_str(), imported.tensors, imported.network.c_str(), sha256.c_str(), words.licence.c_str(),
                imported.network.c_str(), out.c_str());
}

/// What was imported: one entry a file, with what its import recorded.
nlohmann::ordered_json imported_models()
{
    auto json = nlohmann::ordered_json::array();
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(imported_folder(), none)) {
        if (entry.path().extension() != ".safetensors") continue;
        nlohmann::ordered_json one{{"file", entry.path().string()}};
        const auto stored = Safetensors::open(entry.path());
        for (const auto& [name, text] : stored.metadata()) one[name] = text;
        json.push_back(std::move(one));
    }
    return json;
}

std::string kind_of(const Registry::Makers& make)
{
    std::string kind;
    const auto add = [&](bool can, const char* word) {
        if (can) kind += (kind.empty() ? "" : "+") + std::string(word);
    };
    add(bool(make.editor), "editor");
    add(bool(make.analyzer), "recognizer");
    add(bool(make.identifier), "identifier");
    return kind;
}

void list_models(Session& session)
{
    auto json = nlohmann::ordered_json::array();
    const Registry& registry = session.registry();
    for (const auto& [card, make] : registry.entries()) {
        const bool trained = !card.needs_weights || registry.store().find(card.id);
        json.push_back(
            {{"id", card.id},
             {"title", card.title},
             {"kind", kind_of(make)},
             {"summary", card.summary},
             {"paper", card.paper},
             {"trained", trained},
             {"tier", card.tier},
             {"licence", {{"code", card.code_licence}, {"data", card.data_licence}, {"weights", card.weights_licence}}},
             {"measured", card.measured},
             {"train", card.train_command}});
        if (session.json) continue;
        std::printf("%-14s %-11s %-9s %s\n", card.id.c_str(), kind_of(make).c_str(), trained ? "trained" : "untrained",
                    card.title.c_str());
        std::printf("    %s\n    weights: %s (tier %s)\n", card.summary.c_str(), card.weights_licence.c_str(),
                    card.tier.c_str());
        for (const auto& [name, number] : card.measured) std::printf("    %-40s %.4g\n", name.c_str(), number);
        if (!trained) std::printf("    train it with: %s\n", card.train_command.c_str());
    }
    const auto imported = imported_models();
    if (session.json) return print({{"models", json}, {"imported", imported}});
    for (const auto& one : imported)
        std::printf("imported       %s\n    licence: %s\n", one.at("file").get<std::string>().c_str(),
                    one.value("licence", "unknown").c_str());
}

}  // namespace

void add_models_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("models", "List every engine: what it does, whether it is trained, its licence and numbers");
    add_json(*command, session);
    const auto words = std::make_shared<ImportWords>();
    auto* import = command->add_subcommand("import", "Turn a published PyTorch checkpoint into weights for `mien net`");
    import->add_option("network", words->network, "A network of `mien net list`, with or without its variant")
        ->required();
    import->add_option("file", words->file, "A .pth, .pt, .ckpt or .safetensors file; nothing in it is executed")
        ->required()
        ->check(CLI::ExistingFile);
    import->add_option("--part", words->part, "Which of several networks in the file");
    import->add_option("--licence", words->licence, "What its authors allow, kept beside the weights");
    import->add_flag("--force", words->force, "Replace what was imported before");
    add_json(*import, session);
    import->callback([&session, words] { import_model(session, *words);
});
command->callback([&session, command] {
    if (command->get_subcommands().empty()) list_models(session);
});
}  // namespace mien::app

}  // namespace mien::app
