#include "models/landmarkgan/net_translator.h"

#include "core/nn/bilinear.h"
#include "core/nn/blocks_conv.h"
#include "core/nn/flow.h"
#include "models/landmarkgan/net_drawing.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

constexpr std::array<int, 5> widening{2, 4, 8, 8, 8};  // channels after each halving, in widths
constexpr int channels_per_group = 8;                  // of the group norms
constexpr std::size_t flow_level = 2;  // the flow is coarse: read at an eighth of the size, then enlarged
constexpr double lens = 0.0235;        // of the picture's side: a soft lens's radius
constexpr double farthest = 0.125;     // of the picture's side, that a pixel moves
constexpr double strongest = 2.0;      // a residual, from black to white

torch::Tensor enlarged(const torch::Tensor& x, torch::IntArrayRef size)
{
    return bilinear(x, size[size.size() - 2], size[size.size() - 1]);
}

// channels of level i: 0 has the picture's size, each next one half of it
int level_width(std::size_t level, int width) { return level == 0 ? width : widening[level - 1] * width; }

torch::nn::Conv2d critic_conv(int in, int out, int stride)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 4).stride(stride).padding(1));
}

torch::nn::LeakyReLU leaky() { return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(0.2)); }

}  // namespace

torch::Tensor through_soft_lens(const torch::Tensor& pictures)
{
    const int side = 2 * int(std::lround(lens * double(pictures.size(2)))) + 1;
    const std::vector<std::int64_t> around(4, side / 2);
    const auto padded = F::pad(pictures, F::PadFuncOptions(around).mode(torch::kReplicate));
    return F::avg_pool2d(padded, F::AvgPool2dFuncOptions(side).stride(1));
}

TranslatorLayerImpl::TranslatorLayerImpl(int in, int out, int stride)
    : conv(register_module("conv", conv_without_bias(in, out, 3, stride))),
      norm(register_module("norm", torch::nn::GroupNorm(torch::nn::GroupNormOptions(out / channels_per_group, out))))
{
}

torch::Tensor TranslatorLayerImpl::forward(const torch::Tensor& x)
{
    return torch::silu(norm(conv(x).to(torch::kFloat32)));  // group norm knows no mixed types
}

LandmarkTranslatorImpl::LandmarkTranslatorImpl(int code_size, int width)
    : enter(register_module("enter", TranslatorLayer(3 + 2 * drawn_contours, width, 1))),
      code(nullptr),
      flow(nullptr),
      paint(nullptr)
{
    for (std::size_t i = 0; i < widening.size(); ++i) {
        const int outer = level_width(i, width), inner = level_width(i + 1, width);
        down.push_back(register_module("down" + std::to_string(i), TranslatorLayer(outer, inner, 2)));
        up.push_back(register_module("up" + std::to_string(i), TranslatorLayer(inner + outer, outer, 1)));
    }
    const int deepest = level_width(widening.size(), width);
    code = register_module("code", Chain(torch::nn::Linear(code_size, deepest), torch::nn::SiLU(),
                                         torch::nn::Linear(deepest, 2 * deepest)));
    flow = register_module("flow", silent_conv(level_width(flow_level + 1, width), 2));
    paint = register_module("paint", silent_conv(width, 4));
}

LandmarkTranslation LandmarkTranslatorImpl::forward(const torch::Tensor& photo, const torch::Tensor& source,
                                                    const torch::Tensor& target, const torch::Tensor& wanted)
{
    const int height = int(photo.size(2)), width = int(photo.size(3));
    // lines are soft: half the size is enough to draw them at
    const auto drawings =
        torch::cat({drawn_face(source, height / 2, width / 2), drawn_face(target, height / 2, width / 2)}, 1);
    auto x = enter(torch::cat({photo, enlarged(drawings, photo.sizes())}, 1));
    std::vector<torch::Tensor> levels;  // the largest first
    for (auto& layer : down) {
        levels.push_back(x);
        x = layer(x);
    }
    // not one more constant channel: the next norm would take it out again
    const auto style = code(wanted).unsqueeze(2).unsqueeze(3).chunk(2, 1);
    x = x * (1 + style[0]) + style[1];
    torch::Tensor coarse;  // N x 2 x H/8 x W/8
    for (std::size_t level = levels.size(); level-- > 0;) {
        if (level == flow_level) coarse = flow(x);
        x = up[level](torch::cat({enlarged(x, levels[level].sizes()), levels[level]}, 1));
    }
    const auto painted = paint(x);
    LandmarkTranslation result;
    result.flow = farthest * std::max(height, width) * torch::tanh(enlarged(coarse, photo.sizes()));
    result.residual = strongest * torch::tanh(painted.slice(1, 0, 3));
    result.mask = torch::sigmoid(painted.slice(1, 3, 4));
    result.image = warped(photo, result.flow) + result.mask * result.residual;
    return result;
}

LandmarkCriticImpl::LandmarkCriticImpl()
    : model(register_module("model", Chain(critic_conv(3 + drawn_contours, 64, 2), leaky(), critic_conv(64, 128, 2),
                                           torch::nn::InstanceNorm2d(128), leaky(), critic_conv(128, 256, 2),
                                           torch::nn::InstanceNorm2d(256), leaky(), critic_conv(256, 512, 1),
                                           torch::nn::InstanceNorm2d(512), leaky(), critic_conv(512, 1, 1))))
{
}

torch::Tensor LandmarkCriticImpl::forward(const torch::Tensor& image, const torch::Tensor& points)
{
    return model(torch::cat({image, drawn_face(points, int(image.size(2)), int(image.size(3)))}, 1));
}

}  // namespace mien::nn
