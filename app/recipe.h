#pragma once

#include "app/session.h"

#include <string>
#include <vector>

namespace mien::app {

/// What to do with the faces of a photo, as words of the command line.
struct Recipe {
    std::string emotion, preset, engine, face = "0";
    std::vector<std::string> blends, units, knobs;
    double strength = 1.0, left = 1.0, right = 1.0;
    bool unscored = false;  // ask no recognizer
};

/// Adds the recipe's options to a command; `recipe` must outlive it.
void add_recipe(CLI::App& command, Recipe& recipe);

/// The stack of edits that the words or their preset mean, by the recipe's engine or the default one. Throws
/// WrongWords, and Error where there is no such engine or preset.
std::vector<Edit> edits_of(Session& session, const Recipe& recipe);

/// The words that decide what the faces become, in one order: equal edits have equal words.
std::string words_of(const Recipe& recipe);

/// The recipe for the faces that it means of a photo. `box` as in faces_of.
EditRequest request_of(Session& session, const Recipe& recipe, const Photo& photo, const std::string& box, Job& job);

}  // namespace mien::app
