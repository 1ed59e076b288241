#include "models/xception/net_dfae.h"

#include "core/base/error.h"
#include "core/nn/blocks_stage.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int latent = 2048;  // Xception's features

Chain decode_steps()
{
    Chain steps;
    int in = latent;
    for (const int out : {1024, 512, 256, 128, 64}) {
        steps->push_back(doubling_norm_relu(in, out));
        in = out;
    }
    steps->push_back(conv_with_bias(in, 3, 3));
    steps->push_back(torch::nn::Tanh());
    return steps;
}

Chain classify_steps()
{
    return Chain(torch::nn::Linear(latent, 512), torch::nn::ReLU(), torch::nn::Linear(512, 64), torch::nn::ReLU(),
                 torch::nn::Linear(64, 1));
}

// x: N x C x at least height x at least width  ->  N x C x height x width
torch::Tensor centre_crop(const torch::Tensor& x, std::int64_t height, std::int64_t width)
{
    expect(x.size(2) >= height && x.size(3) >= width, "the decoded picture covers the face");
    return x.narrow(2, (x.size(2) - height) / 2, height).narrow(3, (x.size(3) - width) / 2, width);
}

}  // namespace

DfaeImpl::DfaeImpl()
    : encoder(register_module("encoder", XceptionFeatures())),
      decoder(register_module("decoder", decode_steps())),
      classifier(register_module("classifier", classify_steps()))
{
}

DfaeReading DfaeImpl::forward(const torch::Tensor& face)
{
    const auto code = torch::relu(encoder(face));  // N x 2048 x H/32 x W/32, rounded up
    return {classifier(code.mean({2, 3})).squeeze(1), centre_crop(decoder(code), face.size(2), face.size(3))};
}

DfaeLoss dfae_loss(const DfaeReading& reading, const torch::Tensor& face, const torch::Tensor& fake,
                   double reconstruction_weight)
{
    const auto wanted = fake.to(reading.logit.dtype());
    const auto classification = torch::binary_cross_entropy_with_logits(reading.logit, wanted);
    const auto reconstruction = torch::mse_loss(reading.reconstruction, face);
    return {classification, reconstruction, classification + reconstruction_weight * reconstruction};
}

torch::Tensor residual_map(const torch::Tensor& face, const torch::Tensor& reconstruction)
{
    return 0.5 * (face - reconstruction).abs().mean(1, true);
}

}  // namespace mien::nn
