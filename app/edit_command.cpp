#include "app/recipe.h"
#include "app/run_edit.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string in, box;
    Recipe recipe;
    Export files;
};

void edit(Session& session, const Words& words)
{
    edits_of(session, words.recipe);  // wrong words are told before anything is read
    check(words.files);
    Job job = session.job();
    const Photo photo = read_photo(words.in);
    Job finding = job.part(0.05, 0.2), editing = job.part(0.2, 1.0);
    run_edit(session, request_of(session, words.recipe, photo, words.box, finding), words.files, editing);
}

}  // namespace

void add_edit_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("edit", "Change the expression of a face and write the photo at its own size and depth");
    const auto words = std::make_shared<Words>();
    command->add_option("in", words->in, "The photo")->required();
    add_export(*command, words->files);
    add_recipe(*command, words->recipe);
    command->add_option("--box", words->box, "Where the face is, if it is not found: x,y,width,height");
    add_device(*command, session);
    add_json(*command, session);
    command->callback([&session, words] { edit(session, *words); });
}

}  // namespace mien::app
