#include "models/cfmdgan/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int base_width = 32;
constexpr int blocks_a_stage = 8;
constexpr int shared_layers = 8;
constexpr int taps = 9;

torch::nn::Conv2d conv(int in, int out, int kernel, bool bias)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, kernel).padding(kernel / 2).bias(bias));
}

torch::nn::LeakyReLU leaky() { return torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(0.2)); }

// without smoothing
torch::Tensor halved(const torch::Tensor& x) { return torch::upsample_nearest2d(x, {x.size(2) / 2, x.size(3) / 2}); }
torch::Tensor doubled(const torch::Tensor& x) { return torch::upsample_nearest2d(x, {x.size(2) * 2, x.size(3) * 2}); }

struct MomentLayerImpl : torch::nn::Module {
    MomentLayerImpl(int in, int out)
        : layer(register_module("layer", torch::nn::Sequential(conv(in, out, 1, true), leaky())))
    {
    }
    torch::Tensor forward(const torch::Tensor& x) { return layer->forward(x); }

    torch::nn::Sequential layer;
};
TORCH_MODULE(MomentLayer);

// CADC: what the features and the moment say together decides where the convolution reads.
struct DeformableUnitImpl : torch::nn::Module {
    explicit DeformableUnitImpl(int width)
        : fuse(register_module("conv", conv(2 * width, width, 1, false))),
          offset_conv(register_module("offset_conv", conv(width, 2 * taps, 3, true))),
          modulator_conv(register_module("modulator_conv", conv(width, taps, 3, true))),
          regular_conv(register_module("regular_conv", conv(width, width, 3, false)))
    {
    }
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& moment)
    {
        const auto fused = fuse(torch::cat({x, moment}, 1));
        const auto modulator = 2.0 * torch::sigmoid(modulator_conv(fused));  // 1 where nothing is learned
        return deformable_conv(fused, offset_conv(fused), modulator, regular_conv->weight);
    }

    torch::nn::Conv2d fuse, offset_conv, modulator_conv, regular_conv;
};
TORCH_MODULE(DeformableUnit);

// CACA: a weight for every channel.
struct ChannelWeightsImpl : torch::nn::Module {
    explicit ChannelWeightsImpl(int width)
        : fuse(register_module("conv", conv(2 * width, width, 1, false))),
          conv_du(
              register_module("conv_du", torch::nn::Sequential(conv(width, width / 4, 1, false), leaky(),
                                                               conv(width / 4, width, 1, false), torch::nn::Sigmoid())))
    {
    }
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& moment)
    {
        const auto fused = fuse(torch::cat({x, moment}, 1));
        return fused * conv_du->forward(fused.mean({2, 3}, true));
    }

    torch::nn::Conv2d fuse;
    torch::nn::Sequential conv_du;
};
TORCH_MODULE(ChannelWeights);

struct ContinuousBlockImpl : torch::nn::Module {
    explicit ContinuousBlockImpl(int width)
        : conv1(register_module("conv1", ConvUnit(width, width, 3, true))),
          conv2(register_module("conv2", DeformableUnit(width))),
          ch_att(register_module("ch_att", ChannelWeights(width)))
    {
    }
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& moment)
    {
        return x + ch_att(conv2(conv1(x), moment), moment);
    }

    ConvUnit conv1;
    DeformableUnit conv2;
    ChannelWeights ch_att;
};
TORCH_MODULE(ContinuousBlock);

torch::Tensor stage(const torch::nn::ModuleList& stages, std::size_t index, const torch::Tensor& x,
                    const torch::Tensor& moment)
{
    return stages->ptr<ContinuousStageImpl>(index)->forward(x, moment);
}

torch::Tensor unit(const torch::nn::ModuleList& units, std::size_t index, const torch::Tensor& x)
{
    return units->ptr<ConvUnitImpl>(index)->forward(x);
}

torch::Tensor fuse(const torch::nn::ModuleList& fuses, std::size_t index, const std::vector<torch::Tensor>& scales)
{
    return fuses->ptr<FuseImpl>(index)->forward(scales);
}

