#include "core/nn/recognition.h"

#include "core/data/names.h"
#include "core/measure/classification.h"

#include <torch/torch.h>

namespace mien::nn {

torch::Tensor class_weights(const Batch& train, int classes, double power)
{
    const auto labels = train.at("expression"), trust = train.at("trust");
    auto share = torch::zeros({classes});
    for (int i = 0; i < classes; ++i) share[i] = trust.masked_select(labels.eq(i)).sum();
    const auto weights = (share.sum() / (share + 1.0)).pow(power).clamp_max(40.0);
    return weights * (share.sum() / (weights * share).sum().clamp_min(1e-6));
}

torch::Tensor trusted_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels, const torch::Tensor& trust,
                                    const torch::Tensor& weights, double smoothing)
{
    const auto known = labels.ge(0);
    const auto safe = labels.clamp_min(0);
    const auto logs = torch::log_softmax(logits, 1);
    const auto own = logs.gather(1, safe.unsqueeze(1)).squeeze(1);
    const auto each = -(1.0 - smoothing) * own - smoothing * logs.mean(1);
    const auto importance = weights.index_select(0, safe) * trust * known;
    return (each * importance).sum() / importance.sum().clamp_min(1e-6);
}

Numbers measured(const torch::Tensor& logits, const Batch& samples)
{
    const auto labels = samples.at("expression").cpu().contiguous(), trust = samples.at("trust").cpu().contiguous();
    const auto guesses = logits.argmax(1).cpu().contiguous();
    Confusion confusion(emotion_count);
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const auto truth = labels[i].item<std::int64_t>();
        if (truth >= 0 && trust[i].item<float>() > 0.8f) confusion.add(int(truth), int(guesses[i].item<std::int64_t>()));
    }
    Numbers numbers{{"accuracy", confusion.accuracy()}, {"macro_f1", confusion.macro_f1()}, {"uar", confusion.uar()}, {"score", confusion.macro_f1()}};
    for (int i = 0; i < emotion_count; ++i) {
        if (confusion.truths(i) == 0) continue;
        numbers["recall." + name(Emotion(i))] = confusion.recall(i);
        numbers["samples." + name(Emotion(i))] = confusion.truths(i);
    }
    return numbers;
}

}  // namespace mien::nn
