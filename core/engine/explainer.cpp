#include "core/engine/explainer.h"

#include "core/vision/align.h"
#include "core/vision/read.h"

#include <algorithm>

namespace mien {

int most_probable(const Score& score)
{
    return int(std::ranges::max_element(score.readings, {}, &Reading::value) - score.readings.begin());
}

Seer::Seer(std::unique_ptr<Analyzer> analyzer, Card card)
    : card_(std::move(card)), analyzer_(std::move(analyzer)), explainable_(dynamic_cast<Explainable*>(analyzer_.get()))
{
    if (!explainable_)
        throw Error(Error::Kind::unsupported,
                    card_.title + " reads no picture, so there is no map of what it looked at; glamornet does");
}

Look Seer::look(const Photo& photo, const Face& face, MapRequest request, const Ask& ask, Job& job)
{
    Look look{align(photo, face, card_.face_size, card_.margin), {}, {}, {}, {}};
    look.score = analyzer_->analyze(look.face, job);
    look.question = request.question = ask(look.score);
    look.map = explainable_->explain(look.face, request, job);
    look.shares = part_shares(look.map, look.face.landmarks);
    return look;
}

Seer& Explainer::seer(const std::string& engine)
{
    const auto found = seers_.find(engine);
    if (found != seers_.end()) return found->second;
    return seers_.emplace(engine, Seer(registry_.analyzer(engine), registry_.card(engine))).first->second;
}

Insight Explainer::insight(const std::string& engine)
{
    Explainable& explainable = seer(engine).explainable();
    Insight insight{{}, explainable.layers(), explainable.methods()};
    for (int i = 0; i < emotion_count; ++i) insight.classes.push_back(name(Emotion(i)));
    return insight;
}

Look Explainer::look(const std::string& engine, const Photo& photo, const Face& face, const MapRequest& request,
                     Job& job)
{
    const auto settled = [&request](const Score& score) {
        Question question = request.question;
        if (question.shown == Question::predicted) question.shown = most_probable(score);
        return question;
    };
    return seer(engine).look(photo, face, request, settled, job);
}

Look Explainer::look(const std::string& engine, const std::filesystem::path& photo, const Face& face,
                     const MapRequest& request, Job& job)
{
    return look(engine, read_photo(photo), face, request, job);
}

std::vector<Plane> Explainer::features(const std::string& engine, const Look& look, const std::string& layer)
{
    return seer(engine).explainable().features(look.face, layer);
}

Faithfulness Explainer::judge(const std::string& engine, const Look& look, MapRequest request, Job& job)
{
    request.question = look.question;
    return seer(engine).explainable().judge(look.face, request, look.map, job);
}

}  // namespace mien
