#include "models/fsgan/net.h"

#include <torch/torch.h>

#include <array>

namespace mien::nn {
namespace {

constexpr int blocks = 9;
constexpr int enhancing_blocks = 3;
constexpr int dense_layers = 4;

void add_active(torch::nn::Sequential& list, int width)
{
    list->push_back(torch::nn::BatchNorm2d(width));
    list->push_back(torch::nn::LeakyReLU());  // slope 0.01
}

void add_first(torch::nn::Sequential& list, int width)
{
    list->push_back(torch::nn::ReflectionPad2d(3));
    list->push_back(torch::nn::Conv2d(3, width, 7));
    add_active(list, width);
}

void add_halving(torch::nn::Sequential& list, int width)
{
    list->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(width, 2 * width, 3).stride(2).padding(1)));
    add_active(list, 2 * width);
}

void add_dense(torch::nn::Sequential& list, int count, int width, int growth)
{
    for (int i = 0; i < count; ++i) {
        list->push_back(ResidualDense(width, growth));
        add_active(list, width);
    }
}

void add_doubling(torch::nn::Sequential& list, int width)
{
    list->push_back(torch::nn::ConvTranspose2d(
        torch::nn::ConvTranspose2dOptions(width, width / 2, 3).stride(2).padding(1).output_padding(1)));
    add_active(list, width / 2);
}

void add_last(torch::nn::Sequential& list, int width)
{
    list->push_back(torch::nn::ReflectionPad2d(3));
    list->push_back(torch::nn::Conv2d(width, 3, 7));
    list->push_back(torch::nn::Tanh());
}

// N x 3 x H x W  ->  N x width x H x W
torch::nn::Sequential trunk(int width, int halvings)
{
    torch::nn::Sequential list;
    const int deep = width << halvings;
    add_first(list, width);
    for (int at = width; at < deep; at *= 2) add_halving(list, at);
    add_dense(list, blocks, deep, 4 * width);
    for (int at = deep; at > width; at /= 2) add_doubling(list, at);
    return list;
}

torch::nn::Sequential part_layers(int width)
{
    auto list = trunk(width, 3);
    add_last(list, width);
    return list;
}

torch::nn::Sequential full_size_encoder(int width)
{
    torch::nn::Sequential list;
    add_first(list, width);
    add_halving(list, width);
    return list;
}

torch::nn::Sequential full_size_decoder(int width)
{
    torch::nn::Sequential list;
    add_dense(list, enhancing_blocks, 2 * width, 2 * width);
    add_doubling(list, 2 * width);
    add_last(list, width);
    return list;
}

torch::Tensor halved(const torch::Tensor& x)
{
    return torch::avg_pool2d(x, 3, 2, 1, false, /*count_include_pad=*/false);
}

struct DenseLayerImpl : torch::nn::Module {
    DenseLayerImpl(int in, int growth)
        : conv(register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(in, growth, 3).padding(1))))
    {
    }
    // x: N x in x H x W  ->  N x (in + growth) x H x W
    torch::Tensor forward(const torch::Tensor& x) { return torch::cat({x, torch::relu(conv(x))}, 1); }

    torch::nn::Conv2d conv;
};
TORCH_MODULE(DenseLayer);

// The part's place on a page. page: 1 x C x H x W; centre: x, y
torch::Tensor place_of(const torch::Tensor& part, const torch::Tensor& centre, const torch::Tensor& page)
{
    const auto height = part.size(2);
    const auto width = part.size(3);
    const auto left = centre[0].item<std::int64_t>() - width / 2;
    const auto top = centre[1].item<std::int64_t>() - height / 2;
    return page.slice(2, top, top + height).slice(3, left, left + width);
}

torch::Tensor on_white(const torch::Tensor& x, const torch::Tensor& mask) { return x * mask + (1.0 - mask); }

torch::Tensor paste_one(const SketchParts& parts, const torch::Tensor& portrait, const torch::Tensor& centres)
{
    const std::array boxed{parts.left_eye, parts.right_eye, parts.nose, parts.mouth};
    auto page = torch::ones_like(parts.background);
    auto outside_boxes = torch::ones_like(portrait);
    for (std::size_t i = 0; i < boxed.size(); ++i) {
        const auto centre = centres[std::int64_t(i)];
        const auto place = place_of(boxed[i], centre, page);
        place.copy_(torch::minimum(place, boxed[i]));
        place_of(boxed[i], centre, outside_boxes).zero_();
    }
    const auto inside = (portrait >= 0.5).to(portrait.scalar_type());
    const auto hair = on_white(parts.hair, inside * outside_boxes);
    const auto background = on_white(parts.background, 1.0 - inside);
    return torch::minimum(torch::minimum(hair, page), background);
}

}  // namespace

ResidualDenseImpl::ResidualDenseImpl(int width, int growth)
    : residual_dense_layers(register_module("residual_dense_layers", torch::nn::Sequential())),
      conv_1x1(register_module("conv_1x1", torch::nn::Conv2d(width + dense_layers * growth, width, 1)))
{
    for (int i = 0; i < dense_layers; ++i) residual_dense_layers->push_back(DenseLayer(width + i * growth, growth));
}

torch::Tensor ResidualDenseImpl::forward(const torch::Tensor& x)
{
    return x + conv_1x1(residual_dense_layers->forward(x));
}

FsganPartImpl::FsganPartImpl(int width) : model(register_module("model", part_layers(width))) {}

FsganCombineImpl::FsganCombineImpl(int width)
    : model_pred(register_module("model_pred",
                                 torch::nn::Sequential(torch::nn::Conv2d(2 * width + sketch_styles, 2 * width, 1)))),
      model(register_module("model", trunk(2 * width, 4))),
      model1_1(register_module("model1_1", full_size_encoder(width))),
      model1_2(register_module("model1_2", full_size_decoder(width)))
{
}

torch::Tensor FsganCombineImpl::forward(const torch::Tensor& x, const torch::Tensor& style)
{
    const auto at_half_size = model->forward(halved(x));
    const auto styled = model_pred->forward(torch::cat({at_half_size, style}, 1));
    return model1_2->forward(model1_1->forward(x) + styled);
}

torch::Tensor paste_sketch(const SketchParts& parts, const torch::Tensor& portrait, const torch::Tensor& centres)
{
    std::vector<torch::Tensor> pages;
    for (std::int64_t i = 0; i < centres.size(0); ++i) {
        const auto one = [i](const torch::Tensor& batch) { return batch.slice(0, i, i + 1); };
        const SketchParts own{one(parts.left_eye), one(parts.right_eye), one(parts.nose),
                              one(parts.mouth),    one(parts.hair),      one(parts.background)};
        pages.push_back(paste_one(own, one(portrait), centres[i]));
    }
    return torch::cat(pages);
}

}  // namespace mien::nn
