#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

struct BlockImpl : torch::nn::Module {
    BlockImpl(int in, int out)
        : conv(register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1)))),
          bn(register_module("bn", torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(out).eps(1e-3))))
    {
    }
    torch::Tensor forward(const torch::Tensor& x) { return torch::relu(bn(conv(x))); }

    torch::nn::Conv2d conv;
    torch::nn::BatchNorm2d bn;
};
TORCH_MODULE(Block);

}  // namespace

GlamorEncoderImpl::GlamorEncoderImpl() : blocks(register_module("blocks", torch::nn::ModuleList()))
{
    int in = 3;
    for (const int out : {32, 64, 128, 256, 256}) {
        blocks->push_back(Block(in, out));
        in = out;
    }
}

torch::Tensor GlamorEncoderImpl::forward(torch::Tensor x)
{
    for (std::size_t i = 0; i < blocks->size(); ++i) {
        x = blocks->ptr<BlockImpl>(i)->forward(x);
        if (i + 1 < blocks->size()) x = torch::max_pool2d(x, 2);
    }
    return x;
}

GlamorFaceImpl::GlamorFaceImpl(int classes)
    : FaceEncodingNet(register_module("FaceEncodingNet", GlamorEncoder())),
      fc1(register_module("fc1", torch::nn::Linear(256, 128))),
      fc2(register_module("fc2", torch::nn::Linear(128, classes))),
      dropout(register_module("dropout", torch::nn::Dropout(0.5)))
{
}

torch::Tensor GlamorFaceImpl::forward(const torch::Tensor& x) { return fc2(dropout(torch::relu(fc1(features(x))))); }

}  // namespace mien::nn
