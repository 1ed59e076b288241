#pragma once

#include "core/base/error.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace mien::test {

/// The bytes as a file that only lives in memory.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* bytes, std::size_t size) : handle_(::memfd_create("fuzz", 0))
    {
        expect(handle_ >= 0 && ::write(handle_, bytes, size) == ssize_t(size), "memory holds the bytes");
    }
    ~MemoryFile() { ::close(handle_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(handle_); }

private:
    int handle_;
};

/// Writes the seeds into every folder named on the command line; libFuzzer starts from what it finds there.
inline void plant(int argc, char** argv, const std::vector<std::string>& seeds)
{
    for (int i = 1; i < argc; ++i) {
        if (argv[i][0] == '-') continue;
        std::filesystem::create_directories(argv[i]);
        for (std::size_t s = 0; s < seeds.size(); ++s)
            std::ofstream(std::filesystem::path(argv[i]) / ("seed" + std::to_string(s)), std::ios::binary) << seeds[s];
    }
}

}  // namespace mien::test
