#pragma once

#include "core/data/edit.h"
#include "core/data/photo.h"
#include "core/vision/write.h"

#include <filesystem>
#include <string>
#include <vector>

namespace mien {

/// What a person made of one photo: which photo it is, and the stack of edits of each face. The photo itself stays
/// where it is. A project renders to the same pixels wherever it is opened.
struct Project {
    std::filesystem::path photo;  // absolute once read
    int width = 0;                // of the photo, so that another picture under its name is noticed
    int height = 0;
    std::vector<FaceTask> faces;
    bool operator==(const Project&) const = default;
};

Project project_of(const Photo& photo, std::vector<FaceTask> faces);

/// The project as JSON, described in resources/guide/project.md. The photo is named relative to `folder`.
std::string project_text(const Project& project, const std::filesystem::path& folder);
/// Reads that JSON. Throws Error with what is wrong and where; a later version's project is refused by its number.
Project parse_project(const std::string& text, const std::filesystem::path& folder);

/// The same as files; written in one step. A picture that carries its project can be loaded like one.
void save_project(const Project& project, const std::filesystem::path& file);
bool has_project_name(const std::filesystem::path& file);  // *.mien, in any case
Project load_project(const std::filesystem::path& file);

/// What a picture written to `file` says of how it came to be, with the project as its recipe, unless that is longer
/// than a JPEG's metadata can be.
Provenance provenance_of(const Project& project, const std::filesystem::path& file);
/// The project that such a picture carries in its XMP; throws Error where it carries none.
Project project_in(const Photo& picture);

/// A stack of edits without a face, under a name: what people share.
struct Preset {
    std::string name;
    std::vector<Edit> edits;
    bool operator==(const Preset&) const = default;
};
std::string preset_text(const Preset& preset);  // one line
Preset parse_preset(const std::string& text);

}  // namespace mien
