#include "models/dan/net_lsd.h"

#include "core/nn/blocks_stage.h"
#include "core/nn/losses.h"

#include <torch/torch.h>

namespace mien::nn {

LsdMemberImpl::LsdMemberImpl(int classes, int width)
    : dan(register_module("dan", Dan(classes, 4, width))),
      appearance(register_module(
          "appearance", Chain(doubling_norm_relu(8 * width, 4 * width), doubling_norm_relu(4 * width, 2 * width),
                              doubling_norm_relu(2 * width, width), conv_with_bias(width, 3, 3))))
{
}

LsdMemberReading LsdMemberImpl::forward(const torch::Tensor& x)
{
    const auto emotion = dan(x);
    return {emotion, appearance(emotion.features)};
}

LsdImpl::LsdImpl(int classes, int count, int width)
{
    for (int i = 0; i < count; ++i)
        members.push_back(register_module("member" + std::to_string(i), LsdMember(classes, width)));
}

LsdReading LsdImpl::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> opinions;
    for (auto& member : members) opinions.push_back(member->dan(x).logits.softmax(1));
    const auto all = torch::stack(opinions, 1);  // N x members x classes
    return {all.mean(1), all, vote_agreement(all)};
}

std::vector<torch::Tensor> LsdImpl::sureness() const
{
    std::vector<torch::Tensor> all;
    for (const auto& member : members)
        for (const auto& tensor : member->dan->bn->parameters()) all.push_back(tensor);
    return all;
}

torch::Tensor vote_agreement(const torch::Tensor& probabilities)
{
    const auto winner = probabilities.mean(1).argmax(1, true);  // N x 1
    return (probabilities.argmax(2) == winner).to(probabilities.dtype()).mean(1);
}

torch::Tensor appearance_loss(const torch::Tensor& redrawn, const torch::Tensor& x)
{
    return torch::l1_loss(redrawn, torch::adaptive_avg_pool2d(x, {redrawn.size(2), redrawn.size(3)}));
}

LsdLoss lsd_loss(const LsdMemberReading& reading, const torch::Tensor& x, const torch::Tensor& labels)
{
    return {torch::cross_entropy_loss(reading.emotion.logits, labels) + partition_loss(reading.emotion.heads),
            appearance_loss(reading.appearance, x)};
}

}  // namespace mien::nn
