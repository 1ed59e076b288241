#include "models/partensemble/net.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

#include <limits>

namespace mien::nn {
namespace {

constexpr int feature_count = 128;

/// Max pooling as TensorFlow pads it for even sizes: one row and column, at the bottom and the right only.
struct SamePoolImpl : torch::nn::Module {
    // x: N x C x H x W  ->  N x C x H/2 x W/2
    torch::Tensor forward(const torch::Tensor& x)
    {
        return torch::max_pool2d(torch::constant_pad_nd(x, {0, 1, 0, 1}, -std::numeric_limits<float>::infinity()), 3,
                                 2);
    }
};
TORCH_MODULE(SamePool);

Chain part_features()
{
    Chain chain;
    int in = 3;
    for (const int out : {16, 32, 64, feature_count}) {
        for (int i = 0; i < 2; ++i) {
            chain->push_back(conv_with_bias(in, out, 3));
            chain->push_back(torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(out).eps(1e-3)));
            chain->push_back(torch::nn::ReLU());
            in = out;
        }
        chain->push_back(SamePool());
    }
    return chain;
}

torch::nn::Linear dense(int out) { return torch::nn::Linear(feature_count, out); }

}  // namespace

PartPointsImpl::PartPointsImpl(int points)
    : features(register_module("features", part_features())),
      dense_1(register_module("dense_1", dense(feature_count))),
      lr_output(register_module("lr_output", dense(2 * points)))
{
}

PartEmotionImpl::PartEmotionImpl(int classes)
    : features(register_module("features", part_features())),
      dense_1(register_module("dense_1", dense(feature_count))),
      dense_2(register_module("dense_2", dense(feature_count))),
      emotion_output(register_module("emotion_output", dense(classes)))
{
}

PartEnsembleImpl::PartEnsembleImpl(int classes)
{
    for (const auto& part : facial_parts) parts.push_back(register_module(part.name, PartEmotion(classes)));
}

std::vector<torch::Tensor> PartEnsembleImpl::sureness() const
{
    std::vector<torch::Tensor> all;
    for (const auto& part : parts)
        for (const auto& tensor : part->emotion_output->parameters()) all.push_back(tensor);
    return all;
}

torch::Tensor PartEnsembleImpl::votes(const torch::Tensor& x)
{
    std::vector<torch::Tensor> each;
    for (auto& part : parts) each.push_back(part(x).softmax(1));
    return torch::stack(each, 1);
}

}  // namespace mien::nn
