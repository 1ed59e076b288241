#include "app/session.h"
#include "core/data/motion_pack.h"
#include "core/vision/prepare.h"

#include <iostream>

namespace mien::app {
namespace {

void report(Session& session, int samples, const std::string& pack, const std::vector<std::string>& skipped)
{
    session.finish_progress();
    if (session.json) return print({{"pack", pack}, {"samples", samples}, {"skipped", skipped}});
    for (const std::string& line : skipped) std::printf("skipped %s\n", line.c_str());
    std::printf("%s: %d samples, %zu photos skipped\n", pack.c_str(), samples, skipped.size());
}

void add_faces(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack;
        std::vector<std::string> folders, research;
    };
    auto* faces = prepare.add_subcommand("faces", "Cut faces out of labelled folders: for recognizers and landmarks");
    const auto words = std::make_shared<Words>();
    faces->add_option("pack", words->pack, "The pack to write (.safetensors)")->required();
    faces->add_option("folders", words->folders, "Folders with labels.csv whose pictures allow any use");
    faces->add_option("--research", words->research, "Folders whose pictures allow research only (tier R)");
    add_json(*faces, session);
    faces->callback([&session, words] {
        std::vector<LabelledFolder> folders;
        for (const auto& folder : words->folders) folders.push_back({folder, false});
        for (const auto& folder : words->research) folders.push_back({folder, true});
        Job job = session.job();
        const auto done = prepare_faces(folders, words->pack, job);
        report(session, done.faces, words->pack, done.skipped);
    });
}

void add_motion(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack, faces, head;
        int seed = 1;
    };
    auto* motion = prepare.add_subcommand("motion", "Pairs of landmarks before and after an expression: for the landmark generator");
    const auto words = std::make_shared<Words>();
    motion->add_option("pack", words->pack, "The pack to write (.safetensors)")->required();
    motion->add_option("faces", words->faces, "A pack made by `mien prepare faces`")->required();
    motion->add_option("head", words->head, "The folder of the ICT-FaceKit head")->required();
    motion->add_option("--seed", words->seed, "Of every random number");
    add_json(*motion, session);
    motion->callback([&session, words] {
        Job job = session.job();
        const int samples = prepare_motion(words->faces, words->head, words->pack, words->seed, job);
        report(session, samples, words->pack, {});
    });
}

}  // namespace

void add_prepare_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("prepare", "Turn folders of photos into a training pack");
    command->require_subcommand(1);
    add_faces(*command, session);
    add_motion(*command, session);
}

}  // namespace mien::app
