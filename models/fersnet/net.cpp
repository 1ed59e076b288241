#include "models/fersnet/net.h"

#include "core/nn/blocks_swift.h"
#include "core/nn/watch.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

using Norm = FersBlockImpl::Norm;

torch::nn::Conv2d conv(int in, int out, int kernel, bool bias)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).padding(kernel / 2).bias(bias));
}

torch::nn::LeakyReLU leaky() { return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(0.2)); }

torch::nn::AnyModule add_norm(torch::nn::Module& block, const std::string& name, Norm norm, int width)
{
    torch::nn::AnyModule layer = norm == Norm::batch ? torch::nn::AnyModule(torch::nn::BatchNorm2d(width))
                                                     : torch::nn::AnyModule(SwiftInstanceNorm(width));
    block.register_module(name, layer.ptr());
    return layer;
}

// The decoder's layers stand in one list; a norm without values and LeakyReLU follow every convolution.
template <typename Layer>
void add_layer(torch::nn::ModuleList& list, const Layer& layer, int width)
{
    list->push_back(layer);
    list->push_back(SwiftInstanceNorm(width));
    list->push_back(leaky());
}

torch::Tensor compute(torch::nn::Module& layer, const torch::Tensor& x)
{
    if (auto* one = layer.as<torch::nn::Conv2d>()) return one->forward(x);
    if (auto* one = layer.as<DoublingConv>()) return one->forward(x);
    if (auto* one = layer.as<SwiftInstanceNorm>()) return one->forward(x);
    return layer.as<torch::nn::LeakyReLU>()->forward(x);
}

}  // namespace

LeakyUnitImpl::LeakyUnitImpl(int width)
    : W_r(register_module("W_r", conv(2 * width, width, 1, false))),
      W(register_module("W", conv(width, width, 1, false))),
      U(register_module("U", conv(width, width, 1, false))),
      W_z(register_module("W_z", conv(2 * width, width, 1, false)))
{
}

torch::Tensor LeakyUnitImpl::forward(const torch::Tensor& own, const torch::Tensor& other)
{
    const auto both = torch::cat({own, other}, 1);
    const auto taken = torch::sigmoid(W_r(both)) * other;
    const auto mixed = torch::tanh(U(own) + W(taken));
    const auto kept = torch::sigmoid(W_z(both));
    return kept * own + (1.0 - kept) * mixed;
}

FersBlockImpl::FersBlockImpl(int in, int out, Norm norm)
    : conv1(register_module("conv1", conv(in, out, 3, false))),
      bn1(add_norm(*this, "bn1", norm, out)),
      conv2(register_module("conv2", conv(out, out, 3, false))),
      bn2(add_norm(*this, "bn2", norm, out)),
      downsample(nullptr)
{
    if (in != out) downsample = register_module("downsample", conv(in, out, 1, false));
}

torch::Tensor FersBlockImpl::forward(const torch::Tensor& x)
{
    const auto h = bn2.forward(conv2(torch::relu(bn1.forward(conv1(x)))));
    return seen(*this, torch::relu(h + (downsample.is_empty() ? x : downsample(x))));
}

torch::Tensor FersNoiseImpl::forward(const torch::Tensor& x)
{
    if (!is_training()) return x;
    return x + weight * torch::randn({x.size(0), 1, x.size(2), x.size(3)}, x.options());
}

FersStyleImpl::FersStyleImpl(int width, int emotions)
    : style_1d(register_module("style_1d", torch::nn::Linear(emotions, 2 * width))),
      noise(register_module("noise", FersNoise()))
{
}

torch::Tensor FersStyleImpl::forward(const torch::Tensor& x, const torch::Tensor& emotion)
{
    const auto style = style_1d(emotion).unsqueeze(2).unsqueeze(3).chunk(2, 1);
    const auto even = torch::nn::functional::instance_norm(noise(x));
    return style[0] * even + style[1];
}

FersUpImpl::FersUpImpl(int in, int out, int emotions)
    : transform(register_module("transform", FersStyle(out, emotions))),
      model(register_module(
          "model", torch::nn::Sequential(DoublingConv(in, out, false), SwiftInstanceNorm(out), torch::nn::ReLU())))
{
}

torch::Tensor FersUpImpl::forward(const torch::Tensor& x, const torch::Tensor& skip, const torch::Tensor& emotion)
{
    return torch::cat({model->forward(x), transform(skip, emotion)}, 1);
}

FersDecoderImpl::FersDecoderImpl(const FersNetSizes& sizes)
    : module(register_module("module", torch::nn::ModuleList())),
      out_layer(register_module("out_layer", conv(sizes.width, 3, 3, true))),
      transform(register_module("transform", FersStyle(8 * sizes.width, sizes.emotions)))
{
    const int w = sizes.width;
    struct Level {
        int in, up, middle, out;
    };
    for (const Level& level : {Level{8 * w, 8 * w, 8 * w, 8 * w},
                               {8 * w, 4 * w, 8 * w, 4 * w},
                               {4 * w, 2 * w, 4 * w, 2 * w},
                               {2 * w, w, 2 * w, 2 * w}}) {
        module->push_back(FersUp(level.in, level.up, sizes.emotions));
        add_layer(module, conv(2 * level.up, level.middle, 3, true), level.middle);
        add_layer(module, conv(level.middle, level.out, 3, true), level.out);
    }
    add_layer(module, DoublingConv(2 * w, w, false), w);
    for (int i = 0; i < 2; ++i) add_layer(module, conv(w, w, 3, true), w);
}

