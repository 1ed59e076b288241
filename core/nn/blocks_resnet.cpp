#include "core/nn/blocks_resnet.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct BasicBlockImpl : torch::nn::Module {
    BasicBlockImpl(int in, int out, int stride)
        : conv1(register_module("conv1", conv_without_bias(in, out, 3, stride))),
          bn1(register_module("bn1", torch::nn::BatchNorm2d(out))),
          conv2(register_module("conv2", conv_without_bias(out, out, 3))),
          bn2(register_module("bn2", torch::nn::BatchNorm2d(out)))
    {
        if (stride != 1 || in != out)
            downsample = register_module("downsample",
                                         Chain(conv_without_bias(in, out, 1, stride), torch::nn::BatchNorm2d(out)));
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto y = bn2(conv2(torch::relu(bn1(conv1(x)))));
        return torch::relu(y + (downsample ? downsample(x) : x));
    }

    torch::nn::Conv2d conv1;
    torch::nn::BatchNorm2d bn1;
    torch::nn::Conv2d conv2;
    torch::nn::BatchNorm2d bn2;
    Chain downsample{nullptr};
};
TORCH_MODULE(BasicBlock);

Chain stage(int in, int out, int stride) { return Chain(BasicBlock(in, out, stride), BasicBlock(out, out, 1)); }

}  // namespace

Chain resnet18_features(int width)
{
    return Chain(conv_without_bias(3, width, 7, 2), torch::nn::BatchNorm2d(width), torch::nn::ReLU(),
                 torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(3).stride(2).padding(1)), stage(width, width, 1),
                 stage(width, 2 * width, 2), stage(2 * width, 4 * width, 2), stage(4 * width, 8 * width, 2));
}

}  // namespace mien::nn
