#include "models/glamornet/net.h"

#include "core/nn/watch.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr double keras_epsilon = 1e-3;

struct BlockImpl : torch::nn::Module {
    BlockImpl(int in, int out)
        : conv(register_module("conv", torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1)))),
          bn(register_module("bn", torch::nn::BatchNorm2d(torch::nn::BatchNorm2dOptions(out).eps(keras_epsilon))))
    {
    }
    torch::Tensor forward(const torch::Tensor& x) { return seen(*this, torch::relu(bn(conv(x)))); }

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

torch::Tensor GlamorFaceImpl::classify(const torch::Tensor& places)
{
    return fc2(dropout(torch::relu(fc1(places.mean({2, 3})))));
}

GlamorNetImpl::GlamorNetImpl(int classes)
    : FaceEncodingNet(register_module("FaceEncodingNet", GlamorEncoder())),
      ContextEncodingNet(register_module("ContextEncodingNet", GlamorEncoder())),
      attention_fc1(register_module("attention_fc1", torch::nn::Linear(512, 128))),
      attention_fc1_bn(register_module("attention_fc1_bn",
                                       torch::nn::BatchNorm1d(torch::nn::BatchNorm1dOptions(128).eps(keras_epsilon)))),
      attention_fc2(register_module("attention_fc2", torch::nn::Linear(128, 1))),
      face_weight1(register_module("face_weight1", torch::nn::Linear(256, 128))),
      face_weight2(register_module("face_weight2", torch::nn::Linear(128, 1))),
      context_weight1(register_module("context_weight1", torch::nn::Linear(256, 128))),
      context_weight2(register_module("context_weight2", torch::nn::Linear(128, 1))),
      final_fc1(register_module("final_fc1", torch::nn::Linear(512, 128))),
      final_classify(register_module("final_classify", torch::nn::Linear(128, classes))),
      dropout(register_module("dropout", torch::nn::Dropout(0.5)))
{
}

torch::Tensor GlamorNetImpl::attend(const torch::Tensor& face, const torch::Tensor& places)
{
    const auto joint = torch::cat({face.unsqueeze(1).expand_as(places), places}, 2).flatten(0, 1);  // N P x 512
    const auto hidden = torch::relu(attention_fc1_bn(torch::relu(attention_fc1(joint))));
    return attention_fc2(hidden).view({places.size(0), places.size(1)}).softmax(1);
}

GlamorReading GlamorNetImpl::forward(const torch::Tensor& face, const torch::Tensor& context)
{
    const auto face_vector = FaceEncodingNet(face).mean({2, 3});
    const auto map = ContextEncodingNet(context);
    const auto places = map.flatten(2).transpose(1, 2);  // N x P x 256
    const auto attention = attend(face_vector, places);
    seen(*this, "attention", attention.view({-1, map.size(2), map.size(3)}));
    const auto context_vector = (places * attention.unsqueeze(2)).sum(1);

    const auto weights = torch::cat({face_weight2(torch::relu(face_weight1(face_vector))),
                                     context_weight2(torch::relu(context_weight1(context_vector)))},
                                    1)
                             .softmax(1);
    const auto fused = torch::cat({face_vector * weights.slice(1, 0, 1), context_vector * weights.slice(1, 1, 2)}, 1);
    const auto logits = final_classify(dropout(torch::relu(final_fc1(fused))));
    return {logits, attention.view({-1, map.size(2), map.size(3)}), weights, face_vector, context_vector};
}

}  // namespace mien::nn
