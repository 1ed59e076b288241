#include "core/engine/preset_shelf.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"

#include <algorithm>
#include <cctype>

namespace mien {

namespace fs = std::filesystem;

std::vector<PresetShelf::Entry> PresetShelf::entries() const
{
    std::vector<Entry> entries;
    std::error_code none;
    for (const auto& found : fs::directory_iterator(folder_, none)) {
        if (found.path().extension() != ".json") continue;
        try {
            entries.push_back({found.path(), load_preset(found.path())});
        } catch (const Error&) {  // somebody else's file
        }
    }
    return entries;
}

std::vector<Preset> PresetShelf::all() const
{
    std::vector<Preset> presets;
    for (Entry& entry : entries()) presets.push_back(std::move(entry.preset));
    std::ranges::sort(presets, {}, &Preset::name);
    return presets;
}

bool PresetShelf::holds(const std::string& name) const
{
    return std::ranges::any_of(entries(), [&](const Entry& entry) { return entry.preset.name == name; });
}

void PresetShelf::keep(const Preset& preset) const
{
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem) throw Error(Error::Kind::device, "cannot make the folder " + folder_.string());
    save_preset(preset, file_of(preset.name));
    remove_all(preset.name, file_of(preset.name));
}

void PresetShelf::remove(const std::string& name) const { remove_all(name, {}); }

/// Whatever its file is called: earlier versions and people name files in other ways.
void PresetShelf::remove_all(const std::string& name, const fs::path& except) const
{
    for (const auto& [file, preset] : entries()) {
        if (preset.name != name || file == except) continue;
        std::error_code problem;
        fs::remove(file, problem);
        if (problem) throw Error(Error::Kind::device, "cannot remove " + file.string());
    }
}

/// A file of its own for each name. Earlier versions wrote "_" for whatever is unusual: no such file is met again.
fs::path PresetShelf::file_of(const std::string& name) const
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string word;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) || letter == '-' || byte >= 0x80;
        word += plain ? std::string{letter} : std::string{'%', digits[byte / 16], digits[byte % 16]};
    }
    return folder_ / (word + ".json");
}

void save_preset(const Preset& preset, const fs::path& file) { write_whole(file, preset_text(preset) + '\n'); }

Preset load_preset(const fs::path& file) { return parse_preset(read_whole(file)); }

}  // namespace mien
