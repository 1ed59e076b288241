#pragma once

#include <filesystem>
#include <string>

namespace mien::app {

/// Opens the studio window, with a photo or a sample face, and runs until it is closed. Edits and previews are put back
/// on `device`, see Studio::use_device(); where it is empty, on the one that the person chose in the window.
int run_window(int argc, char** argv, const std::filesystem::path& photo, const std::string& device);

}  // namespace mien::app
