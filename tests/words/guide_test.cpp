#include "core/base/paths.h"
#include "core/base/whole_file.h"
#include "ui/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

#include <regex>

namespace mien::ui {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

fs::path page(const std::string& name, const std::string& language)
{
    return resources_folder() / "guide" / (name + (language == "en" ? "" : "." + language) + ".md");
}

/// What the pattern's group finds in a page, from above downwards.
Words found_in(const fs::path& file, const char* pattern)
{
    const std::string text = read_whole(file);
    const std::regex wanted(pattern, std::regex::ECMAScript | std::regex::multiline);
    Words found;
    for (std::sregex_iterator each(text.begin(), text.end(), wanted), end; each != end; ++each)
        found.push_back((*each)[1]);
    return found;
}

struct TranslatedGuide : testing::TestWithParam<const char*> {
    /// The page must have in the language what the pattern finds in the English one.
    void expect_same(const char* name, const char* pattern) const
    {
        const Words english = found_in(page(name, "en"), pattern);
        EXPECT_FALSE(english.empty()) << pattern;
        EXPECT_EQ(found_in(page(name, GetParam()), pattern), english) << page(name, GetParam());
    }
};

constexpr const char* headings = "^(#+) ";
constexpr const char* pictures = "!\\[[^\\]]*\\]\\(([^)]*)\\)";
constexpr const char* points = "^(\\*|\\d\\.) ";
constexpr const char* commands = "`(mien[^ `]*)";
constexpr const char* paragraphs = "\\n(\\n)";
constexpr const char* members = "^\\| `([^`]*)`";
constexpr const char* code = "```json([^`]*)```";

TEST_P(TranslatedGuide, has_all_that_the_english_one_has)
{
    for (const char* pattern : {headings, pictures, points, commands, paragraphs}) expect_same("guide", pattern);
}

TEST_P(TranslatedGuide, tells_all_of_the_project_file)
{
    for (const char* pattern : {headings, members, code, paragraphs}) expect_same("project", pattern);
}

TEST_P(TranslatedGuide, points_to_pages_in_its_language)
{
    for (const std::string& link : found_in(page("guide", GetParam()), "\\]\\(([^)]*)\\)")) {
        EXPECT_TRUE(fs::exists(resources_folder() / "guide" / link)) << link;
        EXPECT_TRUE(!link.ends_with(".md") || link == page("project", GetParam()).filename()) << link;
    }
}

TEST_P(TranslatedGuide, is_that_of_the_window)
{
    const Translation translation(GetParam());
    EXPECT_EQ(spoken_language(), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslatedGuide, testing::Values("de", "es", "zh_CN"),
                         [](const auto& now) { return std::string(now.param); });

}  // namespace
}  // namespace mien::ui
