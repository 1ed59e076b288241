#pragma once

#include "core/engine/engine.h"
#include "core/engine/model_store.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace mien {

/// A recognizer that is no engine of this build.
struct Guest {
    std::unique_ptr<Analyzer> analyzer;
    Card card;
    std::vector<std::string> classes;  // in the order of its readings
};

/// The engines of this build. Filled once at start, then only read.
class Registry {
public:
    /// An editor may build on another one, by its id; engines never include each other.
    using MakeEditor = std::function<std::unique_ptr<Editor>(const Registry&)>;
    using MakeAnalyzer = std::function<std::unique_ptr<Analyzer>(const ModelStore&)>;
    using MakeIdentifier = std::function<std::unique_ptr<Identifier>(const ModelStore&)>;

    /// What an engine can do; a system that does several things fills several.
    struct Makers {
        MakeEditor editor;
        MakeAnalyzer analyzer;
        MakeIdentifier identifier;
    };
    struct Entry {
        Card card;
        Makers make;
    };
    using Invite = std::function<Guest(const std::filesystem::path&)>;

    explicit Registry(const ModelStore& store, Invite invite = {}) : store_(store), invite_(std::move(invite)) {}
    void add(std::string_view id, Makers makers);  // reads the card beside it

    const std::vector<Entry>& entries() const& noexcept { return entries_; }
    void entries() && = delete;  // a loop over a temporary would dangle
    const ModelStore& store() const noexcept { return store_; }
    const Card& card(std::string_view id) const;  // throws Error::not_found

    std::unique_ptr<Editor> editor(std::string_view id) const;
    std::unique_ptr<Analyzer> analyzer(std::string_view id) const;
    std::unique_ptr<Identifier> identifier(std::string_view id) const;
    /// The recognizer in a file that a person brought. Throws Error where there is none, or nobody to read it.
    Guest guest(const std::filesystem::path& file) const;

    /// Ids of the trained engines of one kind, in the order of their folders; editors the best first, by their
    /// gains on test people in all that they can aim at, so that the first is the usual one.
    std::vector<std::string> trained_editors() const;
    std::vector<std::string> trained_analyzers() const;
    std::vector<std::string> trained_identifiers() const;
    /// The trained analyzers that judge the work of these editors, the best first by macro-F1 on test people: the two
    /// best of those that taught none of them, learned from none (from its pictures, say) and share no teacher with
    /// one, as their cards tell. For commercial work only those whose licences allow it.
    std::vector<std::string> judges_of(const std::vector<std::string>& editors, bool commercial = false) const;
    /// True where code, data and weights of the engine allow any use.
    bool is_free_for_any_use(std::string_view id) const { return card(id).tier != "R"; }

private:
    const Entry& find(std::string_view id) const;
    bool ready(const Entry& entry) const;

    ModelStore store_;
    Invite invite_;
    std::vector<Entry> entries_;
};

/// Adds every folder of models/. The body is written by CMake from the folders it finds.
void add_all_engines(Registry& registry);

}  // namespace mien
