#include "app/session.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string image, engine, box;
};

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
        nlohmann::ordered_json scores;
        for (const FaceScore& each : session.studio().score(photo, faces[i], engines, job))
            for (const Reading& reading : each.score.readings) scores[each.engine][reading.name] = reading.value;
        json.push_back({{"box", {faces[i].box.left, faces[i].box.top, faces[i].box.width, faces[i].box.height}},
                        {"engines", nlohmann::ordered_json::array()}});
        for (const auto& [engine, probabilities] : scores.items())
            json.back()["engines"].push_back({{"engine", engine}, {"probabilities", probabilities}});
        session.finish_progress();
        if (session.json) continue;
        std::printf("face %zu at %.0f,%.0f\n", i, faces[i].box.left, faces[i].box.top);
        for (const auto& [engine, probabilities] : scores.items()) {
            std::printf("  %-12s", engine.c_str());
            for (const auto& [name, value] : probabilities.items())
                std::printf("  %s %.2f", name.c_str(), value.get<double>());
            std::printf("\n");
        }
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
