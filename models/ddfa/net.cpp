#include "models/ddfa/net.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

#include <array>

namespace mien::nn {
namespace {

struct DepthwiseImpl : torch::nn::Module {
    DepthwiseImpl(int in, int out, int stride)
        : conv_dw(
              register_module("conv_dw", torch::nn::Conv2d(conv_options(in, in, 3, stride).groups(in).bias(false)))),
          bn_dw(register_module("bn_dw", torch::nn::BatchNorm2d(in))),
          conv_sep(register_module("conv_sep", conv_without_bias(in, out, 1))),
          bn_sep(register_module("bn_sep", torch::nn::BatchNorm2d(out)))
    {
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x)
    {
        return torch::relu(bn_sep(conv_sep(torch::relu(bn_dw(conv_dw(x))))));
    }

    torch::nn::Conv2d conv_dw;
    torch::nn::BatchNorm2d bn_dw;
    torch::nn::Conv2d conv_sep;
    torch::nn::BatchNorm2d bn_sep;
};
TORCH_MODULE(Depthwise);

struct Row {
    const char* name;
    int out;  // at width 1
    int stride;
};
constexpr int first_out = 32;
constexpr std::array<Row, 13> rows{{{"dw2_1", 64, 1},
                                    {"dw2_2", 128, 2},
                                    {"dw3_1", 128, 1},
                                    {"dw3_2", 256, 2},
                                    {"dw4_1", 256, 1},
                                    {"dw4_2", 512, 2},
                                    {"dw5_1", 512, 1},
                                    {"dw5_2", 512, 1},
                                    {"dw5_3", 512, 1},
                                    {"dw5_4", 512, 1},
                                    {"dw5_5", 512, 1},
                                    {"dw5_6", 1024, 2},
                                    {"dw6", 1024, 1}}};

}  // namespace

MobileNetImpl::MobileNetImpl(int outputs, double width)
    : conv1(register_module("conv1", conv_without_bias(3, int(first_out * width), 3, 2))),
      bn1(register_module("bn1", torch::nn::BatchNorm2d(int(first_out * width)))),
      fc(nullptr)
{
    int in = int(first_out * width);
    for (const auto& row : rows) {
        const int out = int(row.out * width);
        blocks.emplace_back(register_module(row.name, Depthwise(in, out, row.stride)));
        in = out;
    }
    fc = register_module("fc", torch::nn::Linear(in, outputs));
}

torch::Tensor MobileNetImpl::forward(const torch::Tensor& x)
{
    auto map = torch::relu(bn1(conv1(x)));
    for (auto& block : blocks) map = block.forward(map);
    return fc(map.mean({2, 3}));
}

}  // namespace mien::nn
