#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mien {

/// Words of the core that the window can show, as the sources have them.
struct CoreWord {
    std::string words;  // with %1, %2, … where the program puts something in; "%1": an error that cannot be read so
    std::string place;  // "core/vision/read.cpp:48"
};

/// The messages of errors, the stages of jobs, cautions, what edits aim at, the knobs of engines, and what their cards
/// say of them. Left out is what is of the command line.
std::vector<CoreWord> core_words(const std::filesystem::path& root);

/// Whether a source of the core, "core/vision/prepare.cpp", is never run by the window.
bool is_of_the_command_line(const std::string& file);

}  // namespace mien
