#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>

namespace mien {

/// Everything a file holds. Throws Error where it cannot be opened.
std::string read_whole(const std::filesystem::path& file);

/// Writes a file in one step: whoever reads it finds what was there before or all that `fill` gives, never a part.
/// Replaces what is there. Throws Error where it cannot be written.
void write_whole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& fill);

}  // namespace mien
