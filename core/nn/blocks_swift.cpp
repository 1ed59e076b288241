#include "core/nn/blocks_swift.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr std::int64_t pixels_worth_sorting_the_kernel = 1024;

/// Of a transposed kernel (in x out x 4 x 4): that of the plain convolution which gives, one after the other, the
/// pixels of even row and even column, even and odd, odd and even, odd and odd. 4 out x in x 2 x 2
torch::Tensor by_quarters(const torch::Tensor& kernel)
{
    const auto taps = torch::tensor({3, 1, 2, 0}, kernel.options().dtype(torch::kLong));  // two a quarter
    const auto in = kernel.size(0), out = kernel.size(1);
    return kernel.index_select(2, taps)
        .index_select(3, taps)
        .view({in, out, 2, 2, 2, 2})
        .permute({2, 4, 1, 0, 3, 5})
        .reshape({4 * out, in, 2, 2});
}

/// The four quarters' pixels of one side, each of which begins where its parity says.
torch::Tensor interleaved(const torch::Tensor& quarters, std::int64_t height, std::int64_t width)
{
    const auto channels = quarters.size(1) / 4;
    const auto options = quarters.options().memory_format(quarters.suggest_memory_format());
    auto result = torch::empty({quarters.size(0), channels, 2 * height, 2 * width}, options);
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column)
            result.slice(2, row, {}, 2)
                .slice(3, column, {}, 2)
                .copy_(quarters.narrow(1, (2 * row + column) * channels, channels)
                           .narrow(2, row, height)
                           .narrow(3, column, width));
    return result;
}

torch::Tensor per_channel(const torch::Tensor& values) { return values.view({-1, 1, 1}); }

}  // namespace

DoublingConvImpl::DoublingConvImpl(int in, int out, bool biased)
    : ConvTranspose2dImpl(torch::nn::ConvTranspose2dOptions(in, out, 4).stride(2).padding(1).bias(biased))
{
}

torch::Tensor DoublingConvImpl::forward(const torch::Tensor& x)
{
    const bool kernel_is_larger = x.size(0) * x.size(2) * x.size(3) < pixels_worth_sorting_the_kernel;
    if (x.is_cuda() || kernel_is_larger) return ConvTranspose2dImpl::forward(x);
    const auto result = interleaved(torch::conv2d(x, by_quarters(weight), {}, 1, 1), x.size(2), x.size(3));
    return bias.defined() ? result + per_channel(bias) : result;
}

SlimConvImpl::SlimConvImpl(int in, int out, int kernel)
    : Conv2dImpl(torch::nn::Conv2dOptions(in, out, kernel).padding(kernel / 2).bias(false))
{
}

torch::Tensor SlimConvImpl::forward(const torch::Tensor& x)
{
    if (x.is_cuda()) return Conv2dImpl::forward(x);
    const auto out = weight.size(0), in = weight.size(1), kernel = weight.size(2);
    const auto rows = weight.permute({2, 0, 1, 3}).reshape({kernel * out, in, 1, kernel});
    const auto of_rows = torch::conv2d(x, rows, {}, 1, at::IntArrayRef{kernel / 2, kernel / 2});
    auto sum = of_rows.narrow(1, 0, out).narrow(2, 0, x.size(2));
    for (std::int64_t row = 1; row < kernel; ++row)
        sum = sum + of_rows.narrow(1, row * out, out).narrow(2, row, x.size(2));
    return sum;
}

SwiftInstanceNormImpl::SwiftInstanceNormImpl(const torch::nn::InstanceNormOptions& how) : NormImplBase(how) {}

void SwiftInstanceNormImpl::_check_input_dim(const torch::Tensor& x)
{
    TORCH_CHECK(x.dim() == 4, "SwiftInstanceNorm: expected a tensor of 4 dimensions, got ", x.dim());
}

torch::Tensor SwiftInstanceNormImpl::forward(const torch::Tensor& x)
{
    _check_input_dim(x);
    const bool remembers = options.track_running_stats() && !is_training();
    if (x.is_cuda() || remembers)
        return torch::instance_norm(x, weight, bias, running_mean, running_var, !remembers, options.momentum(),
                                    options.eps(), x.is_cuda());
    const auto wide = x.to(torch::promoteTypes(x.scalar_type(), torch::kFloat32));  // half precision adds up badly
    const auto centred = wide - wide.mean({2, 3}, true);
    const auto scale = (centred.square().mean({2, 3}, true) + options.eps()).rsqrt();
    if (!options.affine()) return (centred * scale).to(x.scalar_type());
    return torch::addcmul(per_channel(bias), centred, scale * per_channel(weight)).to(x.scalar_type());
}

}  // namespace mien::nn
