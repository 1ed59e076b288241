#include "app/run_edit.h"
#include "core/engine/project.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string project, photo;
    Export files;
};

/// The photo of the project, or the one that the person says it is now.
Photo photo_of(const Project& project, const std::string& elsewhere)
{
    const std::filesystem::path file = elsewhere.empty() ? project.photo : std::filesystem::path(elsewhere);
    if (!std::filesystem::exists(file))
        throw Error(Error::Kind::not_found,
                    "the project's photo " + file.string() + " is gone; say where it is with --photo");
    Photo photo = read_photo(file);
    if (photo.width() != project.width || photo.height() != project.height)
        throw Error(Error::Kind::invalid, file.string() + " is not the photo of this project: it has another size");
    return photo;
}

void render(Session& session, const Words& words)
{
    check(words.files);
    const Project project = load_project(words.project);
    Job job = session.job();
    EditRequest request{.photo = photo_of(project, words.photo), .tasks = project.faces};
    run_edit(session, std::move(request), words.files, job);
}

}  // namespace

void add_render_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("render", "Make the picture of a project, pixel for pixel as the window does");
    const auto words = std::make_shared<Words>();
    command->add_option("project", words->project, "A .mien file, or a picture that Mien has edited")->required();
    add_export(*command, words->files);
    command->add_option("--photo", words->photo, "Where the project's photo is, if it was moved");
    add_device(*command, session);
    add_json(*command, session);
    command->callback([&session, words] { render(session, *words); });
}

}  // namespace mien::app
