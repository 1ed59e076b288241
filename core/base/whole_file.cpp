#include "core/base/whole_file.h"

#include "core/base/error.h"

#include <fstream>
#include <sstream>

namespace mien {

std::string read_whole(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(Error::Kind::not_found, "cannot open " + file.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void write_whole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& fill)
{
    const auto partial = std::filesystem::path(file).concat(".partial");
    std::ofstream out(partial, std::ios::binary);
    fill(out);
    out.close();
    std::error_code problem, ignored;
    if (out) std::filesystem::rename(partial, file, problem);
    if (out && !problem) return;
    std::filesystem::remove(partial, ignored);
    throw Error(Error::Kind::device, "cannot write " + file.string() + "; is the disk full or the folder read-only?");
}

void write_whole(const std::filesystem::path& file, std::string_view text)
{
    write_whole(file, [text](std::ostream& out) { out << text; });
}

void check_free(const std::filesystem::path& file, bool overwrite)
{
    if (!overwrite && std::filesystem::exists(file))
        throw Error(Error::Kind::invalid, file.string() + " exists; --force replaces it");
}

}  // namespace mien
