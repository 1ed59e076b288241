#include "core/base/paths.h"

#include <cstdlib>

namespace mien {
namespace {

std::filesystem::path home()
{
    if (const char* given = std::getenv("MIEN_HOME")) return given;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto installed = program.parent_path().parent_path() / "share" / "mien";
    if (!error && std::filesystem::exists(installed / "models")) return installed;
    return MIEN_SOURCE_FOLDER;
}

}  // namespace

std::filesystem::path models_folder() { return home() / "models"; }
std::filesystem::path resources_folder() { return home() / "resources"; }

std::filesystem::path user_folder()
{
    if (const char* given = std::getenv("XDG_DATA_HOME"); given && *given) return std::filesystem::path(given) / "mien";
    const char* person = std::getenv("HOME");
    return std::filesystem::path(person ? person : ".") / ".local" / "share" / "mien";
}

}  // namespace mien
