#pragma once

#include <torch/types.h>

namespace mien::nn {

/// The photo's pixels moved by a flow, bilinearly; its border goes on. The photo itself, bit for bit, where the flow is
/// zero and the sides are powers of two. photo: N x C x H x W, flow: N x 2 x H x W, pixels
torch::Tensor warped(const torch::Tensor& photo, const torch::Tensor& flow);

/// The flow between the mirror images. N x 2 x H x W, pixels
torch::Tensor mirrored_flow(const torch::Tensor& flow);

}  // namespace mien::nn
