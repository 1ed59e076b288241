#include "app/run_edit.h"

namespace mien::app {
namespace {

void tell_faces(const EditRequest& request, const EditResult& result)
{
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const Face& face = request.tasks[i].face;
        if (!face.caution.empty()) std::printf("  %s\n", face.caution.c_str());
        if (request.score) tell(result.faces[i].card);
    }
}

}  // namespace

void add_export(CLI::App& command, Export& files)
{
    command.add_option("out", files.photo, "The photo to write: jpg, png, tif, webp, exr")->required();
    command.add_option("--mask", files.mask, "Also write the mask: 0 where the photo kept its bits");
    command.add_option("--layers", files.layers, "Also write edit, original, mask and flow in one .exr or .tif");
    command.add_option("--report", files.report, "Also write landmarks and scorecards (.json)");
    command.add_flag("--srgb", files.srgb, "Convert the colours to sRGB; else the photo's profile stays");
    add_writing(command, files.writing, "Replace files that exist, even the input");
}

void add_writing(CLI::App& command, WriteOptions& writing, const std::string& force)
{
    command.add_option("--quality", writing.quality, "JPEG and WebP quality")->check(CLI::Range(1, 100));
    command.add_flag("--force", writing.overwrite, force);
    command.add_flag("--strip-gps", writing.strip_location, "Leave the place the photo was taken out of the file");
}

void run_edit(Session& session, EditRequest request, const Export& files, Job& job)
{
    ask_for(files, request);
    Job editing = job.part(0.0, 0.9);
    const EditResult result = session.studio().edit(request, editing);
    job.step(0.9, "writing");
    write_export(request, result, files);
    session.finish_progress();
    if (!result.caution.empty()) std::fprintf(stderr, "mien: %s\n", result.caution.c_str());
    const std::string target = describe(request.tasks), engines = describe_engines(request.tasks);
    if (session.json)
        return print({{"in", request.photo.source},
                      {"out", files.photo},
                      {"engine", engines},
                      {"target", target},
                      {"seconds", result.seconds},
                      {"faces", to_json(request, result)}});
    std::printf("%s: %s by %s in %.2f s\n", files.photo.c_str(), target.empty() ? "nothing" : target.c_str(),
                engines.empty() ? "no engine" : engines.c_str(), result.seconds);
    tell_faces(request, result);
}

}  // namespace mien::app
