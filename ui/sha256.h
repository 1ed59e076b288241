#pragma once

#include <filesystem>
#include <string>

namespace mien::ui {

/// The file's SHA-256 as hexadecimal digits. Throws Error where it cannot be read.
std::string sha256_of(const std::filesystem::path& file);

}  // namespace mien::ui
