#include "app/session.h"
#include "core/base/random.h"
#include "core/data/motion_pack.h"
#include "core/engine/translation_pack.h"
#include "core/vision/prepare.h"

#include <iostream>

namespace mien::app {
namespace {

void report(Session& session, const std::string& pack, const nlohmann::ordered_json& counts,
            const std::vector<std::string>& skipped)
{
    session.finish_progress();
    nlohmann::ordered_json json{{"pack", pack}};
    json.update(counts);
    json["skipped"] = skipped;
    if (session.json) return print(json);
    for (const std::string& line : skipped) std::printf("skipped %s\n", line.c_str());
    std::printf("%s:", pack.c_str());
    for (const auto& [what, count] : counts.items()) std::printf(" %d %s,", count.get<int>(), what.c_str());
    std::printf(" %zu photos skipped\n", skipped.size());
}

/// The landmark warp puts on the emotions, each time at another strength. LandmarkGAN takes them off: it shuts mouths.
Imagination imagination(Session& session, const std::vector<std::string>& emotions, int each)
{
    Imagination result{{}, each, {}};
    for (const std::string& word : emotions) result.emotions.push_back(require_emotion(word));
    result.imagine = [&session, random = std::make_shared<Random>(1)](const Photo& photo, const Face& face,
                                                                      Emotion emotion) {
        const bool calm = emotion == Emotion::neutral;
        const double strength = calm ? 1.0 : random->uniform(0.7, 1.3);
        const Edit edit{EmotionTarget{{{emotion, strength}}, {}}, calm ? "landmarkgan" : "warp"};
        Job quiet;
        return session.studio().edit({.photo = photo, .tasks = {{face, {edit}}}, .score = false}, quiet).photo;
    };
    return result;
}

void add_faces(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack, viewed;
        std::vector<std::string> folders, research, synth, imagine;
        int size = 128, each = 1;
    };
    auto* faces = prepare.add_subcommand("faces", "Cut faces out of labelled folders: for recognizers and landmarks");
    const auto words = std::make_shared<Words>();
    faces->add_option("pack", words->pack, "The pack to write (.safetensors)")->required();
    faces->add_option("folders", words->folders, "Folders with labels.csv whose pictures allow any use");
    faces->add_option("--research", words->research, "Folders whose pictures allow research only (tier R)");
    faces->add_option("--synth", words->synth, "Folders that `mien synth` wrote: they teach, and measure apart");
    faces
        ->add_option("--viewed", words->viewed,
                     "A table (file, expression) of what was seen in photos that only a classifier had labelled")
        ->check(CLI::ExistingFile);
    faces->add_option("--size", words->size, "Pixels of a crop's side")->check(CLI::Range(64, 512));
    faces->add_option("--imagine", words->imagine,
                      "Emotions the landmark warp puts on neutral faces, for those hardly ever photographed; neutral: "
                      "what LandmarkGAN makes of each that shows another");
    faces->add_option("--each", words->each, "How many of them a neutral face is given, each from its photo")
        ->check(CLI::Range(1, 8));
    add_json(*faces, session);
    faces->callback([&session, words] {
        std::vector<LabelledFolder> folders;
        for (const auto& folder : words->folders) folders.push_back({folder, false, false});
        for (const auto& folder : words->research) folders.push_back({folder, true, false});
        for (const auto& folder : words->synth) folders.push_back({folder, false, true});
        Job job = session.job();
        const auto viewed = words->viewed.empty() ? ViewedLabels{} : viewed_labels(words->viewed);
        const auto done = prepare_faces(folders, viewed, imagination(session, words->imagine, words->each), words->pack,
                                        words->size, job);
        report(session, words->pack,
               {{"photographed", done.faces},
                {"rendered", done.rendered},
                {"imagined", done.imagined},
                {"with_depth", done.deep}},
               done.skipped);
    });
}

void add_motion(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack, faces, head;
        int seed = 1;
    };
    auto* motion = prepare.add_subcommand(
        "motion", "Pairs of landmarks before and after an expression: for the landmark generator");
    const auto words = std::make_shared<Words>();
    motion->add_option("pack", words->pack, "The pack to write (.safetensors)")->required();
    motion->add_option("faces", words->faces, "A pack made by `mien prepare faces`")->required();
    motion->add_option("head", words->head, "The folder of the ICT-FaceKit head")->required();
    motion->add_option("--seed", words->seed, "Of every random number");
    add_json(*motion, session);
    motion->callback([&session, words] {
        Job job = session.job();
        const int samples = prepare_motion(words->faces, words->head, words->pack, words->seed, job);
        report(session, words->pack, {{"pairs", samples}}, {});
    });
}

void add_translations(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack, faces;
    };
    auto* translations = prepare.add_subcommand(
        "translations", "Pairs of what the landmark warp makes of a face and how it should look: for the translator");
    const auto words = std::make_shared<Words>();
    translations->add_option("pack", words->pack, "The pack to write (.safetensors)")->required();
    translations->add_option("faces", words->faces, "A pack made by `mien prepare faces`")->required();
    add_json(*translations, session);
    translations->callback([&session, words] {
        const auto warp = session.registry().editor("warp");
        const Move move = [&](const AlignedFace& face, const Target& target) {
            Job quiet;
            return warp->edit({face}, target, quiet).front();
        };
        Job job = session.job();
        const auto done = prepare_translations(words->faces, move, words->pack, job);
        report(session, words->pack,
               {{"photographed", done.photographed}, {"repainted", done.repainted}, {"asked", done.asked}}, {});
    });
}

void add_compact(CLI::App& prepare, Session& session)
{
    struct Words {
        std::string pack, to;
        int quality = 85;
    };
    auto* compact = prepare.add_subcommand("compact", "A pack's pictures as JPEGs, to travel to another machine");
    const auto words = std::make_shared<Words>();
    compact->add_option("pack", words->pack, "A pack made by `mien prepare faces` or `translations`")->required();
    compact->add_option("to", words->to, "The pack to write (.safetensors)")->required();
    compact->add_option("--quality", words->quality, "Of the JPEGs")->check(CLI::Range(1, 100));
    add_json(*compact, session);
    compact->callback([&session, words] {
        Job job = session.job();
        const auto bytes = compact_pack(words->pack, words->to, words->quality, job);
        session.finish_progress();
        if (session.json) return print({{"pack", words->to}, {"bytes", bytes}});
        std::printf("%s: %.1f MB\n", words->to.c_str(), double(bytes) / 1e6);
    });
}

}  // namespace

void add_prepare_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("prepare", "Turn folders of photos into a training pack");
    command->require_subcommand(1);
    add_faces(*command, session);
    add_motion(*command, session);
    add_translations(*command, session);
    add_compact(*command, session);
}

}  // namespace mien::app
