#pragma once

#include "core/data/image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace mien {

/// A plane as the bytes of a NumPy file (format 1.0): little-endian float32, height x width, rows first.
std::string npy_bytes(const Plane& plane);

/// Writes it in one step. Replaces what is there.
void write_npy(const std::filesystem::path& file, const Plane& plane);
/// The same of planes of one size, count x height x width.
void write_npy(const std::filesystem::path& file, const std::vector<Plane>& planes);

}  // namespace mien
