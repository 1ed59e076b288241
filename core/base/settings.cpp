#include "core/base/settings.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"

#include <sstream>

namespace mien {
namespace {

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    const auto last = text.find_last_not_of(" \t\r");
    return std::string(text.substr(first, last - first + 1));
}

}  // namespace

Settings Settings::parse(std::string_view text)
{
    Settings settings;
    std::istringstream lines{std::string(text)};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const std::string clean = trimmed(line.substr(0, line.find('#')));
        if (clean.empty()) continue;
        const auto equals = clean.find('=');
        if (equals == std::string::npos)
            throw Error(Error::Kind::invalid, "line " + std::to_string(number) + " is not 'name = value': " + clean);
        settings.set(trimmed(clean.substr(0, equals)), trimmed(clean.substr(equals + 1)));
    }
    return settings;
}

Settings Settings::load(const std::filesystem::path& file) { return parse(read_whole(file)); }

Settings Settings::from_words(std::span<const std::string> words)
{
    std::string text;
    for (const std::string& word : words) text += word + '\n';
    return parse(text);
}

void Settings::merge(const Settings& stronger)
{
    for (const auto& [name, value] : stronger.values_) values_[name] = value;
}

std::string Settings::text() const
{
    std::string text;
    for (const auto& [name, value] : values_) text += name + " = " + value + '\n';
    return text;
}

}  // namespace mien
