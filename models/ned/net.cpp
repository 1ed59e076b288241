#include "models/ned/net.h"

#include "core/nn/blocks_swift.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int base_width = 64;
constexpr int doublings = 3;
constexpr int full_width = base_width << doublings;

// linear layers with ReLU between them; after the last, too, where `active`
torch::nn::Sequential layers(int in, const std::vector<int>& widths, bool active)
{
    torch::nn::Sequential list;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        list->push_back(torch::nn::Linear(in, widths[i]));
        if (active || i + 1 < widths.size()) list->push_back(torch::nn::ReLU());
        in = widths[i];
    }
    return list;
}

torch::nn::ReflectionPad2d reflect(int border) { return torch::nn::ReflectionPad2d(border); }

torch::nn::Conv2d conv(int in, int out, int kernel, int stride, int padding)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(padding));
}

SwiftInstanceNorm norm(int width)
{
    return SwiftInstanceNorm(torch::nn::InstanceNorm2dOptions(width).track_running_stats(true));
}

// The published block has its layers under two names, so a checkpoint holds them twice.
struct RenderBlockImpl : torch::nn::Module {
    explicit RenderBlockImpl(int width)
        : resnetblock_sequential(register_module(
              "resnetblock_sequential",
              torch::nn::Sequential(reflect(1), conv(width, width, 3, 1, 0), norm(width), torch::nn::ReLU(), reflect(1),
                                    conv(width, width, 3, 1, 0), norm(width)))),
          conv_block(register_module("conv_block", resnetblock_sequential))
    {
    }
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x) { return x + conv_block->forward(x); }

    torch::nn::Sequential resnetblock_sequential, conv_block;
};
TORCH_MODULE(RenderBlock);

void add_blocks(torch::nn::Sequential& list, int count)
{
    for (int i = 0; i < count; ++i) list->push_back(RenderBlock(full_width));
}

// ->  N x 512 x H/8 x W/8
torch::nn::Sequential encoder(int in)
{
    torch::nn::Sequential list(reflect(3), conv(in, base_width, 7, 1, 0), norm(base_width), torch::nn::ReLU());
    for (int width = base_width; width < full_width; width *= 2) {
        list->push_back(conv(width, 2 * width, 3, 2, 1));
        list->push_back(norm(2 * width));
        list->push_back(torch::nn::ReLU());
    }
    add_blocks(list, 5);
    return list;
}

torch::nn::Sequential blocks(int count)
{
    torch::nn::Sequential list;
    add_blocks(list, count);
    return list;
}

torch::nn::Sequential decoder()
{
    torch::nn::Sequential list;
    for (int width = full_width; width > base_width; width /= 2) {
        list->push_back(torch::nn::ConvTranspose2d(
            torch::nn::ConvTranspose2dOptions(width, width / 2, 3).stride(2).padding(1).output_padding(1)));
        list->push_back(norm(width / 2));
        list->push_back(torch::nn::ReLU());
    }
    return list;
}

}  // namespace

SequenceNetImpl::SequenceNetImpl(int in, int first, int second, int lstm, const std::vector<int>& last)
    : seq1(register_module("seq1", layers(in, {first, second}, true))),
      LSTM(register_module(
          "LSTM",
          torch::nn::LSTM(torch::nn::LSTMOptions(second, lstm).num_layers(2).bidirectional(true).batch_first(true)))),
      seq2(register_module("seq2", layers(2 * lstm, last, false)))
{
}

torch::Tensor SequenceNetImpl::frames(const torch::Tensor& x)
{
    return seq2->forward(std::get<0>(LSTM(seq1->forward(x))));
}

NedGeneratorImpl::NedGeneratorImpl()
    : SequenceNetImpl(ned_expression_size + ned_style_size, 512, 512, 512, {1024, 1024, ned_expression_size})
{
}

torch::Tensor NedGeneratorImpl::forward(const torch::Tensor& x, const torch::Tensor& s)
{
    const auto style_of_frames = s.unsqueeze(1).expand({x.size(0), x.size(1), s.size(1)});
    return frames(torch::cat({x, style_of_frames}, 2));
}

NedStyleEncoderImpl::NedStyleEncoderImpl()
    : SequenceNetImpl(ned_expression_size, 512, 256, 128, {128, 64, ned_style_size})
{
}

NedDiscriminatorImpl::NedDiscriminatorImpl()
    : SequenceNetImpl(ned_expression_size, 512, 256, 128, {128, 64, ned_emotions})
{
}

torch::Tensor NedDiscriminatorImpl::forward(const torch::Tensor& x, const torch::Tensor& y)
{
    return frames(x).mean(1).gather(1, y.unsqueeze(1)).squeeze(1);
}

NedMappingNetworkImpl::NedMappingNetworkImpl()
    : shared(register_module("shared", layers(ned_latent_size, {64, 64, 64}, true))),
      unshared(register_module("unshared", torch::nn::ModuleList()))
{
    for (int i = 0; i < ned_emotions; ++i) unshared->push_back(layers(64, {64, ned_style_size}, false));
}

torch::Tensor NedMappingNetworkImpl::forward(const torch::Tensor& z, const torch::Tensor& y)
{
    const auto features = shared->forward(z);
    std::vector<torch::Tensor> styles;
    for (const auto& head : *unshared) styles.push_back(head->as<torch::nn::Sequential>()->forward(features));
    return torch::stack(styles, 1).index({torch::arange(y.size(0), y.options()), y});
}

NedRendererImpl::NedRendererImpl()
    : model_down_seg(register_module("model_down_seg", encoder(27))),
      model_down_img(register_module("model_down_img", encoder(6))),
      model_res_img(register_module("model_res_img", blocks(4))),
      model_up_img(register_module("model_up_img", decoder())),
      model_final_img(register_module(
          "model_final_img", torch::nn::Sequential(reflect(3), conv(base_width, 3, 7, 1, 0), torch::nn::Tanh())))
{
}

torch::Tensor NedRendererImpl::forward(const torch::Tensor& frames, const torch::Tensor& previous)
{
    constexpr int conditions = 9;
    const auto by_frame = frames.view({frames.size(0), 3, conditions + 1, frames.size(2), frames.size(3)});
    const auto seen = by_frame.slice(2, 0, conditions).flatten(1, 2);
    const auto mask = by_frame.select(1, 2).slice(1, conditions, conditions + 1);
    const auto features = model_down_seg->forward(seen) + model_down_img->forward(previous);
    const auto picture = model_final_img->forward(model_up_img->forward(model_res_img->forward(features)));
    return picture * mask - (1.0 - mask);
}

}  // namespace mien::nn