// Where the taps of every pixel read: N x 9 H x W x 2, x before y, -1..1 between the picture's edges.
torch::Tensor tap_positions(const torch::Tensor& offset)
{
    const auto count = offset.size(0);
    const auto height = offset.size(2);
    const auto width = offset.size(3);
    const auto steps = torch::arange(-1, 2, offset.options());
    const auto tap_y = steps.repeat_interleave(3).view({1, taps, 1, 1});
    const auto tap_x = steps.repeat({3}).view({1, taps, 1, 1});
    const auto rows = torch::arange(height, offset.options()).view({1, 1, height, 1});
    const auto columns = torch::arange(width, offset.options()).view({1, 1, 1, width});
    const auto moved = offset.view({count, taps, 2, height, width});
    const auto y = rows + tap_y + moved.select(2, 0);
    const auto x = columns + tap_x + moved.select(2, 1);
    const auto scaled = [](const torch::Tensor& at, std::int64_t length) {
        return (at * 2.0 + 1.0) / double(length) - 1.0;
    };
    return torch::stack({scaled(x, width), scaled(y, height)}, -1).view({count, taps * height, width, 2});
}

}  // namespace

torch::Tensor deformable_conv(const torch::Tensor& x, const torch::Tensor& offset, const torch::Tensor& modulator,
                              const torch::Tensor& weight)
{
    const auto count = x.size(0);
    const auto channels = x.size(1);
    const auto height = x.size(2);
    const auto width = x.size(3);
    const auto options = torch::nn::functional::GridSampleFuncOptions()
                             .mode(torch::kBilinear)
                             .padding_mode(torch::kZeros)
                             .align_corners(false);
    const auto read = torch::nn::functional::grid_sample(x, tap_positions(offset), options)
                          .view({count, channels, taps, height, width});
    const auto weighed = (read * modulator.unsqueeze(1)).view({count, channels * taps, height * width});
    return weight.flatten(1).matmul(weighed).view({count, weight.size(0), height, width});
}

MomentMapsImpl::MomentMapsImpl()
    : shared(register_module("shared", torch::nn::Sequential())),
      enc_unshared(register_module("enc_unshared", torch::nn::ModuleList())),
      dec_unshared(register_module("dec_unshared", torch::nn::ModuleList()))
{
    for (int i = 0; i < shared_layers; ++i) shared->push_back(MomentLayer(i == 0 ? 1 : base_width, base_width));
    for (const int scale : {1, 2, 4}) {
        enc_unshared->push_back(MomentLayer(base_width, scale * base_width));
        dec_unshared->push_back(MomentLayer(base_width, 4 / scale * base_width));
    }
}

MomentMapsImpl::Maps MomentMapsImpl::forward(const torch::Tensor& t)
{
    Maps maps;
    const auto layer = [](const torch::nn::ModuleList& list, std::size_t i, const torch::Tensor& x) {
        return list->ptr<MomentLayerImpl>(i)->forward(x);
    };
    auto features = shared->forward(t);
    for (std::size_t i = 0; i < 3; ++i) {
        if (i > 0) features = halved(features);
        maps.encoder.push_back(layer(enc_unshared, i, features));
        maps.decoder.insert(maps.decoder.begin(), layer(dec_unshared, 2 - i, features));
    }
    return maps;
}

ConvUnitImpl::ConvUnitImpl(int in, int out, int kernel, bool active, Kind kind)
    : main(register_module("main", torch::nn::Sequential()))
{
    if (kind == Kind::doubling)
        main->push_back(torch::nn::ConvTranspose2d(
            torch::nn::ConvTranspose2dOptions(in, out, kernel).stride(2).padding(kernel / 2 - 1)));
    else
        main->push_back(torch::nn::Conv2d(
            torch::nn::Conv2dOptions(in, out, kernel).stride(kind == Kind::halving ? 2 : 1).padding(kernel / 2)));
    if (active) main->push_back(leaky());
}

ContinuousStageImpl::ContinuousStageImpl(int width) : layers(register_module("layers", torch::nn::ModuleList()))
{
    for (int i = 0; i < blocks_a_stage; ++i) layers->push_back(ContinuousBlock(width));
}

torch::Tensor ContinuousStageImpl::forward(torch::Tensor x, const torch::Tensor& moment)
{
    for (std::size_t i = 0; i < layers->size(); ++i) x = layers->ptr<ContinuousBlockImpl>(i)->forward(x, moment);
    return x;
}

