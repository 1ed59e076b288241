#include "core/engine/explainer.h"

#include "core/vision/align.h"
#include "core/vision/read.h"

#include <algorithm>

namespace mien {

int most_probable(const Score& score)
{
    return int(std::ranges::max_element(score.readings, {}, &Reading::value) - score.readings.begin());
}

Seer::Seer(Guest guest) : guest_(std::move(guest)), explainable_(dynamic_cast<Explainable*>(guest_.analyzer.get()))
{
    if (!explainable_)
        throw Error(Error::Kind::unsupported,
                    guest_.card.title + " reads no picture, so there is no map of what it looked at; glamornet does");
}

Seer::Seer(const Registry& registry, const std::string& engine)
    : Seer({registry.analyzer(engine), registry.card(engine), {emotion_names.begin(), emotion_names.end()}})
{
}

Look Seer::look(const Photo& photo, const Face& face, MapRequest request, const Ask& ask, Job& job)
{
    Look look{align(photo, face, guest_.card.face_size, guest_.card.margin), {}, {}, {}, {}};
    look.score = guest_.analyzer->analyze(look.face, job);
    look.question = request.question = ask(look.score);
    look.map = explainable_->explain(look.face, request, job);
    look.shares = part_shares(look.map, look.face.landmarks);
    return look;
}

Seer& Explainer::seer(const std::string& engine)
{
    const auto found = seers_.find(engine);
    if (found != seers_.end()) return found->second;
    return seers_.emplace(engine, Seer(registry_, engine)).first->second;
}

std::string Explainer::invite(const std::filesystem::path& file)
{
    const std::string id = file.string();
    seers_.insert_or_assign(id, Seer(registry_.guest(file)));
    return id;
}

Insight Explainer::insight(const std::string& engine)
{
    const Seer& asked = seer(engine);
    return {asked.classes(), asked.explainable().layers(), asked.explainable().methods()};
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
