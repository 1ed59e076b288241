#pragma once

#include "core/engine/studio.h"

namespace mien {

/// The files that an edit is written to. Names left empty are not written.
struct Export {
    std::filesystem::path photo;
    WriteOptions writing{};
    bool srgb = false;               // else the photo's own profile; then every pixel is converted
    std::filesystem::path mask{};    // where the photo kept its bits: 0
    std::filesystem::path layers{};  // see core/vision/layers.h
    std::filesystem::path report{};  // landmarks, and scorecards if asked for, as JSON
};

/// Has an edit keep what these files need.
void ask_for(const Export& files, EditRequest& request);

/// Throws where one of the files could not be written: to be asked before long work begins.
void check(const Export& files);

/// Writes the edited photo with its recipe, and what else was asked for. `result` is that of `request`, with what
/// ask_for() asked. True where the photo carries a recipe, which repeats the edit.
bool write_export(const EditRequest& request, const EditResult& result, const Export& files);

}  // namespace mien
