#pragma once

#include <filesystem>

namespace mien {

/// Where the program's own files lie: $MIEN_HOME, or share/mien beside an installed program, or the source tree.
std::filesystem::path models_folder();
std::filesystem::path resources_folder();

/// What the person brought: $XDG_DATA_HOME/mien, or ~/.local/share/mien.
std::filesystem::path user_folder();

}  // namespace mien
