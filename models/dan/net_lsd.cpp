#include "models/dan/net_lsd.h"

#include "core/nn/blocks_stage.h"
#include "core/nn/losses.h"

#include <torch/torch.h>

namespace mien::nn {

LsdMemberImpl::LsdMemberImpl(int classes)
    : dan(register_module("dan", Dan(classes))),
      appearance(register_module("appearance", Chain(doubling_norm_relu(512, 256), doubling_norm_relu(256, 128),
                                                     doubling_norm_relu(128, 64), conv_with_bias(64, 3, 3))))
{
}

LsdMemberReading LsdMemberImpl::forward(const torch::Tensor& x)
{
    const auto emotion = dan(x);
    return {emotion, appearance(emotion.features)};
}

LsdImpl::LsdImpl(int classes, int count)
{
    for (int i = 0; i < count; ++i)
        members.push_back(register_module("member" + std::to_string(i), LsdMember(classes)));
}

LsdReading LsdImpl::forward(const torch::Tensor& x)
{
    std::vector<torch::Tensor> opinions;
    for (auto& member : members) opinions.push_back(member->dan(x).logits.softmax(1));
    const auto all = torch::stack(opinions, 1);  // N x members x classes
    return {all.mean(1), all, vote_agreement(all)};
}

torch::Tensor vote_agreement(const torch::Tensor& probabilities)
{
    const auto winner = probabilities.mean(1).argmax(1, true);  // N x 1
    return (probabilities.argmax(2) == winner).to(probabilities.dtype()).mean(1);
}

LsdLoss lsd_loss(const LsdMemberReading& reading, const torch::Tensor& x, const torch::Tensor& labels)
{
    const auto& redrawn = reading.appearance;
    const auto wanted = torch::adaptive_avg_pool2d(x, {redrawn.size(2), redrawn.size(3)});
    return {torch::cross_entropy_loss(reading.emotion.logits, labels) + partition_loss(reading.emotion.heads),
            torch::l1_loss(redrawn, wanted)};
}

}  // namespace mien::nn
