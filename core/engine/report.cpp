#include "core/engine/report.h"

#include <nlohmann/json.hpp>

namespace mien {

nlohmann::ordered_json to_json(const Landmarks& landmarks)
{
    auto points = nlohmann::ordered_json::array();
    for (const Point& point : landmarks) points.push_back({point.x, point.y});
    return points;
}

nlohmann::ordered_json to_json(const Face& face)
{
    nlohmann::ordered_json json{
        {"box", {face.box.left, face.box.top, face.box.width, face.box.height}},
        {"landmarks", to_json(face.landmarks)},
        {"confidence", face.confidence},
        {"pose", {{"yaw", face.pose.yaw}, {"pitch", face.pose.pitch}, {"roll", face.pose.roll}}}};
    if (!face.caution.empty()) json["caution"] = face.caution;
    return json;
}

nlohmann::ordered_json to_json(const Scorecard& card)
{
    nlohmann::ordered_json json{
        {"target", name(card.target)}, {"asked", card.asked}, {"recognizers", nlohmann::ordered_json::array()}};
    for (const Opinion& opinion : card.opinions) {
        const auto second = second_best(opinion.after, card.target);
        nlohmann::ordered_json before, after;
        for (int i = 0; i < emotion_count; ++i) {
            before[name(Emotion(i))] = opinion.before[std::size_t(i)];
            after[name(Emotion(i))] = opinion.after[std::size_t(i)];
        }
        json["recognizers"].push_back(
            {{"engine", opinion.engine},
             {"target_before", opinion.before[std::size_t(card.target)]},
             {"target_after", opinion.after[std::size_t(card.target)]},
             {"second_best", {{"class", name(second)}, {"probability", opinion.after[std::size_t(second)]}}},
             {"before", before},
             {"after", after}});
    }
    json["identity"] = {{"cosine", card.identity}, {"engine", card.identity_engine}};
    json["changed"] = card.changed;
    json["landmarks_reached"] = card.landmarks_reached;
    return json;
}

nlohmann::ordered_json to_json(const EditRequest& request, const EditResult& result)
{
    auto faces = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < request.tasks.size(); ++i) {
        const Face& face = request.tasks[i].face;
        faces.push_back({{"box", {face.box.left, face.box.top, face.box.width, face.box.height}},
                         {"landmarks", to_json(face.landmarks)},
                         {"wanted_landmarks", to_json(result.faces[i].wanted)}});
        if (request.score) faces.back()["scorecard"] = to_json(result.faces[i].card);
        if (!face.caution.empty()) faces.back()["caution"] = face.caution;
    }
    return faces;
}

}  // namespace mien
