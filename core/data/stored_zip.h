#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace mien {

/// The entries of a zip archive (also zip64) by name, as parts of its bytes. Throws Error for damage and for entries
/// that are compressed or encrypted; `where` names the file.
std::map<std::string, std::span<const std::byte>> stored_zip_entries(std::span<const std::byte> archive,
                                                                     const std::string& where);

}  // namespace mien
