#include "core/engine/model_store.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace mien {

Card ModelStore::card(std::string_view id) const
{
    const auto file = root_ / id / "card.json";
    std::ifstream in(file);
    if (!in)
        throw Error(Error::Kind::not_found, "the engine '" + std::string(id) + "' has no card at " + file.string());
    try {
        const auto json = nlohmann::json::parse(in);
        Card card;
        card.id = id;
        card.preview = json.value("preview", card.id);
        card.title = json.at("title");
        card.summary = json.at("summary");
        card.paper = json.at("paper");
        card.face_size = json.at("face_size");
        card.draft_size = json.value("draft_size", card.face_size);
        card.margin = json.at("margin");
        card.needs_weights = json.at("needs_weights");
        card.code_licence = json.at("licence").at("code");
        card.data_licence = json.at("licence").at("data");
        card.weights_licence = json.at("licence").at("weights");
        card.tier = json.at("tier");
        card.train_command = json.at("train");
        card.teachers = json.value("teachers", card.teachers);
        for (const auto& [name, number] : json.at("measured").items())
            if (number.is_number()) card.measured[name] = number;
        return card;
    } catch (const nlohmann::json::exception& error) {
        throw Error(Error::Kind::damaged, file.string() + " is not a complete card: " + error.what());
    }
}

std::optional<std::filesystem::path> ModelStore::find(std::string_view id) const
{
    const auto file = root_ / id / "weights.safetensors";
    if (!std::filesystem::exists(file)) return std::nullopt;
    return file;
}

std::filesystem::path ModelStore::require(std::string_view id) const
{
    if (const auto file = find(id)) return *file;
    throw Error(Error::Kind::not_found, "the engine '" + std::string(id) +
                                            "' has no trained weights yet; train it with: " + card(id).train_command);
}

std::filesystem::path ModelStore::asset(std::string_view id, std::string_view file) const { return root_ / id / file; }

}  // namespace mien
