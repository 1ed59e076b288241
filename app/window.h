#pragma once

#include <filesystem>

namespace mien::app {

/// Opens the studio window, with a photo or a sample face, and runs until it is closed.
int run_window(int argc, char** argv, const std::filesystem::path& photo);

}  // namespace mien::app
