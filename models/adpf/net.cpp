#include "models/adpf/net.h"

#include "core/nn/blocks_stage.h"
#include "core/nn/losses.h"

#include <torch/torch.h>

#include <array>

namespace mien::nn {
namespace {

constexpr int width = 256;           // of the features the heads look at
constexpr int squeezed = 16;         // channel attention's bottleneck
constexpr int stem_width = 32;       // of the face before the first stage
constexpr int patch_width = 16;      // of a patch where it joins
constexpr double least_step = 0.01;  // between the scores of neighbours in rank: softplus may underflow to 0

struct Stage {
    int out;
    int stride;
};
constexpr std::array<Stage, adpf_patches> stage_plan{{{64, 2}, {128, 2}, {256, 2}, {256, 1}, {256, 1}}};

struct HybridAttentionReading {
    torch::Tensor map;     // N x 1 x H x W, mass 1
    torch::Tensor vector;  // N x 256: the attended features
};

struct HybridAttentionImpl : torch::nn::Module {
    HybridAttentionImpl()
        : channels(register_module("channels", Chain(torch::nn::Linear(width, squeezed), torch::nn::ReLU(),
                                                     torch::nn::Linear(squeezed, width), torch::nn::Sigmoid()))),
          places(register_module("places", conv_with_bias(2, 1, 7)))
    {
    }
    // x: N x 256 x H x W. A map of mass 1 cannot avoid the diversity loss by fading.
    HybridAttentionReading forward(const torch::Tensor& x)
    {
        const auto chosen = x * channels(x.mean({2, 3})).unsqueeze(-1).unsqueeze(-1);
        const auto seen = torch::cat({chosen.mean(1, true), chosen.amax(1, true)}, 1);  // N x 2 x H x W
        const auto map = places(seen).flatten(2).softmax(2).view({x.size(0), 1, x.size(2), x.size(3)});
        return {map, (chosen * map).sum({2, 3})};
    }

    Chain channels;
    torch::nn::Conv2d places;
};
TORCH_MODULE(HybridAttention);

/// The middles of `count` pixels along a side of -1..1.
torch::Tensor pixel_centres(std::int64_t count, const torch::TensorOptions& options)
{
    return (2 * torch::arange(count, options) + 1) / double(count) - 1;
}

// maps: N x K x H x W, each of mass 1  ->  N x K x 2
torch::Tensor soft_argmax(const torch::Tensor& maps)
{
    const auto x = (maps.sum(2) * pixel_centres(maps.size(3), maps.options())).sum(2);
    const auto y = (maps.sum(3) * pixel_centres(maps.size(2), maps.options())).sum(2);
    return torch::stack({x, y}, 2);
}

// centres: N x K x 2, -1..1  ->  N x K x 4
torch::Tensor boxes_around(const torch::Tensor& centres, std::int64_t face_width, std::int64_t face_height)
{
    const auto face = torch::tensor({double(face_width), double(face_height)}, centres.options());
    const auto left_top = (0.5 * (centres + 1) - 0.5 * adpf_patch_share) * face;
    return torch::cat({left_top, (adpf_patch_share * face).expand_as(left_top)}, 2);
}

}  // namespace

AdpfAttentionImpl::AdpfAttentionImpl()
    : features(register_module("features", Chain(conv_norm_relu(3, 32, 3, 2), conv_norm_relu(32, 64, 3, 2),
                                                 conv_norm_relu(64, 128, 3, 2), conv_norm_relu(128, width, 3, 2)))),
      fc(nullptr)
{
    for (int i = 0; i < adpf_patches; ++i)
        heads.emplace_back(register_module("head" + std::to_string(i), HybridAttention()));
    rank_steps = register_parameter("rank_steps", torch::zeros({adpf_patches}));
    fc = register_module("fc", torch::nn::Linear(width, adpf_ages));
}

torch::Tensor AdpfAttentionImpl::ranks() const
{
    const auto steps = torch::nn::functional::softplus(rank_steps) + least_step;
    const auto scores = steps.flip({0}).cumsum(0).flip({0});  // head 0 has the sum of all steps
    return scores / scores.sum();
}

AdpfAttentionReading AdpfAttentionImpl::forward(const torch::Tensor& face)
{
    const auto x = features(face);  // N x 256 x H/16 x W/16
    std::vector<torch::Tensor> each_map, each_vector;
    for (auto& head : heads) {
        const auto reading = head.forward<HybridAttentionReading>(x);
        each_map.push_back(reading.map);
        each_vector.push_back(reading.vector);
    }
    const auto maps = torch::cat(each_map, 1);
    const auto order = ranks();
    const auto vector = (torch::stack(each_vector, 1) * order.unsqueeze(1)).sum(1);  // N x 256
    const double reach = 1.0 - adpf_patch_share;
    return {maps, soft_argmax(maps).clamp(-reach, reach), order, fc(vector)};
}

AdpfFusionImpl::AdpfFusionImpl()
    : stem(register_module("stem", Chain(conv_norm_relu(3, stem_width, 3, 2),
                                         torch::nn::MaxPool2d(torch::nn::MaxPool2dOptions(3).stride(2).padding(1))))),
      patch_stem(register_module("patch_stem", conv_norm_relu(3, patch_width, 3))),
      fc(nullptr)
{
    int in = stem_width;
    for (const auto& plan : stage_plan) {
        stages.push_back(register_module(
            "stage" + std::to_string(stages.size()),
            Chain(conv_norm_relu(in + patch_width, plan.out, 3, plan.stride), conv_norm_relu(plan.out, plan.out, 3))));
        in = plan.out;
    }
    fc = register_module("fc", torch::nn::Linear(in, adpf_ages));
}

std::vector<torch::Tensor> AdpfFusionImpl::stage_outputs(const torch::Tensor& face, const torch::Tensor& patches)
{
    const auto details = patch_stem(patches.flatten(0, 1)).unflatten(0, {patches.size(0), patches.size(1)});
    std::vector<torch::Tensor> outputs;
    auto x = stem(face);  // N x 32 x H/4 x W/4
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto patch = torch::adaptive_avg_pool2d(details.select(1, std::int64_t(i)), {x.size(2), x.size(3)});
        x = stages[i](torch::cat({x, patch}, 1));
        outputs.push_back(x);
    }
    return outputs;
}

