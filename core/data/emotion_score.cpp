#include "core/data/emotion_score.h"

#include "core/base/error.h"

namespace mien {

Score emotion_score(std::span<const float> probabilities)
{
    expect(probabilities.size() == std::size_t(emotion_count), "one probability per emotion");
    Score score;
    for (int i = 0; i < emotion_count; ++i)
        score.readings.push_back({name(Emotion(i)), double(probabilities[std::size_t(i)])});
    return score;
}

}  // namespace mien
