#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace mien {

/// Everything a file holds. Throws Error where it cannot be opened.
std::string read_whole(const std::filesystem::path& file);

/// Writes a file in one step: whoever reads it finds what was there before or all that `fill` gives, never a part.
/// Replaces what is there. Throws Error where it cannot be written.
void write_whole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& fill);
void write_whole(const std::filesystem::path& file, std::string_view text);

/// Throws Error where the file is there and may not be replaced.
void check_free(const std::filesystem::path& file, bool overwrite);

}  // namespace mien
