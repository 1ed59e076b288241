#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

namespace mien {

/// Writes a file in one step: whoever reads it finds what was there before or all that `fill` gives, never a part.
/// Replaces what is there. Throws Error where it cannot be written.
void write_whole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& fill);

}  // namespace mien
