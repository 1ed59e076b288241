#include "core/engine/preset_shelf.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"

#include <algorithm>

namespace mien {

namespace fs = std::filesystem;

std::vector<Preset> PresetShelf::all() const
{
    std::vector<Preset> presets;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_, none)) {
        if (entry.path().extension() != ".json") continue;
        try {
            presets.push_back(load_preset(entry.path()));
        } catch (const Error&) {  // somebody else's file
        }
    }
    std::ranges::sort(presets, {}, &Preset::name);
    return presets;
}

void PresetShelf::keep(const Preset& preset) const
{
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem) throw Error(Error::Kind::device, "cannot make the folder " + folder_.string());
    write_whole(file_of(preset.name), preset_text(preset) + '\n');
}

void PresetShelf::remove(const std::string& name) const
{
    std::error_code problem;
    fs::remove(file_of(name), problem);
    if (problem) throw Error(Error::Kind::device, "cannot remove " + file_of(name).string());
}

fs::path PresetShelf::file_of(const std::string& name) const
{
    std::string word;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) || letter == '-' || letter == '_' || byte >= 0x80;
        word += plain ? letter : '_';
    }
    return folder_ / (word + ".json");
}

Preset load_preset(const fs::path& file) { return parse_preset(read_whole(file)); }

}  // namespace mien
