#pragma once

#include "core/data/image.h"
#include "core/data/safetensors.h"

#include <torch/types.h>

#include <filesystem>
#include <map>
#include <string>

namespace torch::nn {
class Module;
}

namespace mien::nn {

using Tensors = std::map<std::string, torch::Tensor>;

torch::Tensor to_tensor(const Image& image);    // 1 x C x H x W, 0..1 as the image
Image to_image(const torch::Tensor& tensor);    // the first of a batch, as it is
torch::Tensor to_tensor(const Tensor& stored);  // a copy, in the stored type
Tensors read_tensors(const std::filesystem::path& file);

/// Writes tensors; floating-point ones as `float_type` ("F32", "F16", "BF16") unless that is empty or a value is too
/// large for it (the variance that a batch norm saw can be).
void write_tensors(const std::filesystem::path& file, const Tensors& tensors, const std::string& float_type,
                   const std::map<std::string, std::string>& metadata = {});

Tensors state_of(const torch::nn::Module& module);  // parameters and buffers by their registered names
/// Copies tensors into the module's parameters and buffers of the same names. Throws Error that lists what is missing,
/// unknown or of another shape.
void load_state(torch::nn::Module& module, const Tensors& state, const std::string& where);

}  // namespace mien::nn
