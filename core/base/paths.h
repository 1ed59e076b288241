#pragma once

#include <filesystem>

namespace mien {

/// Where the program's own files lie: $MIEN_HOME, or share/mien beside an installed program, or the source tree.
std::filesystem::path models_folder();
std::filesystem::path resources_folder();

}  // namespace mien
