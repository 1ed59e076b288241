#pragma once

#include "core/nn/tensor.h"

namespace mien::nn {

/// The fields of a pack made by `mien prepare`. A compact one holds its pictures as JPEGs, those of "image" in
/// "image_jpeg" (U8, one after the other) and "image_ends" (I64 N, where each ends): they come back as "image", U8
/// N x H x W x 3, or N x H x W where they are grey. Throws Error for damaged ones.
Tensors read_pack(const std::filesystem::path& file);

}  // namespace mien::nn
