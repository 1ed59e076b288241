#include "models/apvit/net.h"

#include "core/nn/blocks_conv.h"
#include "core/nn/watch.h"

#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

constexpr double tokens_kept = 0.9;  // by each block that drops any
constexpr double norm_epsilon = 1e-6;

struct IrUnitImpl : torch::nn::Module {
    IrUnitImpl(int in, int out, int stride)
    {
        using torch::nn::BatchNorm2d;
        if (in == out)
            shortcut_layer = Chain(torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(1).stride(stride)));
        else
            shortcut_layer = Chain(conv_without_bias(in, out, 1, stride), BatchNorm2d(out));
        register_module("shortcut_layer", shortcut_layer);
        res_layer = register_module("res_layer", Chain(BatchNorm2d(in), conv_without_bias(in, out, 3),
                                                       torch::nn::PReLU(torch::nn::PReLUOptions().num_parameters(out)),
                                                       conv_without_bias(out, out, 3, stride), BatchNorm2d(out)));
    }
    // x: N x in x H x W  ->  N x out x H/stride x W/stride
    torch::Tensor forward(const torch::Tensor& x) { return res_layer(x) + shortcut_layer(x); }

    Chain shortcut_layer{nullptr}, res_layer{nullptr};
};
TORCH_MODULE(IrUnit);

Chain ir_stage(int in, int out, int units)
{
    Chain stage(IrUnit(in, out, 2));
    for (int i = 1; i < units; ++i) stage->push_back(IrUnit(out, out, 1));
    return stage;
}

torch::nn::LayerNorm layer_norm(int width)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}).eps(norm_epsilon));
}

// ->  N x count, ascending places of the largest scores (N x P)
torch::Tensor strongest(const torch::Tensor& scores, std::int64_t count)
{
    return std::get<0>(std::get<1>(scores.topk(count, 1)).sort(1));
}

// tokens: N x P x C, places: N x K  ->  N x K x C
torch::Tensor taken(const torch::Tensor& tokens, const torch::Tensor& places)
{
    return tokens.gather(1, places.unsqueeze(2).expand({-1, -1, tokens.size(2)}));
}

struct Attended {
    torch::Tensor tokens;  // N x (1 + P) x width
    torch::Tensor scores;  // N x P, what the class token looks for in the others, before softmax, summed over the heads
};

struct AttentionImpl : torch::nn::Module {
    AttentionImpl(int width, int head_count)
        : heads(head_count),
          qkv(register_module("qkv", torch::nn::Linear(torch::nn::LinearOptions(width, 3 * width).bias(false)))),
          proj(register_module("proj", torch::nn::Linear(width, width)))
    {
    }
    // x: N x (1 + P) x width, the class token first
    Attended forward(const torch::Tensor& x)
    {
        const auto n = x.size(0), count = x.size(1), width = x.size(2);
        const auto parts = qkv(x).view({n, count, 3, heads, width / heads}).permute({2, 0, 3, 1, 4}).unbind(0);
        const auto logits = parts[0].matmul(parts[1].transpose(2, 3)) / std::sqrt(double(width / heads));
        const auto attention = logits.softmax(3);  // N x heads x T x T
        seen(*this, "attention", attention);
        const auto mixed = attention.matmul(parts[2]).transpose(1, 2).reshape({n, count, width});
        return {proj(mixed), logits.select(2, 0).slice(2, 1).sum(1)};
    }

    int heads;
    torch::nn::Linear qkv, proj;
};
TORCH_MODULE(Attention);

struct MlpImpl : torch::nn::Module {
    explicit MlpImpl(int width)
        : fc1(register_module("fc1", torch::nn::Linear(width, 3 * width))),
          fc2(register_module("fc2", torch::nn::Linear(3 * width, width)))
    {
    }
    // x: N x T x width  ->  same
    torch::Tensor forward(const torch::Tensor& x) { return fc2(torch::gelu(fc1(x))); }

    torch::nn::Linear fc1, fc2;
};
TORCH_MODULE(Mlp);

}  // namespace

