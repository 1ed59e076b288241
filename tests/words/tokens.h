#pragma once

#include <string>
#include <vector>

namespace mien {

/// A piece of a C++ source. Literals that stand side by side are one.
struct Token {
    enum class Kind { name, text, sign };
    Kind kind = Kind::sign;
    std::string text;  // of a literal, what it stands for: without quotes and escapes
    int line = 0;      // from 1

    bool is(const char* wanted) const { return kind != Kind::text && text == wanted; }
};

/// The source without comments, white space and character literals.
std::vector<Token> tokens_of(const std::string& source);

}  // namespace mien
