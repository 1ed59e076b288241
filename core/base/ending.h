#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

namespace mien {

/// How a file's name ends, with its dot and in small letters whatever the language: ".tif" of "A.TIF".
inline std::string ending_of(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
    });
    return ending;
}

}  // namespace mien
