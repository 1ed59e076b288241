#pragma once

#include "core/base/paths.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mien::test {

struct Ended {
    int code = -1;  // the exit code; 128 + signal where it was killed
    std::string out, err;
};

inline std::string quoted(const std::string& word)
{
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

/// Runs the program with these words and waits.
inline Ended run_mien(const std::vector<std::string>& words)
{
    const std::string errors =
        std::filesystem::temp_directory_path() / ("mien-cli-" + std::to_string(::getpid()) + ".txt");
    std::string line = quoted(std::getenv("MIEN_PROGRAM"));
    for (const auto& word : words) line += ' ' + quoted(word);
    Ended ended;
    std::FILE* pipe = ::popen((line + " 2>" + quoted(errors) + " </dev/null").c_str(), "r");
    std::array<char, 4096> part{};
    for (std::size_t n = 0; (n = std::fread(part.data(), 1, part.size(), pipe)) > 0;) ended.out.append(part.data(), n);
    const int status = ::pclose(pipe);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::ifstream in(errors);
    ended.err.assign(std::istreambuf_iterator<char>(in), {});
    std::remove(errors.c_str());
    return ended;
}

/// A sample portrait by its number.
inline std::string sample(int number = 1)
{
    return (resources_folder() / "samples" / ("portrait-" + std::to_string(number) + ".jpg")).string();
}

/// What --json printed: one object and nothing else.
inline nlohmann::json object(const Ended& ended)
{
    EXPECT_EQ(ended.code, 0) << ended.err;
    return nlohmann::json::parse(ended.out);
}

}  // namespace mien::test