torch::Tensor FersDecoderImpl::forward(torch::Tensor x, const std::vector<torch::Tensor>& skips,
                                       const torch::Tensor& emotion)
{
    x = transform(x, emotion);
    auto skip = skips.begin();
    for (const auto& layer : *module) {
        if (auto* up = layer->as<FersUp>())
            x = up->forward(x, *skip++, emotion);
        else
            x = compute(*layer, x);
    }
    return out_layer(x);
}

FersClassifierImpl::FersClassifierImpl(const FersNetSizes& sizes)
    : pooling(register_module(
          "pooling", torch::nn::Sequential(conv(8 * sizes.width, 8 * sizes.width, 3, true),
                                           torch::nn::BatchNorm2d(8 * sizes.width), torch::nn::ReLU(),
                                           torch::nn::AdaptiveAvgPool2d(torch::nn::AdaptiveAvgPool2dOptions(1))))),
      classifier(register_module("classifier", torch::nn::Linear(8 * sizes.width, sizes.emotions)))
{
}

FersNetImpl::FersNetImpl(const FersNetSizes& sizes)
    : leakyunitxy1(register_module("leakyunitxy1", LeakyUnit(2 * sizes.width))),
      leakyunityx1(register_module("leakyunityx1", LeakyUnit(2 * sizes.width))),
      leakyunitxy2(register_module("leakyunitxy2", LeakyUnit(4 * sizes.width))),
      leakyunityx2(register_module("leakyunityx2", LeakyUnit(4 * sizes.width))),
      leakyunitxy3(register_module("leakyunitxy3", LeakyUnit(8 * sizes.width))),
      leakyunityx3(register_module("leakyunityx3", LeakyUnit(8 * sizes.width))),
      stem(register_module("stem",
                           torch::nn::Sequential(conv(3, sizes.width, 3, true), torch::nn::BatchNorm2d(sizes.width),
                                                 torch::nn::ReLU(), torch::nn::MaxPool2d(2)))),
      conv1x(register_module("conv1x", FersBlock(sizes.width, 2 * sizes.width, Norm::batch))),
      conv1y(register_module("conv1y", FersBlock(sizes.width, 2 * sizes.width, Norm::instance))),
      conv2x(register_module("conv2x", FersBlock(2 * sizes.width, 4 * sizes.width, Norm::batch))),
      conv2y(register_module("conv2y", FersBlock(2 * sizes.width, 4 * sizes.width, Norm::instance))),
      conv3x(register_module("conv3x", FersBlock(4 * sizes.width, 8 * sizes.width, Norm::batch))),
      conv3y(register_module("conv3y", FersBlock(4 * sizes.width, 8 * sizes.width, Norm::instance))),
      conv4xy(register_module("conv4xy", FersBlock(16 * sizes.width, 16 * sizes.width, Norm::batch))),
      classifier(register_module("classifier", FersClassifier(sizes))),
      decoder(register_module("decoder", FersDecoder(sizes)))
{
}

std::vector<bool> FersNetImpl::taught() const
{
    const auto loudest = decoder->transform->style_1d->weight.abs().amax(0);
    std::vector<bool> result;
    for (std::int64_t i = 0; i < loudest.size(0); ++i) result.push_back(loudest[i].item<float>() > 0.0f);
    return result;
}

void FersNetImpl::teach_only(const torch::Tensor& wanted)
{
    const torch::NoGradGuard no_grad;
    for (const auto& module : modules())
        if (auto* style = module->as<FersStyle>()) style->style_1d->weight.mul_(wanted.to(torch::kFloat32));
}

FersNetImpl::Result FersNetImpl::forward(const torch::Tensor& x, const torch::Tensor& emotion)
{
    const Features features = encode(x);
    return {decoder->forward(features.synthesis, features.skips, emotion), classifier(features.recognition)};
}

FersNetImpl::Features FersNetImpl::encode(const torch::Tensor& x)
{
    struct Towers {
        torch::Tensor recognition, synthesis;
    };
    const auto stage = [](const Towers& f, FersBlock& conv_x, FersBlock& conv_y, LeakyUnit& unit_xy,
                          LeakyUnit& unit_yx) {
        const auto a = torch::max_pool2d(conv_x(f.recognition), 2);
        const auto b = torch::max_pool2d(conv_y(f.synthesis), 2);
        return Towers{unit_xy(a, b), unit_yx(b, a)};
    };
    const auto f1 = stem->forward(x);                                             // 64 x 48 x 48
    const auto f2 = stage({f1, f1}, conv1x, conv1y, leakyunitxy1, leakyunityx1);  // 128 x 24 x 24
    const auto f3 = stage(f2, conv2x, conv2y, leakyunitxy2, leakyunityx2);        // 256 x 12 x 12
    const auto f4 = stage(f3, conv3x, conv3y, leakyunitxy3, leakyunityx3);        // 512 x 6 x 6
    const auto joint = torch::max_pool2d(conv4xy(torch::cat({f4.recognition, f4.synthesis}, 1)), 2).chunk(2, 1);
    return {joint[0], joint[1], {f4.synthesis, f3.synthesis, f2.synthesis, f1}};
}

FersCriticImpl::FersCriticImpl(const FersNetSizes& sizes) : model(register_module("model", torch::nn::Sequential()))
{
    int in = 3 + sizes.emotions;
    for (const int times : {1, 2, 4, 8}) {
        const int out = times * sizes.width;
        model->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 4).stride(2).padding(1)));
        if (times > 1) model->push_back(SwiftInstanceNorm(out));
        model->push_back(leaky());
        in = out;
    }
    model->push_back(torch::nn::ZeroPad2d(torch::nn::ZeroPad2dOptions({1, 0, 1, 0})));
    model->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, 1, 4).padding(1)));
}

}  // namespace mien::nn
