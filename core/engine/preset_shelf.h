#pragma once

#include "core/engine/project.h"

namespace mien {

/// The presets a person has saved: one JSON file each in a folder, made when first needed.
class PresetShelf {
public:
    explicit PresetShelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// By name. Files that are no presets are left out.
    std::vector<Preset> all() const;
    bool holds(const std::string& name) const;
    /// Replaces the preset of that name. Throws Error where it cannot be written.
    void keep(const Preset& preset) const;
    void remove(const std::string& name) const;

private:
    struct Entry {
        std::filesystem::path file;
        Preset preset;
    };
    std::vector<Entry> entries() const;
    void remove_all(const std::string& name, const std::filesystem::path& except) const;
    std::filesystem::path file_of(const std::string& name) const;

    std::filesystem::path folder_;
};

/// A preset as a file that people share; both throw Error.
void save_preset(const Preset& preset, const std::filesystem::path& file);
Preset load_preset(const std::filesystem::path& file);

}  // namespace mien
