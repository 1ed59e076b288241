#include "core/nn/augment.h"

#include "core/data/head.h"
#include "core/nn/bilinear.h"

#include <torch/torch.h>

#include <numbers>

namespace mien::nn {
namespace F = torch::nn::functional;
namespace {

// What is decided by chance is drawn on the processor, so that a seed means the same on every device; noise alone is
// the device's own.

/// n numbers, uniform in centre +- reach.
torch::Tensor around(std::int64_t n, double centre, double reach)
{
    return torch::rand({n}).mul(2.0 * reach).add(centre - reach);
}

torch::Tensor chosen(std::int64_t n, double share) { return torch::rand({n, 1, 1, 1}).lt(share).to(torch::kFloat32); }

/// The points' order in a mirror.
torch::Tensor mirrored_order(const torch::Device& device)
{
    const auto& order = mirrored_landmarks();
    return torch::tensor(std::vector<std::int64_t>(order.begin(), order.end())).to(device);
}

/// N x 2 x 3 matrices for affine_grid.
torch::Tensor affine(std::int64_t n, const Augmentation& how)
{
    const auto angle = around(n, 0.0, how.turn * std::numbers::pi / 180.0), zoom = around(n, 1.0, how.zoom);
    const auto flip = how.flip ? torch::rand({n}).lt(0.5).to(torch::kFloat32).mul(-2.0).add(1.0) : torch::ones({n});
    const auto wide = zoom * around(n, 1.0, how.stretch), tall = zoom * around(n, 1.0, how.stretch);
    const auto c = angle.cos(), s = angle.sin();
    const auto dx = around(n, 0.0, 2.0 * how.shift), dy = around(n, 0.0, 2.0 * how.shift);
    return torch::stack({c * wide * flip, -s * tall, dx, s * wide * flip, c * tall, dy}, 1).view({n, 2, 3});
}

torch::Tensor softened(const torch::Tensor& x)
{
    const auto kernel = torch::tensor({1.0f, 4.0f, 6.0f, 4.0f, 1.0f}, x.options()).div(16.0);
    const auto weight = torch::outer(kernel, kernel).expand({3, 1, 5, 5});
    return F::conv2d(F::pad(x, F::PadFuncOptions({2, 2, 2, 2}).mode(torch::kReplicate)), weight,
                     F::Conv2dFuncOptions().groups(3));
}

torch::Tensor blotted(torch::Tensor x, double share)
{
    const std::int64_t n = x.size(0), side = x.size(2);
    for (std::int64_t i = 0; i < n; ++i) {
        if (torch::rand({1}).item<double>() >= share) continue;
        const auto size = torch::randint(side / 8, side / 3, {2}), at = torch::randint(0, side - side / 3, {2});
        const auto y = at[0].item<std::int64_t>(), h = size[0].item<std::int64_t>();
        const auto left = at[1].item<std::int64_t>(), w = size[1].item<std::int64_t>();
        x[i].slice(1, y, y + h).slice(2, left, left + w).fill_(torch::rand({1}).item<double>());
    }
    return x;
}

/// Points in pixels of a side-wide picture, as the picture sampled through `matrix` shows them, -1..1.
torch::Tensor moved(const torch::Tensor& points, const torch::Tensor& matrix, double side)
{
    const auto linear = matrix.slice(2, 0, 2), shift = matrix.slice(2, 2, 3);
    const auto from = across(points, side).transpose(1, 2);  // N x 2 x 68
    const auto to = torch::linalg_solve(linear, from - shift).transpose(1, 2);
    const auto turned = torch::det(linear).lt(0.0).view({-1, 1, 1});
    return torch::where(turned, to.index_select(1, mirrored_order(to.device())), to);
}

}  // namespace

torch::Tensor unit_pictures(const torch::Tensor& bytes)
{
    return bytes.permute({0, 3, 1, 2}).to(torch::kFloat32).div_(255.0);
}

torch::Tensor plain(const torch::Tensor& x, int size)
{
    if (x.size(2) == size) return x.mul(2.0).sub(1.0);
    return bilinear(x, size, size).mul(2.0).sub(1.0);
}

torch::Tensor greyed(const torch::Tensor& pictures) { return pictures.mean(1, true).expand_as(pictures); }

torch::Tensor across(const torch::Tensor& points, double side) { return points.add(0.5).mul(2.0 / side).sub(1.0); }

View augmented(const torch::Tensor& bytes, const torch::Tensor& points, int size, const Augmentation& how)
{
    const torch::NoGradGuard no_grad;
    const auto pictures = unit_pictures(bytes);
    const std::int64_t n = pictures.size(0);
    const auto device = pictures.device();
    const auto matrix = affine(n, how).to(device);
    const auto grid = F::affine_grid(matrix, {n, 3, size, size}, false);
    auto x =
        F::grid_sample(pictures, grid, F::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
    const auto lights = [&] { return around(n, 1.0, how.light).view({n, 1, 1, 1}); };
    const auto gamma = lights(), gain = lights();
    const auto tint = torch::rand({n, 3, 1, 1}) * 2.0 * how.colour + (1.0 - how.colour);
    x = x.clamp_min(1e-3).pow(gamma.to(device)) * (gain * tint).to(device);
    const auto grey = chosen(n, how.grey).to(device);
    x = x + grey * (x.mean(1, true) - x);
    const auto soft = chosen(n, how.blur).to(device);
    x = x + soft * (softened(x) - x);
    x = x + how.noise * torch::randn_like(x);
    x = blotted(x.clamp(0.0, 1.0), how.erase).mul(2.0).sub(1.0).contiguous(torch::MemoryFormat::ChannelsLast);
    return {x, moved(points, matrix, double(pictures.size(3)))};
}

torch::Tensor augmented(const torch::Tensor& bytes, int size, const Augmentation& how)
{
    return augmented(bytes, torch::zeros({bytes.size(0), 68, 2}, bytes.device()), size, how).pictures;
}

torch::Tensor mirrored_points(const torch::Tensor& points)
{
    auto result = points.index_select(1, mirrored_order(points.device()));
    result.select(2, 0).neg_();
    return result;
}

}  // namespace mien::nn
