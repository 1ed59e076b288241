#include "core/engine/explainer.h"

#include "core/vision/align.h"

#include <algorithm>

namespace mien {
namespace {

int most_probable(const Score& score)
{
    return int(std::ranges::max_element(score.readings, {}, &Reading::value) - score.readings.begin());
}

}  // namespace

Explainer::Eye& Explainer::eye(const std::string& engine)
{
    Eye& found = eyes_[engine];
    if (!found.analyzer) {
        found.analyzer = registry_.analyzer(engine);
        found.explainable = dynamic_cast<Explainable*>(found.analyzer.get());
    }
    if (!found.explainable)
        throw Error(Error::Kind::unsupported,
                    registry_.card(engine).title + " reads no picture, so there is no map of what it looked at");
    return found;
}

Insight Explainer::insight(const std::string& engine)
{
    Explainable& explainable = *eye(engine).explainable;
    Insight insight{{}, explainable.layers(), explainable.methods()};
    for (int i = 0; i < emotion_count; ++i) insight.classes.push_back(name(Emotion(i)));
    return insight;
}

Look Explainer::look(const std::string& engine, const Photo& photo, const Face& face, const MapRequest& request,
                     Job& job)
{
    Eye& seeing = eye(engine);
    const Card& card = registry_.card(engine);
    Look look{align(photo, face, card.face_size, card.margin), {}, request.question, {}, {}};
    look.score = seeing.analyzer->analyze(look.face, job);
    if (look.question.shown == Question::predicted) look.question.shown = most_probable(look.score);
    MapRequest asked = request;
    asked.question = look.question;
    look.map = seeing.explainable->explain(look.face, asked, job);
    look.shares = part_shares(look.map, look.face.landmarks);
    return look;
}

Faithfulness Explainer::judge(const std::string& engine, const Look& look, const MapRequest& request, Job& job)
{
    MapRequest asked = request;
    asked.question = look.question;
    return eye(engine).explainable->judge(look.face, asked, look.map, job);
}

}  // namespace mien
