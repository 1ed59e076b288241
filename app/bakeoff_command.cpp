#include "app/session.h"
#include "core/vision/align.h"
#include "core/vision/read.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mien::app {
namespace {

constexpr int tile = 384;  // pixels of a face on the sheet
constexpr double tile_margin = 1.6;

struct Words {
    std::string in, emotion, engines = "all", sheet, box;
    double strength = 1.0;
    bool force = false;
};

struct Run {
    std::string engine;
    double seconds = 0.0, mark = 0.0;
    Scorecard card;
    Photo photo;
};

/// The mean of what the recognizers now think of the target, times how far it is the same person: 0..1.
double mark_of(const Scorecard& card)
{
    double sum = 0.0;
    for (const Opinion& opinion : card.opinions) sum += opinion.after[std::size_t(card.target)];
    return sum / std::max<double>(double(card.opinions.size()), 1.0) * std::max(card.identity, 0.0);
}

std::vector<std::string> chosen_engines(Session& session, const std::string& words)
{
    if (words == "all") return require_editors(session);
    std::vector<std::string> engines;
    std::istringstream in(words);
    for (std::string id; std::getline(in, id, ',');) engines.push_back(session.registry().card(id).id);
    return engines;
}

/// The faces side by side with their names, the photo first.
Photo sheet_of(const Photo& before, const Face& face, const std::vector<Run>& runs)
{
    cv::Mat sheet(tile, tile * int(runs.size() + 1), CV_8UC3);
    const auto put = [&](int place, const Photo& photo, const std::string& text) {
        const AlignedFace crop = align(photo, face, tile, tile_margin);
        for (int y = 0; y < tile; ++y)
            for (int x = 0; x < tile; ++x)
                for (int c = 0; c < 3; ++c)
                    sheet.at<cv::Vec3b>(y, place * tile + x)[c] =
                        cv::saturate_cast<std::uint8_t>(crop.image.at(x, y, c) * 255.0f);
        const cv::Point at(place * tile + 10, tile - 14);
        for (const auto& [colour, width] : {std::pair(cv::Scalar::all(0), 4), std::pair(cv::Scalar::all(255), 1)})
            cv::putText(sheet, text, at, cv::FONT_HERSHEY_SIMPLEX, 0.6, colour, width, cv::LINE_AA);
    };
    put(0, before, "photo");
    for (std::size_t i = 0; i < runs.size(); ++i)
        put(int(i) + 1, runs[i].photo, cv::format("%s %.2f", runs[i].engine.c_str(), runs[i].mark));
    Photo result;
    result.pixels = Raster<std::uint8_t>(sheet.cols, sheet.rows, 3, {sheet.datastart, sheet.dataend});
    result.icc = before.icc;
    return result;
}

void bakeoff(Session& session, const Words& words)
{
    const Target target = EmotionTarget{{{require_emotion(words.emotion), words.strength}}, {}};
    const auto engines = chosen_engines(session, words.engines);
    if (!words.sheet.empty()) check_writable(words.sheet, words.force);
    Job job = session.job(), finding = job.part(0.0, 0.1);
    const Photo photo = read_photo(words.in);
    const Face face = faces_of(session, photo, words.box, finding).front();
    std::vector<Run> runs;
    for (const std::string& engine : engines) {
        Job editing = job.part(0.1 + 0.85 * double(runs.size()) / double(engines.size()),
                               0.1 + 0.85 * double(runs.size() + 1) / double(engines.size()));
        const FaceTask task{face, target};
        EditResult result = session.studio().edit({engine, photo, {task}, true, false, false, {}}, editing);
        runs.push_back(
            {engine, result.seconds, mark_of(result.faces[0].card), result.faces[0].card, std::move(result.photo)});
    }
    std::ranges::stable_sort(runs, std::greater{}, &Run::mark);
    if (!words.sheet.empty()) {
        WriteOptions options;
        options.overwrite = words.force;
        write_photo(sheet_of(photo, face, runs), words.sheet, options);
    }
    session.finish_progress();
    auto ranking = nlohmann::ordered_json::array();
    for (const Run& run : runs)
        ranking.push_back({{"rank", ranking.size() + 1},
                           {"engine", run.engine},
                           {"mark", run.mark},
                           {"seconds", run.seconds},
                           {"scorecard", to_json(run.card)}});
    if (session.json)
        return print({{"in", words.in}, {"target", describe(target)}, {"ranking", ranking}, {"sheet", words.sheet}});
    for (const Run& run : runs) {
        std::printf("%s: %.2f in %.2f s\n", run.engine.c_str(), run.mark, run.seconds);
        tell(run.card);
    }
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
