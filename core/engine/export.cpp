#include "core/engine/export.h"

#include "core/base/whole_file.h"
#include "core/engine/project.h"
#include "core/engine/report.h"
#include "core/vision/layers.h"

#include <nlohmann/json.hpp>

namespace mien {

void ask_for(const Export& files, EditRequest& request)
{
    request.mask = !files.mask.empty() || !files.layers.empty();
    request.flow = !files.layers.empty();
}

void check(const Export& files)
{
    const bool replaces = files.writing.overwrite;
    check_writable(files.photo, replaces);
    if (!files.mask.empty()) check_writable(files.mask, replaces);
    if (!files.layers.empty()) check_layers_writable(files.layers, replaces);
    if (!files.report.empty() && !replaces && std::filesystem::exists(files.report))
        throw Error(Error::Kind::invalid, "'" + files.report.string() + "' exists already: choose another name.");
}

bool write_export(const EditRequest& request, const EditResult& result, const Export& files)
{
    check(files);
    const bool replaces = files.writing.overwrite;
    WriteOptions writing = files.writing;
    if (!engines_of(request.tasks).empty())
        writing.provenance = provenance_of(project_of(request.photo, request.tasks), files.photo);
    write_photo(files.srgb ? in_srgb(result.photo) : result.photo, files.photo, writing);
    if (!files.mask.empty()) write_plane(result.mask, files.mask, replaces);
    if (!files.layers.empty())
        write_layers({result.photo, request.photo, result.mask, result.flow}, files.layers, replaces);
    if (!files.report.empty()) {
        const nlohmann::ordered_json report{{"photo", request.photo.source},
                                            {"edit", files.photo},
                                            {"target", describe(request.tasks)},
                                            {"faces", to_json(request, result)}};
        write_whole(files.report, report.dump(2) + '\n');
    }
    return writing.provenance && !writing.provenance->recipe.empty();
}

}  // namespace mien
