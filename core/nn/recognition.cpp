#include "core/nn/recognition.h"

#include "core/data/names.h"
#include "core/measure/calibration.h"
#include "core/measure/classification.h"

#include <torch/torch.h>

#include <cmath>
#include <limits>

namespace mien::nn {

torch::Tensor class_weights(const Batch& train, int classes, double power)
{
    const auto labels = train.at("expression"), trust = train.at("trust");
    auto share = torch::zeros({classes});
    for (int i = 0; i < classes; ++i) share[i] = trust.masked_select(labels.eq(i)).sum();
    const auto weights = (share.sum() / (share + 1.0)).pow(power).clamp_max(40.0);
    return weights * (share.sum() / (weights * share).sum().clamp_min(1e-6));
}

torch::Tensor trusted_cross_entropy(const torch::Tensor& logits, const torch::Tensor& labels,
                                    const torch::Tensor& trust, const torch::Tensor& weights, double smoothing)
{
    const auto known = labels.ge(0);
    const auto safe = labels.clamp_min(0);
    const auto logs = torch::log_softmax(logits, 1);
    const auto own = logs.gather(1, safe.unsqueeze(1)).squeeze(1);
    const auto each = -(1.0 - smoothing) * own - smoothing * logs.mean(1);
    const auto importance = weights.index_select(0, safe) * trust * known;
    return (each * importance).sum() / importance.sum().clamp_min(1e-6);
}

torch::Tensor opinion_cross_entropy(const torch::Tensor& logits, const torch::Tensor& opinion,
                                    const torch::Tensor& weights)
{
    const auto target = opinion * weights;
    return -(target * torch::log_softmax(logits, 1)).sum() / target.sum().clamp_min(1e-6);
}

namespace {

constexpr double believable = 0.8;  // trust above which a label is one

/// Macro-F1 against another machine's favourites.
double agreement(const torch::Tensor& guesses, const torch::Tensor& opinion)
{
    Confusion confusion(emotion_count);
    const auto favourites = opinion.argmax(1), known = opinion.sum(1) > 0.0;
    for (std::int64_t i = 0; i < guesses.size(0); ++i)
        if (known[i].item<bool>())
            confusion.add(int(favourites[i].item<std::int64_t>()), int(guesses[i].item<std::int64_t>()));
    return confusion.macro_f1(fewest_judged);
}

}  // namespace

double best_temperature(const torch::Tensor& logits, const Batch& samples)
{
    const auto labels = samples.at("expression");
    const auto judged = labels.ge(0)
                            .logical_and(samples.at("trust") > believable)
                            .logical_and(samples.at("imagined") == 0)
                            .nonzero()
                            .flatten();
    if (judged.size(0) == 0) return 1.0;
    const auto said = logits.index_select(0, judged), truth = labels.index_select(0, judged);
    double best = 1.0, least = std::numeric_limits<double>::infinity();
    for (double power = 0.0; power <= 2.0; power += 0.05) {
        const double temperature = std::exp2(power);
        const double surprise = torch::nn::functional::cross_entropy(said / temperature, truth).item<double>();
        if (surprise < least) least = surprise, best = temperature;
    }
    return best;
}

Numbers measured(const torch::Tensor& logits, const Batch& samples)
{
    const auto labels = samples.at("expression").cpu(), trust = samples.at("trust").cpu(),
               put_on = samples.at("imagined").cpu();
    const auto [sureness, guesses] = torch::softmax(logits.cpu(), 1).max(1);
    std::vector<Claim> claims;
    Confusion photographed(emotion_count), imagined(emotion_count);
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const auto truth = labels[i].item<std::int64_t>();
        Confusion& kind = put_on[i].item<std::uint8_t>() ? imagined : photographed;
        const bool believed = &kind == &imagined || trust[i].item<float>() > float(believable);
        if (truth < 0 || !believed) continue;
        const auto guess = guesses[i].item<std::int64_t>();
        kind.add(int(truth), int(guess));
        if (&kind == &photographed) claims.push_back({sureness[i].item<float>(), guess == truth});
    }
    Numbers numbers{{"accuracy", photographed.accuracy()},
                    {"macro_f1", photographed.macro_f1(fewest_judged)},
                    {"uar", photographed.uar(fewest_judged)},
                    {"calibration_error", calibration_error(claims)}};
    const auto opinion = samples.at("weak").cpu();
    if (opinion.sum().item<float>() > 0.0f) numbers["opinion_f1"] = agreement(guesses, opinion);
    for (int i = 0; i < emotion_count; ++i) {
        if (imagined.truths(i) > 0) numbers["imagined.recall." + name(Emotion(i))] = imagined.recall(i);
        if (photographed.truths(i) == 0) continue;
        numbers["recall." + name(Emotion(i))] = photographed.recall(i);
        numbers["samples." + name(Emotion(i))] = photographed.truths(i);
        for (int other = 0; other < emotion_count; ++other)
            if (other != i)
                numbers["confused." + name(Emotion(i)) + '.' + name(Emotion(other))] =
                    double(photographed.count(i, other)) / photographed.truths(i);
    }
    return numbers;
}

}  // namespace mien::nn
