#include "tests/words/core_words.h"

#include "core/base/whole_file.h"
#include "tests/words/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace mien {
namespace {

namespace fs = std::filesystem;
using Span = std::span<const Token>;

/// What the window never runs: it belongs to training, to making training data, and to commands.
constexpr const char* command_line_only[] = {"core/data/checkpoint",
                                             "core/data/ict_head",
                                             "core/data/motion_pack",
                                             "core/data/npy",
                                             "core/data/pickle",
                                             "core/data/stored_zip",
                                             "core/engine/editor_measure",
                                             "core/engine/synth",
                                             "core/engine/translation_pack",
                                             "core/nn/adam_learner",
                                             "core/nn/averaged",
                                             "core/nn/category_learner",
                                             "core/nn/recognizer_learner",
                                             "core/nn/cam_faith",
                                             "core/nn/cam_scoring",
                                             "core/nn/checkpoint",
                                             "core/nn/import",
                                             "core/nn/net_bench",
                                             "core/nn/net_tool",
                                             "core/nn/pack",
                                             "core/nn/portraits",
                                             "core/nn/ranks",
                                             "core/nn/recipes",
                                             "core/nn/star_learner",
                                             "core/nn/training",
                                             "core/nn/watch",
                                             "core/vision/average",
                                             "core/vision/clip_frames",
                                             "core/vision/micro_expression",
                                             "core/vision/prepare",
                                             "core/gpu/raster"};

/// Where an error passes on words that were said elsewhere: read there, or a library's own.
constexpr const char* passing_on[] = {"core/base/error.h", "core/base/job_queue.h", "core/engine/project.cpp"};

/// Whose argument the window shows. `call` is what stands before its bracket.
struct Call {
    std::vector<const char*> call;
    int argument = 0;  // from 0; -1 is the last
};

const Call shown_arguments[] = {{{"Error"}, 1},
                                {{".", "step"}, 1},
                                {{"refuse"}, -1},
                                {{"damaged"}, -1},
                                {{"parsed", "<", "Project", ">"}, 1},
                                {{"parsed", "<", "Preset", ">"}, 1},
                                {{"fields", ".", "add"}, 0},
                                {{"fields", ".", "add"}, -1}};

constexpr const char* shown_returns[] = {"caution_for", "describe", "joined"};  // functions whose answers it shows
constexpr const char* shown_variable = "caution_";

/// Words and gaps of a message in turn.
using Pieces = std::vector<std::optional<std::string>>;
using Constants = std::map<std::string, std::string>;

int depth_change(const Token& token)
{
    if (token.is("(") || token.is("[") || token.is("{")) return 1;
    return token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
}

/// Where the sign stands for the first time outside of brackets; the size if nowhere.
std::size_t find(Span tokens, const char* sign)
{
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (depth == 0 && tokens[i].is(sign)) return i;
        depth += depth_change(tokens[i]);
    }
    return tokens.size();
}

std::vector<Span> split(Span tokens, const char* sign)
{
    std::vector<Span> parts;
    for (std::size_t at = find(tokens, sign); at < tokens.size(); at = find(tokens, sign)) {
        parts.push_back(tokens.first(at));
        tokens = tokens.subspan(at + 1);
    }
    parts.push_back(tokens);
    return parts;
}

/// From behind an opening bracket to before its closing one.
Span inside(Span tokens)
{
    int depth = 1;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if ((depth += depth_change(tokens[i])) == 0) return tokens.first(i);
    return tokens;
}

Span unwrapped(Span term)
{
    if (term.size() > 4 && term[0].is("std") && term[2].is("string") && term[3].is("(")) term = term.subspan(3);
    return term.size() > 2 && term.front().is("(") && term.back().is(")") ? term.subspan(1, term.size() - 2) : term;
}

std::vector<Pieces> readings(Span expression, const Constants& constants);

std::vector<Pieces> readings_of_term(Span term, const Constants& constants)
{
    const Span inner = unwrapped(term);
    if (inner.size() < term.size()) return readings(inner, constants);
    if (term.size() != 1) return {{std::nullopt}};
    if (term[0].kind == Token::Kind::text) return {{term[0].text}};
    const auto constant = constants.find(term[0].text);
    if (constant == constants.end()) return {{std::nullopt}};
    return {{constant->second}};
}

/// What the expression may say: more than one thing where it chooses.
std::vector<Pieces> readings(Span expression, const Constants& constants)
{
    if (const std::size_t choice = find(expression, "?"); choice < expression.size()) {
        const auto branches = split(expression.subspan(choice + 1), ":");
        auto all = readings(branches.front(), constants);
        std::ranges::move(readings(branches.back(), constants), std::back_inserter(all));
        return all;
    }
    std::vector<Pieces> all{{}};
    for (const Span term : split(expression, "+")) {
        std::vector<Pieces> longer;
        for (const Pieces& begun : all)
            for (const Pieces& more : readings_of_term(term, constants)) {
                longer.push_back(begun);
                longer.back().insert(longer.back().end(), more.begin(), more.end());
            }
        all = std::move(longer);
    }
    return all;
}

