#include "models/dvgface/net.h"

#include "core/nn/blocks_conv.h"

#include <torch/torch.h>

namespace mien::nn {

/// Hands out the style vector piece by piece, in the order of the adaptive norms.
class StyleReader {
public:
    explicit StyleReader(const torch::Tensor& style) : style_(style) {}  // N x S

    // ->  N x count x 1 x 1, the next numbers of each sample
    torch::Tensor next(std::int64_t count)
    {
        const auto piece = style_.slice(1, at_, at_ + count);
        at_ += count;
        return piece.unsqueeze(2).unsqueeze(3);
    }

private:
    torch::Tensor style_;
    std::int64_t at_ = 0;
};

/// One step of the decoder; takes from the style what its adaptive norms need.
struct DvgStepImpl : torch::nn::Module {
    virtual torch::Tensor forward(const torch::Tensor& x, StyleReader& style) = 0;
};

namespace {

constexpr double slope = 0.2;  // of the leaky ReLUs

// without weights, always by the statistics of the picture itself
torch::Tensor instance_norm(const torch::Tensor& x)
{
    return torch::instance_norm(x, {}, {}, {}, {}, true, 0.0, 1e-5, false);
}

torch::Tensor leaky(const torch::Tensor& x) { return torch::leaky_relu(x, slope); }
torch::nn::LeakyReLU leaky_step() { return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(slope)); }

struct EncoderLayerImpl : torch::nn::Module {
    EncoderLayerImpl(int in, int out, int kernel, int stride)
        : conv(register_module("conv", conv_with_bias(in, out, kernel, stride)))
    {
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x) { return leaky(instance_norm(conv(x))); }

    torch::nn::Conv2d conv;
};
TORCH_MODULE(EncoderLayer);

/// Instance norm whose shift and scale come from the style. Its running statistics exist in the checkpoint only.
struct AdaptiveNormImpl : torch::nn::Module {
    explicit AdaptiveNormImpl(int channels) : width(channels)
    {
        register_buffer("running_mean", torch::zeros(width));
        register_buffer("running_var", torch::ones(width));
    }
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x, StyleReader& style)
    {
        const auto shift = style.next(width);
        return instance_norm(x) * style.next(width) + shift;
    }

    int width;
};
TORCH_MODULE(AdaptiveNorm);

enum class Norm { plain, adaptive };

/// Convolution, norm and activation.
template <typename Conv>
struct DvgLayerImpl : DvgStepImpl {
    DvgLayerImpl(Conv made, int out, Norm kind) : conv(register_module("conv", made))
    {
        if (kind == Norm::adaptive) norm = register_module("norm", AdaptiveNorm(out));
    }
    // x: N x in x H x W  ->  N x out x H x W, or twice that size
    torch::Tensor forward(const torch::Tensor& x, StyleReader& style) override
    {
        auto y = conv(x);
        y = norm ? norm(y, style) : instance_norm(y);
        return leaky(y);
    }

    Conv conv;
    AdaptiveNorm norm{nullptr};
};

using PlainLayer = DvgLayerImpl<torch::nn::Conv2d>;
using GrowingLayer = DvgLayerImpl<torch::nn::ConvTranspose2d>;

std::shared_ptr<PlainLayer> plain_layer(int in, int out, Norm norm)
{
    return std::make_shared<PlainLayer>(conv_with_bias(in, out, 3), out, norm);
}

std::shared_ptr<GrowingLayer> growing_layer(int in, int out, Norm norm)
{
    const torch::nn::ConvTranspose2d conv(torch::nn::ConvTranspose2dOptions(in, out, 2).stride(2));
    return std::make_shared<GrowingLayer>(conv, out, norm);
}

struct DvgResidualImpl : DvgStepImpl {
    DvgResidualImpl(int width, Norm norm)
        : conv1(register_module("conv1", plain_layer(width, width, norm))),
          conv2(register_module("conv2", plain_layer(width, width, norm)))
    {
    }
    // x: N x width x H x W  ->  same
    torch::Tensor forward(const torch::Tensor& x, StyleReader& style) override
    {
        return x + conv2->forward(conv1->forward(x, style), style);
    }

    std::shared_ptr<PlainLayer> conv1, conv2;
};

std::shared_ptr<DvgStepImpl> residual(int width, Norm norm) { return std::make_shared<DvgResidualImpl>(width, norm); }

}  // namespace

DvgEncoderImpl::DvgEncoderImpl()
    : conv(register_module(
          "conv", Chain(EncoderLayer(3, 32, 5, 1), EncoderLayer(32, 64, 3, 2), EncoderLayer(64, 128, 3, 2),
                        EncoderLayer(128, 256, 3, 2), EncoderLayer(256, 256, 3, 2), EncoderLayer(256, 256, 3, 2)))),
      fc_enc(register_module("fc_enc", torch::nn::Linear(256 * 4 * 4, dvg_code_size))),
      fc_style(register_module(
          "fc_style", Chain(torch::nn::Linear(dvg_code_size, 1024), leaky_step(), torch::nn::Linear(1024, 2048),
                            leaky_step(), torch::nn::Linear(2048, dvg_style_size))))
{
}

FaceVariation DvgEncoderImpl::forward(const torch::Tensor& x)
{
    const auto z = torch::nn::functional::normalize(fc_enc(conv(x).flatten(1)));
    return {z, fc_style(z)};
}

DvgDecoderImpl::DvgDecoderImpl()
    : fc(register_module("fc", Chain(torch::nn::Linear(2 * dvg_code_size, 128 * 4 * 4), leaky_step()))),
      steps{growing_layer(128, 128, Norm::plain),  residual(128, Norm::plain),
            growing_layer(128, 128, Norm::plain),  residual(128, Norm::plain),
            growing_layer(128, 64, Norm::plain),   residual(64, Norm::plain),
            growing_layer(64, 64, Norm::plain),    residual(64, Norm::plain),
            growing_layer(64, 32, Norm::adaptive), residual(32, Norm::adaptive),
            plain_layer(32, 32, Norm::adaptive),   residual(32, Norm::adaptive),
            plain_layer(32, 32, Norm::adaptive)},
      nir_output(nullptr),
      vis_output(nullptr)
{
    const auto conv = register_module("conv", torch::nn::ModuleList());
    for (const auto& step : steps) conv->push_back(step);
    nir_output = register_module("nir_output", conv_with_bias(32, 3, 1));
    vis_output = register_module("vis_output", conv_with_bias(32, 3, 1));
}

FacePair DvgDecoderImpl::forward(const torch::Tensor& id, const FaceVariation& variation)
{
    StyleReader style(variation.style);
    auto map = fc(torch::cat({id, variation.z}, 1)).view({-1, 128, 4, 4});
    for (const auto& step : steps) map = step->forward(map, style);
    return {torch::sigmoid(nir_output(map)), torch::sigmoid(vis_output(map))};
}

DvgIdSamplerImpl::DvgIdSamplerImpl()
    : fc(register_module(
          "fc", Chain(torch::nn::Linear(dvg_code_size, 1024), leaky_step(), torch::nn::Linear(1024, 1024), leaky_step(),
                      torch::nn::Linear(1024, 512), leaky_step(), torch::nn::Linear(512, dvg_code_size))))
{
}

torch::Tensor DvgIdSamplerImpl::forward(const torch::Tensor& noise)
{
    return torch::nn::functional::normalize(fc(noise));
}

}  // namespace mien::nn
