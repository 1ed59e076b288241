#include "core/base/error.h"

#include <cstdio>
#include <cstdlib>

namespace mien {

std::string sentence_of(const std::exception& error)
{
    const std::string text = error.what();
    return text.substr(0, text.find("\nException raised from"));
}

void expect(bool held, const char* promise, std::source_location where)
{
    if (held) return;
    std::fprintf(stderr, "%s:%u: broken promise: %s\n", where.file_name(), where.line(), promise);
    std::abort();
}

}  // namespace mien
