#pragma once

#include "app/session.h"

#include <string>
#include <vector>

namespace mien::app {

/// What to do with the faces of a photo, as words of the command line.
struct Recipe {
    std::string emotion, engine, face = "0";
    std::vector<std::string> blends, units, knobs;
    double strength = 1.0, left = 1.0, right = 1.0;
};

/// Adds the recipe's options to a command; `recipe` must outlive it.
void add_recipe(CLI::App& command, Recipe& recipe);

/// Adds what files are written like: --quality, --strip-gps, and --force, which does `force` (its help).
void add_writing(CLI::App& command, WriteOptions& writing, const std::string& force);

/// What the faces should show; throws WrongWords.
Target target_of(const Recipe& recipe);

/// The recipe's editor, or the default one; throws Error where there is none.
std::string engine_of(Session& session, const Recipe& recipe);

/// The words again, in one order: equal recipes give equal words.
std::string words_of(const Recipe& recipe);

/// The recipe for the faces that it means of a photo. `box` as in faces_of.
EditRequest request_of(Session& session, const Recipe& recipe, const Photo& photo, const std::string& box, Job& job);

}  // namespace mien::app
