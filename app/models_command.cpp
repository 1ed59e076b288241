#include "app/session.h"

namespace mien::app {
namespace {

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
    if (session.json) print({{"models", json}});
}

}  // namespace

void add_models_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("models", "List every engine: what it does, whether it is trained, its licence and numbers");
    add_json(*command, session);
    command->callback([&session] { list_models(session); });
}

}  // namespace mien::app
