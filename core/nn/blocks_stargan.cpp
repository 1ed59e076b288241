#include "core/nn/blocks_stargan.h"

#include "core/nn/blocks_swift.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

torch::nn::Conv2d conv(int in, int out, int kernel, int stride, int padding)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(padding).bias(false));
}

SwiftInstanceNorm norm(int width)
{
    return SwiftInstanceNorm(torch::nn::InstanceNorm2dOptions(width).affine(true).track_running_stats(true));
}

struct ResidualImpl : torch::nn::Module {
    explicit ResidualImpl(int width)
        : main(
              register_module("main", torch::nn::Sequential(conv(width, width, 3, 1, 1), norm(width), torch::nn::ReLU(),
                                                            conv(width, width, 3, 1, 1), norm(width))))
    {
    }
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x) { return x + main->forward(x); }

    torch::nn::Sequential main;
};
TORCH_MODULE(Residual);

}  // namespace

StarTranslatorImpl::StarTranslatorImpl(int labels, int residual_blocks, int width)
    : main(register_module("main", torch::nn::Sequential()))
{
    const auto add = [&](const auto& layer) {
        main->push_back(layer);
        main->push_back(norm(width));
        main->push_back(torch::nn::ReLU());
    };
    add(conv(3 + labels, width, 7, 1, 3));
    for (int i = 0; i < 2; ++i) {
        width *= 2;
        add(conv(width / 2, width, 4, 2, 1));
    }
    for (int i = 0; i < residual_blocks; ++i) main->push_back(Residual(width));
    for (int i = 0; i < 2; ++i) {
        width /= 2;
        add(DoublingConv(width * 2, width, false));
    }
    main->push_back(SlimConv(width, 3, 7));
    main->push_back(torch::nn::Tanh());
}

torch::Tensor StarTranslatorImpl::forward(const torch::Tensor& x, const torch::Tensor& c)
{
    const auto label_maps = c.unsqueeze(2).unsqueeze(3).expand({c.size(0), c.size(1), x.size(2), x.size(3)});
    return main->forward(torch::cat({x, label_maps}, 1).contiguous(torch::MemoryFormat::ChannelsLast));
}

torch::Tensor StarTranslatorImpl::label_weights() const
{
    return named_parameters()["main.0.weight"].slice(1, 3).transpose(0, 1);
}

std::vector<bool> StarTranslatorImpl::taught() const
{
    const auto loudest = label_weights().flatten(1).abs().amax(1);
    std::vector<bool> result;
    for (std::int64_t i = 0; i < loudest.size(0); ++i) result.push_back(loudest[i].item<float>() > 0.0f);
    return result;
}

void StarTranslatorImpl::teach_only(const torch::Tensor& wanted)
{
    const torch::NoGradGuard no_grad;
    label_weights().mul_(wanted.to(torch::kFloat32).view({-1, 1, 1, 1}));
}

StarCriticImpl::StarCriticImpl(int size, int labels, int width)
    : main(register_module("main", torch::nn::Sequential())), conv1(nullptr), conv2(nullptr)
{
    constexpr int stages = 6;
    int in = 3;
    int out = width;
    for (int i = 0; i < stages; ++i) {
        main->push_back(torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 4).stride(2).padding(1)));
        main->push_back(torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(0.01)));
        in = out;
        out *= 2;
    }
    conv1 = register_module("conv1", conv(in, 1, 3, 1, 1));
    conv2 = register_module("conv2", conv(in, labels, size >> stages, 1, 0));
}

std::pair<torch::Tensor, torch::Tensor> StarCriticImpl::forward(const torch::Tensor& x)
{
    const auto h = main->forward(x);
    return {conv1(h), conv2(h).flatten(1)};
}

NetUse star_critic(int size, int labels)
{
    StarCritic net(size, labels);
    return {net.ptr(), [net](const Tensors& in) mutable -> Tensors {
                const auto [source, labels_of] = net(in.at("x"));
                return {{"src", source}, {"cls", labels_of}};
            }};
}

}  // namespace mien::nn
