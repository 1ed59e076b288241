#include "core/engine/registry.h"

#include <algorithm>
#include <functional>

namespace mien {
namespace {

constexpr std::size_t judges_wanted = 2;

std::vector<std::string> ids_where(const std::vector<Registry::Entry>& entries, const auto& wanted)
{
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        if (wanted(entry)) ids.push_back(entry.card.id);
    return ids;
}

Error wrong_kind(const Card& card, const char* does)
{
    return {Error::Kind::unsupported, card.title + " (" + card.id + ") does not " + does};
}

}  // namespace

void Registry::add(std::string_view id, Makers makers)
{
    expect(makers.editor || makers.analyzer || makers.identifier, "an engine edits, analyzes or identifies");
    entries_.push_back({store_.card(id), std::move(makers)});
}

const Registry::Entry& Registry::find(std::string_view id) const
{
    const auto entry = std::ranges::find(entries_, id, [](const Entry& e) -> std::string_view { return e.card.id; });
    if (entry == entries_.end())
        throw Error(Error::Kind::not_found,
                    "there is no engine called '" + std::string(id) + "'; `mien models` lists them");
    return *entry;
}

const Card& Registry::card(std::string_view id) const { return find(id).card; }

std::unique_ptr<Editor> Registry::editor(std::string_view id) const
{
    const Entry& entry = find(id);
    if (!entry.make.editor) throw wrong_kind(entry.card, "change faces");
    return entry.make.editor(*this);
}

std::unique_ptr<Analyzer> Registry::analyzer(std::string_view id) const
{
    const Entry& entry = find(id);
    if (!entry.make.analyzer) throw wrong_kind(entry.card, "read expressions");
    return entry.make.analyzer(store_);
}

std::unique_ptr<Identifier> Registry::identifier(std::string_view id) const
{
    const Entry& entry = find(id);
    if (!entry.make.identifier) throw wrong_kind(entry.card, "tell people apart");
    return entry.make.identifier(store_);
}

Guest Registry::guest(const std::filesystem::path& file) const
{
    if (!invite_) throw Error(Error::Kind::unsupported, "this program reads no networks but its own");
    return invite_(file);
}

bool Registry::ready(const Entry& entry) const
{
    return !entry.card.needs_weights || store_.find(entry.card.id).has_value();
}

std::vector<std::string> Registry::trained_editors() const
{
    auto editors = ids_where(entries_, [this](const Entry& e) { return e.make.editor && ready(e); });
    std::ranges::stable_sort(editors, std::ranges::greater{}, [this](const std::string& id) {
        double sum = 0.0;
        for (const auto& [name, value] : card(id).measured)
            if (name.starts_with("edit.") && name.find(".gain.") != std::string::npos) sum += value;
        return sum;
    });
    return editors;
}

std::vector<std::string> Registry::trained_analyzers() const
{
    return ids_where(entries_, [this](const Entry& e) { return e.make.analyzer && ready(e); });
}

std::vector<std::string> Registry::trained_identifiers() const
{
    return ids_where(entries_, [this](const Entry& e) { return e.make.identifier && ready(e); });
}

std::vector<std::string> Registry::judges_of(const std::vector<std::string>& editors, bool commercial) const
{
    auto judges = trained_analyzers();
    if (commercial) std::erase_if(judges, [this](const std::string& id) { return !is_free_for_any_use(id); });
    const auto school = [this](const std::string& id) {
        auto all = card(id).teachers;
        all.push_back(id);
        return all;
    };
    for (const std::string& editor : editors)
        std::erase_if(judges, [&](const std::string& judge) {
            const auto own = school(editor), other = school(judge);
            return std::ranges::find_first_of(own, other) != own.end();
        });
    const auto merit = [this](const std::string& id) {
        const auto& measured = card(id).measured;
        const auto found = measured.find("test.macro_f1");
        return found == measured.end() ? 0.0 : found->second;
    };
    std::ranges::stable_sort(judges, std::ranges::greater{}, merit);
    if (judges.size() > judges_wanted) judges.resize(judges_wanted);
    return judges;
}

}  // namespace mien
