#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace mien {

/// Lines of `name = value`. The one text form of the program: recipes, model cards, projects,
/// run folders, and the words after a command on the command line.
class Settings {
public:
    static Settings parse(std::string_view text);
    static Settings load(const std::filesystem::path& file);
    static Settings from_words(std::span<const std::string> words);  // epochs=5 lr=1e-4

    const std::map<std::string, std::string>& values() const& noexcept { return values_; }
    void values() && = delete;
    void set(std::string name, std::string value) { values_[std::move(name)] = std::move(value); }
    void merge(const Settings& stronger);
    std::string text() const;

    bool operator==(const Settings&) const = default;

private:
    std::map<std::string, std::string> values_;
};

}  // namespace mien