/// One block of the transformer; keeps `kept` of the tokens, and the class token always.
struct ApVitBlockImpl : torch::nn::Module {
    ApVitBlockImpl(int width, int heads, double share)
        : kept(share),
          norm1(register_module("norm1", layer_norm(width))),
          attn(register_module("attn", Attention(width, heads))),
          norm2(register_module("norm2", layer_norm(width))),
          mlp(register_module("mlp", Mlp(width)))
    {
    }
    // x: N x (1 + P) x width  ->  N x (1 + kept P) x width
    torch::Tensor forward(torch::Tensor x)
    {
        const auto attended = attn(norm1(x));
        x = x + attended.tokens;
        if (kept < 1.0) {
            const auto places = strongest(attended.scores, std::int64_t(kept * double(x.size(1) - 1)));
            x = torch::cat({x.slice(1, 0, 1), taken(x.slice(1, 1), places)}, 1);
            seen(*this, "kept", places);
        }
        return x + mlp(norm2(x));
    }

    double kept;
    torch::nn::LayerNorm norm1;
    Attention attn;
    torch::nn::LayerNorm norm2;
    Mlp mlp;
};

IrExtractorImpl::IrExtractorImpl(const ApVitShape& shape)
    : input_layer(register_module("input_layer",
                                  Chain(conv_without_bias(3, shape.stem, 3), torch::nn::BatchNorm2d(shape.stem),
                                        torch::nn::PReLU(torch::nn::PReLUOptions().num_parameters(shape.stem))))),
      body(register_module("body", Chain(ir_stage(shape.stem, shape.stem, shape.units[0]),
                                         ir_stage(shape.stem, 2 * shape.stem, shape.units[1]),
                                         ir_stage(2 * shape.stem, 4 * shape.stem, shape.units[2]))))
{
}

PoolingVitImpl::PoolingVitImpl(const ApVitShape& shape)
    : cls_token(register_parameter("cls_token", torch::zeros({1, 1, shape.width}))),
      patch_pos_embed(register_parameter("patch_pos_embed", torch::zeros({1, apvit_grid * apvit_grid, shape.width}))),
      cls_pos_embed(register_parameter("cls_pos_embed", torch::zeros({1, 1, shape.width}))),
      projs(register_module("projs", Chain(conv_with_bias(4 * shape.stem, shape.width, 1)))),
      norm(nullptr)
{
    const auto list = register_module("blocks", torch::nn::ModuleList());
    for (int i = 0; i < shape.blocks; ++i) {
        const double kept = i < shape.blocks / 2 ? 1.0 : tokens_kept;
        blocks.push_back(std::make_shared<ApVitBlockImpl>(shape.width, shape.heads, kept));
        list->push_back(blocks.back());
    }
    norm = register_module("norm", layer_norm(shape.width));
}

PoolingReading PoolingVitImpl::forward(const torch::Tensor& x)
{
    const auto map = projs(x);                  // N x width x 14 x 14
    const auto score = map.abs().sum(1, true);  // N x 1 x 14 x 14
    const auto places = strongest(score.flatten(1), apvit_patches_kept);
    seen(*this, "patches", score.squeeze(1));
    seen(*this, "kept", places);
    const auto patches = map.flatten(2).transpose(1, 2) + patch_pos_embed;
    const auto cls = (cls_token + cls_pos_embed).expand({x.size(0), -1, -1});

    auto tokens = torch::cat({cls, taken(patches, places)}, 1);
    for (const auto& block : blocks) tokens = block->forward(tokens);
    return {score, torch::zeros_like(score.flatten(1)).scatter(1, places, 1.0), norm(tokens).select(1, 0)};
}

ApVitImpl::ApVitImpl(int classes, const ApVitShape& shape)
    : extractor(register_module("extractor", IrExtractor(shape))),
      vit(register_module("vit", PoolingVit(shape))),
      fc(torch::nn::Linear(shape.width, classes))
{
    register_module("head", std::make_shared<torch::nn::Module>("head"))->register_module("fc", fc);
}

ApVitReading ApVitImpl::read(const torch::Tensor& stem)
{
    const auto pooling = vit(stem);
    return {fc(pooling.cls_feature), stem, pooling};
}

}  // namespace mien::nn
