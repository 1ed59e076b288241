#include "app/recipe.h"

#include "core/engine/batch.h"
#include "core/engine/preset_shelf.h"

#include <array>
#include <charconv>

namespace mien::app {
namespace {

struct Named {
    std::string name;
    double value = 1.0;
};

/// "sadness=0.3"
Named named_number(const std::string& text)
{
    const auto equals = text.find('=');
    double value = 1.0;
    const char* end = text.data() + text.size();
    if (equals == std::string::npos || std::from_chars(text.data() + equals + 1, end, value).ptr != end)
        throw Error(Error::Kind::invalid, "'" + text + "' should be name=number, like sadness=0.3");
    return {text.substr(0, equals), value};
}

double checked_strength(double strength, const std::string& of)
{
    if (!(strength >= 0.0 && strength <= 1.5))
        throw Error(Error::Kind::invalid, "the strength of " + of + " must be from 0 to 1.5");
    return strength;
}

/// "12", "AU12", "AU12L" with a strength.
ActionUnitStrength action_unit(const std::string& text)
{
    auto [word, strength] = named_number(text);
    ActionUnitStrength unit{0, checked_strength(strength, word), {}};
    if (word.ends_with('L')) unit.sides.right = 0.0;
    if (word.ends_with('R')) unit.sides.left = 0.0;
    const std::string digits = word.substr(word.starts_with("AU") ? 2 : 0);
    std::from_chars(digits.data(), digits.data() + digits.size(), unit.number);
    action_unit_row(unit.number);
    return unit;
}

Target parsed_target(const Recipe& recipe)
{
    if (!recipe.units.empty()) {
        if (!recipe.emotion.empty()) throw Error(Error::Kind::invalid, "give either --emotion or --au, not both");
        ActionUnitTarget target;
        for (const auto& text : recipe.units) target.units.push_back(action_unit(text));
        return target;
    }
    if (recipe.emotion.empty())
        throw Error(Error::Kind::invalid,
                    "say what the face should show: --emotion happiness, --au AU12=0.8, or --preset grin.json");
    EmotionTarget target;
    target.sides = {recipe.left, recipe.right};
    target.parts.push_back({require_emotion(recipe.emotion), checked_strength(recipe.strength, recipe.emotion)});
    for (const auto& text : recipe.blends) {
        const auto [name, strength] = named_number(text);
        target.parts.push_back({require_emotion(name), checked_strength(strength, name)});
    }
    return target;
}

Target target_of(const Recipe& recipe)
try {
    return parsed_target(recipe);
} catch (const Error& error) {
    throw WrongWords(error.what());
}

std::vector<Face> chosen(const std::vector<Face>& faces, const std::string& which)
{
    if (which == "all") return faces;
    std::size_t index = 0;
    const char* end = which.data() + which.size();
    if (std::from_chars(which.data(), end, index).ptr != end || which.empty())
        throw WrongWords("--face wants a number or 'all', not '" + which + "'");
    if (index >= faces.size())
        throw Error(Error::Kind::invalid, "there is no face " + which + "; the photo has " +
                                              std::to_string(faces.size()) + ", counted from 0");
    return {faces[index]};
}

}  // namespace

void add_recipe(CLI::App& command, Recipe& recipe)
{
    command.add_option("--emotion", recipe.emotion,
                       "neutral, happiness, sadness, surprise, fear, disgust, anger or contempt");
    command.add_option("--strength", recipe.strength, "0 (nothing) to 1 (full) to 1.5");
    command.add_option("--blend", recipe.blends, "A second emotion: sadness=0.3");
    command.add_option("--au", recipe.units, "FACS action units instead: AU12=0.8, AU14L=0.5 for the left side alone");
    command.add_option("--left", recipe.left, "How much of it the person's left side shows, 0..1")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--right", recipe.right, "How much the right side shows, 0..1")->check(CLI::Range(0.0, 1.0));
    command.add_option("--preset", recipe.preset, "The edits of a preset (.json) instead")->check(CLI::ExistingFile);
    command.add_option("--engine", recipe.engine, "Which editor; see mien models");
    command.add_option("--face", recipe.face, "Which face, counted from 0 by size, or 'all'");
    command.add_option("--knob", recipe.knobs, "An engine's own setting: name=value");
    command.add_flag("--no-score", recipe.unscored, "Do not ask the recognizers: faster");
}

std::vector<Edit> edits_of(Session& session, const Recipe& recipe)
{
    if (!recipe.preset.empty()) {
        if (!recipe.emotion.empty() || !recipe.units.empty())
            throw WrongWords("give either --preset, or --emotion, or --au");
        auto edits = load_preset(recipe.preset).edits;
        for (const Edit& edit : edits) session.registry().card(edit.engine);  // told before anything is read
        return edits;
    }
    const Target target = target_of(recipe);
    const std::string engine =
        recipe.engine.empty() ? require_editors(session).front() : session.registry().card(recipe.engine).id;
    return {{target, engine, Settings::from_words(recipe.knobs)}};
}

std::string words_of(const Recipe& recipe)
{
    const auto number = [](double value) {
        std::array<char, 32> text{};
        return std::string(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
    };
    if (!recipe.preset.empty())
        return mien::words_of(BatchRecipe{load_preset(recipe.preset).edits, recipe.face == "all"}) +
               (recipe.face == "0" || recipe.face == "all" ? "" : " --face " + recipe.face);
    std::string words =
        recipe.units.empty() ? "--emotion " + recipe.emotion + " --strength " + number(recipe.strength) : std::string();
    const auto add = [&](const std::string& option, const std::string& value) {
        words += (words.empty() ? "" : " ") + option + " " + value;
    };
    for (const auto& blend : recipe.blends) add("--blend", blend);
    for (const auto& unit : recipe.units) add("--au", unit);
    if (recipe.left != 1.0) add("--left", number(recipe.left));
    if (recipe.right != 1.0) add("--right", number(recipe.right));
    if (!recipe.engine.empty()) add("--engine", recipe.engine);
    if (recipe.face != "0") add("--face", recipe.face);
    for (const auto& knob : recipe.knobs) add("--knob", knob);
    return words;
}

EditRequest request_of(Session& session, const Recipe& recipe, const Photo& photo, const std::string& box, Job& job)
{
    EditRequest request{.photo = photo, .score = !recipe.unscored};
    const auto edits = edits_of(session, recipe);
    for (const Face& face : chosen(faces_of(session, photo, box, job), recipe.face))
        request.tasks.push_back({face, edits});
    return request;
}

}  // namespace mien::app