std::string template_of(const Pieces& pieces)
{
    std::string words;
    int gaps = 0;
    bool in_gap = false;
    for (const auto& piece : pieces) {
        if (piece)
            words += *piece;
        else if (!in_gap)
            words.append("%").append(std::to_string(++gaps));
        in_gap = !piece;
    }
    return words;
}

class Source {
public:
    Source(const std::string& text, std::string name) : name_(std::move(name)), tokens_(tokens_of(text))
    {
        for (std::size_t i = 0; i + 3 < tokens_.size(); ++i)
            if (tokens_[i].is("*") && tokens_[i + 2].is("=") && tokens_[i + 3].kind == Token::Kind::text)
                constants_[tokens_[i + 1].text] = tokens_[i + 3].text;
    }

    std::vector<CoreWord> words()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            for (const Call& call : shown_arguments) read_call(i, call);
            for (const char* function : shown_returns)
                if (tokens_[i].is(function)) read_returns(i);
            if (tokens_[i].is(shown_variable) && i + 1 < tokens_.size() && tokens_[i + 1].is("="))
                add(rest(i + 2).first(find(rest(i + 2), ";")), false);
        }
        return std::move(found_);
    }

private:
    Span rest(std::size_t from) const { return Span(tokens_).subspan(std::min(from, tokens_.size())); }

    void read_call(std::size_t at, const Call& call)
    {
        if (at + call.call.size() >= tokens_.size()) return;
        for (std::size_t i = 0; i < call.call.size(); ++i)
            if (!tokens_[at + i].is(call.call[i])) return;
        const std::size_t bracket = at + call.call.size();
        if (!tokens_[bracket].is("(") && !tokens_[bracket].is("{")) return;
        const auto arguments = split(inside(rest(bracket + 1)), ",");
        const int wanted = call.argument < 0 ? int(arguments.size()) - 1 : call.argument;
        if (wanted < int(arguments.size())) add(arguments[std::size_t(wanted)], tokens_[at].is("Error"));
    }

    void read_returns(std::size_t at)
    {
        const Span after = rest(at);
        const std::size_t body = find(after, "{"), end = find(after, ";");
        if (body >= end) return;  // a call or a declaration
        const Span block = inside(after.subspan(body + 1));
        for (std::size_t i = 0; i < block.size(); ++i)
            if (block[i].is("return")) add(block.subspan(i + 1).first(find(block.subspan(i + 1), ";")), false);
    }

    void add(Span expression, bool is_error)
    {
        if (expression.empty()) return;
        const bool may_be_unreadable = !is_error || std::ranges::find(passing_on, name_) != std::end(passing_on);
        for (const Pieces& pieces : readings(expression, constants_)) {
            const std::string words = template_of(pieces);
            if (words == "%1" && may_be_unreadable) continue;
            found_.push_back({words, name_ + ":" + std::to_string(expression.front().line)});
        }
    }

    std::string name_;
    std::vector<Token> tokens_;
    Constants constants_;  // const char* with their words
    std::vector<CoreWord> found_;
};

bool is_read(const std::string& file)
{
    if (std::ranges::any_of(command_line_only, [&](const char* start) { return file.starts_with(start); }))
        return false;
    const fs::path path(file);
    if (path.extension() != ".cpp" && path.extension() != ".h") return path.filename() == "card.json";
    return file.starts_with("core/") || file.starts_with("models/own/") ||
           path.filename().string().starts_with("engine");
}

void add_card(const fs::path& file, const std::string& name, std::vector<CoreWord>& found)
{
    const auto card = nlohmann::json::parse(read_whole(file));
    for (const char* member : {"title", "summary"}) found.push_back({card.at(member).get<std::string>(), name});
    found.push_back({card.at("licence").at("weights").get<std::string>(), name});
}

}  // namespace

bool is_of_the_command_line(const std::string& file)
{
    return std::ranges::any_of(command_line_only, [&](const char* start) { return file.starts_with(start); });
}

std::vector<CoreWord> core_words(const fs::path& root)
{
    std::vector<CoreWord> found;
    for (const char* folder : {"core", "models"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string name = fs::relative(entry.path(), root).generic_string();
            if (!entry.is_regular_file() || !is_read(name)) continue;
            if (entry.path().extension() == ".json")
                add_card(entry.path(), name, found);
            else
                std::ranges::move(Source(read_whole(entry.path()), name).words(), std::back_inserter(found));
        }
    return found;
}

}  // namespace mien