SmallPhotoImpl::SmallPhotoImpl(int width)
    : main(register_module(
          "main",
          torch::nn::Sequential(ConvUnit(3, width / 4, 3, true), ConvUnit(width / 4, width / 2, 1, true),
                                ConvUnit(width / 2, width / 2, 3, true), ConvUnit(width / 2, width - 3, 1, true)))),
      conv(register_module("conv", ConvUnit(width, width, 1, false)))
{
}

AttendImpl::AttendImpl(int width) : merge(register_module("merge", ConvUnit(width, width, 3, false))) {}

FuseImpl::FuseImpl(int in, int out)
    : conv(register_module("conv", torch::nn::Sequential(ConvUnit(in, out, 1, true), ConvUnit(out, out, 3, false))))
{
}

CfmdGImpl::CfmdGImpl()
    : mapping_net(register_module("mapping_net", MomentMaps())),
      Encoder(register_module("Encoder", torch::nn::ModuleList())),
      feat_extract(register_module("feat_extract", torch::nn::ModuleList())),
      Decoder(register_module("Decoder", torch::nn::ModuleList())),
      Convs(register_module("Convs", torch::nn::ModuleList())),
      ConvsOut(register_module("ConvsOut", torch::nn::ModuleList())),
      AFFs(register_module("AFFs", torch::nn::ModuleList())),
      FAM1(register_module("FAM1", Attend(4 * base_width))),
      SCM1(register_module("SCM1", SmallPhoto(4 * base_width))),
      FAM2(register_module("FAM2", Attend(2 * base_width))),
      SCM2(register_module("SCM2", SmallPhoto(2 * base_width)))
{
    using Kind = ConvUnitImpl::Kind;
    constexpr int full = base_width;
    constexpr int half = 2 * base_width;
    constexpr int quarter = 4 * base_width;
    for (const int width : {full, half, quarter}) Encoder->push_back(ContinuousStage(width));
    for (const int width : {quarter, half, full}) Decoder->push_back(ContinuousStage(width));
    feat_extract->push_back(ConvUnit(3, full, 3, true));
    feat_extract->push_back(ConvUnit(full, half, 3, true, Kind::halving));
    feat_extract->push_back(ConvUnit(half, quarter, 3, true, Kind::halving));
    feat_extract->push_back(ConvUnit(quarter, half, 4, true, Kind::doubling));
    feat_extract->push_back(ConvUnit(half, full, 4, true, Kind::doubling));
    feat_extract->push_back(ConvUnit(full, 3, 3, false));
    for (const int width : {half, full}) {
        Convs->push_back(ConvUnit(2 * width, width, 1, true));
        ConvsOut->push_back(ConvUnit(2 * width, 3, 3, false));
    }
    for (const int width : {full, half}) AFFs->push_back(Fuse(full + half + quarter, width));
}

std::vector<torch::Tensor> CfmdGImpl::forward(const torch::Tensor& x, const torch::Tensor& t)
{
    const auto moment = mapping_net(t);
    const auto x_half = halved(x);
    const auto x_quarter = halved(x_half);

    const auto full = stage(Encoder, 0, unit(feat_extract, 0, x), moment.encoder[0]);
    const auto half = stage(Encoder, 1, FAM2(unit(feat_extract, 1, full), SCM2(x_half)), moment.encoder[1]);
    auto z = stage(Encoder, 2, FAM1(unit(feat_extract, 2, half), SCM1(x_quarter)), moment.encoder[2]);

    const auto z_half = doubled(z);
    const auto fused_half = fuse(AFFs, 1, {halved(full), half, z_half});
    const auto fused_full = fuse(AFFs, 0, {full, doubled(half), doubled(z_half)});

    z = stage(Decoder, 0, z, moment.decoder[0]);
    const auto out_quarter = x_quarter + unit(ConvsOut, 0, z);
    z = unit(Convs, 0, torch::cat({unit(feat_extract, 3, z), fused_half}, 1));
    z = stage(Decoder, 1, z, moment.decoder[1]);
    const auto out_half = x_half + unit(ConvsOut, 1, z);
    z = unit(Convs, 1, torch::cat({unit(feat_extract, 4, z), fused_full}, 1));
    z = stage(Decoder, 2, z, moment.decoder[2]);
    return {out_quarter, out_half, x + unit(feat_extract, 5, z)};
}

}  // namespace mien::nn
