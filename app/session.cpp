#include "app/session.h"

#include "core/base/paths.h"
#include "core/nn/threads.h"
#include "models/own/own_model.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <sstream>

namespace mien::app {
namespace {

std::stop_source interrupted;

}  // namespace

Studio& Session::studio()
{
    if (!studio_) {
        nn::use_all_cores();
        Registry registry{ModelStore(models_folder()), own_model};
        add_all_engines(registry);
        studio_ = std::make_unique<Studio>(std::move(registry), [](JobQueue::Closure closure) { closure(); });
        studio_->use_device(device);
    }
    return *studio_;
}

Job Session::job()
{
    std::signal(SIGINT, [](int) { interrupted.request_stop(); });
    if (!::isatty(STDERR_FILENO)) return Job(interrupted.get_token(), {});
    return Job(interrupted.get_token(), [this](const Progress& now) {
        constexpr int width = 24;
        const int filled = int(width * now.done + 0.5);
        std::fprintf(stderr, "\r%s%s %3.0f%%  %-32.32s", std::string(std::size_t(filled), '#').c_str(),
                     std::string(std::size_t(width - filled), '.').c_str(), 100.0 * now.done, now.stage.c_str());
        progress_shown_ = true;
    });
}

void Session::finish_progress()
{
    if (progress_shown_) std::fprintf(stderr, "\r%70s\r", "");
    progress_shown_ = false;
}

void add_json(CLI::App& command, Session& session)
{
    command.add_flag("--json", session.json, "Print one JSON object and nothing else");
}

void add_device(CLI::App& command, Session& session)
{
    command.add_option("--device", session.device,
                       "Where edits are put back: cpu, gpu, or a place from 0 on or a part of a name in doctor's list");
}

void print(const nlohmann::ordered_json& json) { std::cout << json.dump(2) << std::endl; }

Rect parse_box(const std::string& text)
{
    Rect box;
    char comma[3] = {};
    std::istringstream in(text);
    in >> box.left >> comma[0] >> box.top >> comma[1] >> box.width >> comma[2] >> box.height;
    if (!in || !(in >> std::ws).eof() || comma[0] != ',' || comma[1] != ',' || comma[2] != ',')
        throw WrongWords("--box wants x,y,width,height in pixels, not '" + text + "'");
    return box;
}

std::vector<Face> faces_of(Session& session, const Photo& photo, const std::string& box, Job& job)
{
    if (!box.empty()) return {session.studio().face_in_box(photo, parse_box(box))};
    auto faces = session.studio().find_faces(photo, job);
    if (faces.empty())
        throw Error(Error::Kind::not_found,
                    "no face was found in " + photo.source.string() + "; say where it is with --box x,y,width,height");
    return faces;
}

std::vector<std::string> require_editors(Session& session)
{
    auto editors = session.registry().trained_editors();
    if (editors.empty())
        throw Error(Error::Kind::not_found, "no editor is trained yet; `mien models` says how to train one");
    return editors;
}

void tell(const Scorecard& card)
{
    for (const Opinion& opinion : card.opinions) {
        const auto second = second_best(opinion.after, card.target);
        std::printf("  %-10s %s %.2f -> %.2f   next: %s %.2f\n", opinion.engine.c_str(), name(card.target).c_str(),
                    opinion.before[std::size_t(card.target)], opinion.after[std::size_t(card.target)],
                    name(second).c_str(), opinion.after[std::size_t(second)]);
    }
    if (!card.identity_engine.empty())
        std::printf("  same person %.2f (%s)\n", card.identity, card.identity_engine.c_str());
    std::printf("  landmarks reached %.0f %%   pixels changed %.1f %%\n", 100.0 * card.landmarks_reached,
                100.0 * card.changed);
}

void tell(const Session& session, const std::map<std::string, double>& numbers)
{
    if (session.json) return print(numbers);
    for (const auto& [name, number] : numbers) std::printf("%-40s %.4f\n", name.c_str(), number);
}

}  // namespace mien::app
