#include "app/session.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string image, engine, box;
};

nlohmann::ordered_json to_json(const std::vector<Reading>& readings)
{
    nlohmann::ordered_json json;
    for (const Reading& reading : readings) json[reading.name] = reading.value;
    return json;
}

void tell(const FaceScore& score)
{
    const auto line = [](const std::vector<Reading>& readings) {
        for (const Reading& reading : readings) std::printf("  %s %.2f", reading.name.c_str(), reading.value);
        std::printf("\n");
    };
    std::printf("  %-12s", score.engine.c_str());
    line(score.score.readings);
    if (score.score.more.empty()) return;
    std::printf("  %-12s", "");
    line(score.score.more);
}

void score(Session& session, const Words& words)
{
    Job job = session.job();
    const Photo photo = read_photo(words.image);
    const auto faces = faces_of(session, photo, words.box, job);
    const auto engines = words.engine.empty() ? session.registry().trained_analyzers() : std::vector{words.engine};
    if (engines.empty())
        throw Error(Error::Kind::not_found, "no recognizer is trained yet; `mien models` says how to train one");
    auto json = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const auto scores = session.studio().score(photo, faces[i], engines, job);
        json.push_back({{"box", {faces[i].box.left, faces[i].box.top, faces[i].box.width, faces[i].box.height}},
                        {"engines", nlohmann::ordered_json::array()}});
        for (const FaceScore& each : scores) {
            nlohmann::ordered_json said{{"engine", each.engine}, {"probabilities", to_json(each.score.readings)}};
            if (!each.score.more.empty()) said["more"] = to_json(each.score.more);
            json.back()["engines"].push_back(std::move(said));
        }
        session.finish_progress();
        if (session.json) continue;
        std::printf("face %zu at %.0f,%.0f\n", i, faces[i].box.left, faces[i].box.top);
        for (const FaceScore& each : scores) tell(each);
    }
    if (session.json) print({{"faces", json}});
}

}  // namespace

void add_score_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("score", "Recognize the expression of every face in a photo");
    const auto words = std::make_shared<Words>();
    command->add_option("image", words->image, "The photo")->required();
    command->add_option("--engine", words->engine, "One recognizer; all trained ones unless given");
    command->add_option("--box", words->box, "Where the face is: x,y,width,height");
    add_json(*command, session);
    command->callback([&session, words] { score(session, *words); });
}

}  // namespace mien::app
