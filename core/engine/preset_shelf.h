#pragma once

#include "core/engine/project.h"

namespace mien {

/// The presets a person has saved: one JSON file each in a folder, made when first needed.
class PresetShelf {
public:
    explicit PresetShelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// By name. Files that are no presets are left out.
    std::vector<Preset> all() const;
    /// Replaces the preset of that name. Throws Error where it cannot be written.
    void keep(const Preset& preset) const;
    void remove(const std::string& name) const;
    std::filesystem::path file_of(const std::string& name) const;

private:
    std::filesystem::path folder_;
};

/// The preset in a file that somebody shared; throws Error.
Preset load_preset(const std::filesystem::path& file);

}  // namespace mien
