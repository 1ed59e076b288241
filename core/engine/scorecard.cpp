#include "core/engine/scorecard.h"

#include <algorithm>
#include <cmath>

namespace mien {

std::vector<Objection> objections(const Scorecard& card, const Acceptance& demanded)
{
    std::vector<Objection> found;
    if (card.asked && !card.opinions.empty() && card.opinions.front().after[std::size_t(card.target)] < demanded.target)
        found.push_back(Objection::target_missed);
    if (!card.identity_engine.empty() && card.identity < demanded.identity) found.push_back(Objection::another_person);
    return found;
}

Emotion risen_most(const Opinion& opinion)
{
    std::vector<double> risen = opinion.after;
    for (std::size_t i = 0; i < risen.size(); ++i) risen[i] -= opinion.before[i];
    return Emotion(std::ranges::max_element(risen) - risen.begin());
}

Emotion second_best(const std::vector<double>& probabilities, Emotion target)
{
    expect(probabilities.size() == std::size_t(emotion_count), "one probability per emotion");
    int best = target == Emotion(0) ? 1 : 0;
    for (int i = 0; i < emotion_count; ++i)
        if (Emotion(i) != target && probabilities[std::size_t(i)] > probabilities[std::size_t(best)]) best = i;
    return Emotion(best);
}

std::vector<double> probabilities(const Score& score)
{
    std::vector<double> result(emotion_names.size(), 0.0);
    for (const Reading& reading : score.readings)
        if (const auto emotion = emotion_named(reading.name)) result[std::size_t(*emotion)] = reading.value;
    return result;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b)
{
    expect(a.size() == b.size(), "two embeddings of one network");
    double dot = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        dot += double(a[i]) * b[i];
        aa += double(a[i]) * a[i];
        bb += double(b[i]) * b[i];
    }
    return aa > 0.0 && bb > 0.0 ? dot / std::sqrt(aa * bb) : 0.0;
}

double landmarks_reached(const Landmarks& start, const Landmarks& wanted, const Landmarks& reached)
{
    expect(start.size() == wanted.size() && start.size() == reached.size(), "the same points three times");
    double asked = 0.0;
    double remaining = 0.0;
    const double noticeable = 0.01 * inter_ocular(start);  // a detector's own noise is of this size
    for (std::size_t i = 0; i < start.size(); ++i) {
        const Point ask = wanted[i] - start[i];
        const double distance = std::hypot(ask.x, ask.y);
        if (distance < noticeable) continue;
        const Point rest = wanted[i] - reached[i];
        asked += distance;
        remaining += std::max(0.0, std::hypot(rest.x, rest.y) - noticeable);
    }
    return asked > 0.0 ? 1.0 - remaining / asked : 1.0;
}

}  // namespace mien
