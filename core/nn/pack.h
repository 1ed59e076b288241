#pragma once

#include "core/nn/tensor.h"

namespace mien::nn {

/// The fields of a pack made by `mien prepare`. A compact one holds its pictures as JPEGs, in "image_jpeg" (U8, one
/// after the other) and "image_ends" (I64 N, where each ends): they come back as "image", N x H x W x 3, U8.
Tensors read_pack(const std::filesystem::path& file);

}  // namespace mien::nn
