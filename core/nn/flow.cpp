#include "core/nn/flow.h"

#include <torch/torch.h>

namespace mien::nn {

namespace F = torch::nn::functional;

torch::Tensor warped(const torch::Tensor& photo, const torch::Tensor& flow)
{
    const auto height = photo.size(2), width = photo.size(3);
    const auto x = torch::arange(width, flow.options()).view({1, 1, width}) + flow.select(1, 0);
    const auto y = torch::arange(height, flow.options()).view({1, height, 1}) + flow.select(1, 1);
    const auto across = [](const torch::Tensor& pixels, std::int64_t side) {
        return (2 * pixels + 1) / double(side) - 1;
    };
    return F::grid_sample(photo, torch::stack({across(x, width), across(y, height)}, -1),
                          F::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
}

torch::Tensor mirrored_flow(const torch::Tensor& flow)
{
    return flow.flip({3}) * torch::tensor({-1.0f, 1.0f}, flow.options()).view({1, 2, 1, 1});
}

}  // namespace mien::nn