torch::Tensor AdpfFusionImpl::forward(const torch::Tensor& face, const torch::Tensor& patches)
{
    return fc(stage_outputs(face, patches).back().mean({2, 3}));
}

AdpfImpl::AdpfImpl()
    : attention(register_module("attention", AdpfAttention())), fusion(register_module("fusion", AdpfFusion()))
{
}

AdpfReading AdpfImpl::forward(const torch::Tensor& face)
{
    const auto seen = attention(face);
    const auto logits = fusion(face, cut_patches(face, seen.centres));
    return {seen, boxes_around(seen.centres, face.size(3), face.size(2)), logits, expected_age(logits.softmax(1))};
}

torch::Tensor cut_patches(const torch::Tensor& face, const torch::Tensor& centres)
{
    const auto steps = adpf_patch_share * pixel_centres(adpf_patch_size, face.options());
    const auto rows = torch::meshgrid({steps, steps}, "ij");                // y, x
    const auto offsets = torch::stack({rows[1], rows[0]}, 2).unsqueeze(0);  // 1 x 64 x 64 x 2
    const auto options = torch::nn::functional::GridSampleFuncOptions()
                             .mode(torch::kBilinear)
                             .padding_mode(torch::kBorder)
                             .align_corners(false);
    std::vector<torch::Tensor> patches;
    for (const auto& centre : centres.unbind(1))
        patches.push_back(torch::nn::functional::grid_sample(face, centre.view({-1, 1, 1, 2}) + offsets, options));
    return torch::stack(patches, 1);
}

torch::Tensor expected_age(const torch::Tensor& probabilities)
{
    return (probabilities * torch::arange(probabilities.size(1), probabilities.options())).sum(1);
}

torch::Tensor adpf_loss(const AdpfReading& reading, const torch::Tensor& ages, const AdpfWeights& weights)
{
    const auto spread = mean_variance_loss(reading.logits, ages);
    return torch::cross_entropy_loss(reading.logits, ages) + weights.mean * spread.mean +
           weights.variance * spread.variance +
           weights.attention * torch::cross_entropy_loss(reading.attention.logits, ages) +
           weights.diversity * diversity_loss(reading.attention.maps);
}

}  // namespace mien::nn
