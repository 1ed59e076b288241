#include "app/recipe.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string in, out, mask, box;
    Recipe recipe;
    WriteOptions writing;
};

void edit(Session& session, const Words& words)
{
    const Target target = target_of(words.recipe);
    check_writable(words.out, words.writing.overwrite);
    if (!words.mask.empty()) check_writable(words.mask, words.writing.overwrite);
    Job job = session.job();
    const Photo photo = read_photo(words.in);
    Job finding = job.part(0.05, 0.2), editing = job.part(0.2, 0.9);
    EditRequest request = request_of(session, words.recipe, photo, words.box, finding);
    request.mask = !words.mask.empty();
    const EditResult result = session.studio().edit(request, editing);
    job.step(0.9, "writing");
    WriteOptions writing = words.writing;
    writing.provenance = Provenance{request.engine, describe(target), {}};
    write_photo(result.photo, words.out, writing);
    if (!words.mask.empty()) write_plane(result.mask, words.mask, words.writing.overwrite);
    session.finish_progress();
    if (!result.caution.empty()) std::fprintf(stderr, "mien: %s\n", result.caution.c_str());
    if (!session.json)
        std::printf("%s: %s by %s in %.2f s\n", words.out.c_str(), describe(target).c_str(), request.engine.c_str(),
                    result.seconds);
    nlohmann::ordered_json faces = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const Face& face = request.tasks[i].face;
        faces.push_back({{"box", {face.box.left, face.box.top, face.box.width, face.box.height}},
                         {"landmarks", to_json(face.landmarks)},
                         {"wanted_landmarks", to_json(result.faces[i].wanted)},
                         {"scorecard", to_json(result.faces[i].card)}});
        if (!face.caution.empty()) faces.back()["caution"] = face.caution;
        if (session.json) continue;
        if (!face.caution.empty()) std::printf("  %s\n", face.caution.c_str());
        tell(result.faces[i].card);
    }
    if (session.json)
        print({{"in", words.in},
               {"out", words.out},
               {"engine", request.engine},
               {"target", describe(target)},
               {"seconds", result.seconds},
               {"faces", faces}});
}

}  // namespace

void add_edit_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("edit", "Change the expression of a face and write the photo at its own size and depth");
    const auto words = std::make_shared<Words>();
    command->add_option("in", words->in, "The photo")->required();
    command->add_option("out", words->out, "The photo to write: jpg, png, tif, webp, exr")->required();
    add_recipe(*command, words->recipe);
    command->add_option("--mask", words->mask, "Also write the mask: 0 where the photo kept its bits");
    command->add_option("--box", words->box, "Where the face is, if it is not found: x,y,width,height");
    add_writing(*command, words->writing, "Replace files that exist, even the input");
    add_device(*command, session);
    add_json(*command, session);
    command->callback([&session, words] { edit(session, *words); });
}

}  // namespace mien::app
