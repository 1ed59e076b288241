#include "app/session.h"
#include "core/engine/bakeoff.h"
#include "core/vision/matrix.h"
#include "core/vision/read.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mien::app {
namespace {

struct Words {
    std::string in, emotion, engines = "all", sheet, box;
    double strength = 1.0;
    bool force = false;
};

std::vector<std::string> chosen_engines(Session& session, const std::string& words)
{
    std::vector<std::string> engines;
    if (words == "all") {
        for (const auto& entry : session.registry().entries())
            if (entry.make.editor) engines.push_back(entry.card.id);
        return engines;
    }
    std::istringstream in(words);
    for (std::string id; std::getline(in, id, ',');) engines.push_back(session.registry().card(id).id);
    return engines;
}

/// The faces side by side with their names, the photo first.
Photo sheet_of(const Photo& before, const Face& face, const std::vector<Variant>& variants)
{
    cv::Mat sheet(variant_side, variant_side * int(variants.size() + 1), CV_8UC3);
    const auto put = [&](int place, const Raster<std::uint8_t>& picture, const std::string& text) {
        matrix(picture).copyTo(sheet(cv::Rect(place * variant_side, 0, variant_side, variant_side)));
        const cv::Point at(place * variant_side + 10, variant_side - 14);
        for (const auto& [colour, width] : {std::pair(cv::Scalar::all(0), 4), std::pair(cv::Scalar::all(255), 1)})
            cv::putText(sheet, text, at, cv::FONT_HERSHEY_SIMPLEX, 0.6, colour, width, cv::LINE_AA);
    };
    put(0, face_of(before, face), "photo");
    for (std::size_t i = 0; i < variants.size(); ++i)
        put(int(i) + 1, variants[i].face, cv::format("%s %.2f", variants[i].edit.engine.c_str(), variants[i].mark));
    Photo result;
    result.pixels = Raster<std::uint8_t>(sheet.cols, sheet.rows, 3, {sheet.datastart, sheet.dataend});
    result.icc = before.icc;
    return result;
}

void bakeoff(Session& session, const Words& words)
{
    const Target target = EmotionTarget{{{require_emotion(words.emotion), words.strength}}, {}};
    std::vector<Edit> tries;
    auto skipped = nlohmann::ordered_json::array();
    for (const std::string& engine : chosen_engines(session, words.engines)) {
        const std::string reason = session.studio().obstacle(engine, target);
        if (reason.empty())
            tries.push_back({target, engine});
        else
            skipped.push_back({{"engine", engine}, {"reason", reason}});
    }
    if (tries.empty()) throw Error(Error::Kind::unsupported, skipped.front().at("reason"));
    if (!words.sheet.empty()) check_writable(words.sheet, words.force);
    Job job = session.job(), finding = job.part(0.0, 0.1), trying = job.part(0.1, 0.95);
    const Photo photo = read_photo(words.in);
    const Face face = faces_of(session, photo, words.box, finding).front();
    const auto variants = bake_off(session.studio(), photo, face, tries, trying);
    if (!words.sheet.empty()) {
        WriteOptions options;
        options.overwrite = words.force;
        write_photo(sheet_of(photo, face, variants), words.sheet, options);
    }
    session.finish_progress();
    auto ranking = nlohmann::ordered_json::array();
    for (const Variant& variant : variants)
        ranking.push_back({{"rank", ranking.size() + 1},
                           {"engine", variant.edit.engine},
                           {"mark", variant.mark},
                           {"seconds", variant.seconds},
                           {"scorecard", to_json(variant.card)}});
    if (session.json)
        return print({{"in", words.in},
                      {"target", describe(target)},
                      {"ranking", ranking},
                      {"skipped", skipped},
                      {"sheet", words.sheet}});
    for (const Variant& variant : variants) {
        std::printf("%s: %.2f in %.2f s\n", variant.edit.engine.c_str(), variant.mark, variant.seconds);
        tell(variant.card);
    }
    for (const auto& engine : skipped) std::printf("skipped: %s\n", engine.at("reason").get<std::string>().c_str());
}

}  // namespace

void add_bakeoff_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("bakeoff", "Let every trained editor try one face, and rank them");
    const auto words = std::make_shared<Words>();
    command->add_option("photo", words->in, "The photo")->required();
    command->add_option("--emotion", words->emotion, "What the face should show")->required();
    command->add_option("--strength", words->strength, "0 to 1.5")->check(CLI::Range(0.0, 1.5));
    command->add_option("--engines", words->engines, "all, or ids with commas between");
    command->add_option("--sheet", words->sheet, "Also write the faces side by side");
    command->add_option("--box", words->box, "Where the face is, if it is not found: x,y,width,height");
    command->add_flag("--force", words->force, "Replace a sheet that exists");
    add_json(*command, session);
    command->callback([&session, words] { bakeoff(session, *words); });
}

}  // namespace mien::app
