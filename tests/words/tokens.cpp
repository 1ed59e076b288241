#include "tests/words/tokens.h"

#include <algorithm>
#include <cctype>

namespace mien {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

class Reader {
public:
    explicit Reader(const std::string& source) : source_(source) {}

    std::vector<Token> all()
    {
        while (at_ < source_.size()) next();
        return std::move(found_);
    }

private:
    bool starts(const char* with) const { return source_.compare(at_, std::string(with).size(), with) == 0; }

    void skip_past(const char* end)
    {
        const std::size_t found = source_.find(end, at_);
        take(found == std::string::npos ? source_.size() - at_ : found + std::string(end).size() - at_);
    }

    std::string take(std::size_t count)
    {
        const std::string taken = source_.substr(at_, count);
        line_ += int(std::ranges::count(taken, '\n'));
        at_ += taken.size();
        return taken;
    }

    void add(Token::Kind kind, std::string text, int line)
    {
        if (kind == Token::Kind::text && !found_.empty() && found_.back().kind == kind)
            found_.back().text += text;
        else
            found_.push_back({kind, std::move(text), line});
    }

    void next()
    {
        const int line = line_;
        if (starts("//")) return skip_past("\n");
        if (starts("/*")) return skip_past("*/");
        if (starts("R\"")) return add(Token::Kind::text, raw(), line);
        if (source_[at_] == '"') return add(Token::Kind::text, quoted('"'), line);
        if (source_[at_] == '\'') return void(quoted('\''));
        if (std::isspace(static_cast<unsigned char>(source_[at_]))) return void(take(1));
        if (is_word(source_[at_])) return add(Token::Kind::name, word(), line);
        add(Token::Kind::sign, take(starts("::") || starts("->") ? 2 : 1), line);
    }

    std::string word()
    {
        const bool is_number = std::isdigit(static_cast<unsigned char>(source_[at_]));
        std::size_t end = at_;
        while (end < source_.size() && (is_word(source_[end]) || (is_number && source_[end] == '\''))) ++end;
        return take(end - at_);
    }

    std::string quoted(char quote)
    {
        std::string text;
        take(1);
        while (at_ < source_.size() && source_[at_] != quote) {
            char now = take(1).front();
            if (now == '\\') now = take(1).front() == 'n' ? '\n' : source_[at_ - 1];
            text += now;
        }
        take(1);
        return text;
    }

    std::string raw()
    {
        take(2);
        const std::string mark = source_.substr(at_, source_.find('(', at_) - at_);
        take(mark.size() + 1);
        const std::string end = ")" + mark + "\"";
        const std::string text = take(source_.find(end, at_) - at_);
        take(end.size());
        return text;
    }

    const std::string& source_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::vector<Token> found_;
};

}  // namespace

std::vector<Token> tokens_of(const std::string& source) { return Reader(source).all(); }

}  // namespace mien
