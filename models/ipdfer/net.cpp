#include "models/ipdfer/net.h"

#include "core/nn/bilinear.h"
#include "core/nn/blocks_conv.h"
#include "core/nn/blocks_resnet.h"
#include "core/nn/flow.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

constexpr int smallest = 7;         // side of the decoder's first map
constexpr int moved_doublings = 2;  // to 28, where motion is read,
constexpr int drawn_doublings = 2;  // and on to 112

torch::nn::Upsample doubled()
{
    return torch::nn::Upsample(
        torch::nn::UpsampleOptions().scale_factor(std::vector<double>{2, 2}).mode(torch::kNearest));
}

struct IdentityBlockImpl : torch::nn::Module {
    IdentityBlockImpl(int in, int out)
        : conv1(register_module("conv1", conv_without_bias(in, out, 3, 2))),
          bn1(register_module("bn1", torch::nn::BatchNorm2d(out))),
          conv2(register_module("conv2", conv_without_bias(out, out, 3))),
          bn2(register_module("bn2", torch::nn::BatchNorm2d(out)))
    {
    }
    // x: N x in x H x W  ->  N x out x H/2 x W/2
    torch::Tensor forward(const torch::Tensor& x)
    {
        const auto y = torch::relu(bn1(conv1(x)));
        return torch::relu(y + bn2(conv2(y)));
    }

    torch::nn::Conv2d conv1;
    torch::nn::BatchNorm2d bn1;
    torch::nn::Conv2d conv2;
    torch::nn::BatchNorm2d bn2;
};
TORCH_MODULE(IdentityBlock);

struct SmallIdentityImpl : torch::nn::Module {
    explicit SmallIdentityImpl(int size)
        : trunk(register_module("trunk", Chain(IdentityBlock(3, 32), IdentityBlock(32, 64), IdentityBlock(64, 128),
                                               IdentityBlock(128, 128)))),
          embedding(register_module("embedding", torch::nn::Linear(128, size)))
    {
    }
    // x: N x 3 x H x W  ->  N x size, unit length
    torch::Tensor forward(const torch::Tensor& x) { return F::normalize(embedding(trunk(x).mean({2, 3}))); }

    Chain trunk;
    torch::nn::Linear embedding;
};
TORCH_MODULE(SmallIdentity);

// N x width x S x S  ->  N x width / 2^doublings x 2^doublings S x 2^doublings S
Chain growing_layers(int width, int doublings)
{
    Chain chain;
    for (int i = 0; i < doublings; ++i, width /= 2) {
        chain->push_back(doubled());
        chain->push_back(conv_without_bias(width, width / 2, 3));
        chain->push_back(torch::nn::InstanceNorm2d(torch::nn::InstanceNorm2dOptions(width / 2).affine(true)));
        chain->push_back(torch::nn::ReLU());
    }
    return chain;
}

Chain drawing_layers(int width)
{
    Chain chain = growing_layers(width, drawn_doublings);
    chain->push_back(conv_with_bias(width >> drawn_doublings, 3, 3));
    chain->push_back(torch::nn::Tanh());
    return chain;
}

}  // namespace

torch::nn::AnyModule small_identity_encoder(int size) { return torch::nn::AnyModule(SmallIdentity(size)); }

FacetEncoderImpl::FacetEncoderImpl(int outputs, int width)
    : features(register_module("features", resnet18_features(width))),
      fc(register_module("fc", torch::nn::Linear(8 * width, outputs)))
{
}

FacetEncoderImpl::Reading FacetEncoderImpl::forward(const torch::Tensor& x)
{
    const auto code = features(x).mean({2, 3});  // N x 512
    return {code, fc(code)};
}

FaceDecoderImpl::FaceDecoderImpl(int code_size, int width)
    : fc(register_module("fc", torch::nn::Linear(code_size, width * smallest * smallest))),
      coarse(register_module("coarse", growing_layers(width, moved_doublings))),
      fine(register_module("fine", drawing_layers(width >> moved_doublings))),
      motion(register_module("motion", silent_conv(width >> moved_doublings, 2)))
{
}

FaceDecoderImpl::Drawing FaceDecoderImpl::forward(const torch::Tensor& code)
{
    const auto grown = coarse(fc(code).view({code.size(0), -1, smallest, smallest}));
    const auto moves = bilinear(motion(grown), ipdfer_face_size, ipdfer_face_size);
    return {fine(grown), moves * double(ipdfer_face_size)};
}

torch::Tensor IpdFerReading::neutralised(const torch::Tensor& x) const
{
    return (warped(x, motion) + neutral - warped(reconstruction, motion)).clamp(-1.0, 1.0);
}

IpdFerImpl::IpdFerImpl(const torch::nn::AnyModule& given, const IpdFerSizes& sizes)
    : identity(given),
      pose(register_module("pose", FacetEncoder(ipdfer_pose_size, sizes.encoder_width))),
      expression(register_module("expression", FacetEncoder(sizes.classes, sizes.encoder_width))),
      decoder(register_module("decoder", FaceDecoder(sizes.identity + 16 * sizes.encoder_width, sizes.decoder_width)))
{
    register_module("identity", identity.ptr());
    for (auto& parameter : identity.ptr()->parameters()) parameter.requires_grad_(false);
    identity.ptr()->eval();
}

IpdFerReading IpdFerImpl::forward(const torch::Tensor& x)
{
    const auto who = identity.forward(x);
    const auto posed = pose(x);
    const auto felt = expression(x);
    const auto drawn = [&](const torch::Tensor& code) { return decoder(torch::cat({who, posed.code, code}, 1)); };
    const auto shown = drawn(felt.code), calm = drawn(torch::zeros_like(felt.code));
    return {who, felt.output, posed.output, felt.code, shown.picture, calm.picture, shown.motion - calm.motion};
}

void IpdFerImpl::train(bool on)
{
    torch::nn::Module::train(on);
    identity.ptr()->eval();
}

}  // namespace mien::nn
