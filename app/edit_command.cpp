#include "app/session.h"
#include "core/vision/read.h"

#include <charconv>

namespace mien::app {
namespace {

struct Words {
    std::string in, out, emotion, engine, face = "0", mask, box;
    std::vector<std::string> blends, units, knobs;
    double strength = 1.0, left = 1.0, right = 1.0;
    int quality = 95;
    bool force = false, strip_location = false;
};

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

Target parsed_target(const Words& words)
{
    if (!words.units.empty()) {
        if (!words.emotion.empty()) throw Error(Error::Kind::invalid, "give either --emotion or --au, not both");
        ActionUnitTarget target;
        for (const auto& text : words.units) target.units.push_back(action_unit(text));
        return target;
    }
    if (words.emotion.empty())
        throw Error(Error::Kind::invalid, "say what the face should show: --emotion happiness, or --au AU12=0.8");
    EmotionTarget target;
    target.sides = {words.left, words.right};
    target.parts.push_back({require_emotion(words.emotion), checked_strength(words.strength, words.emotion)});
    for (const auto& text : words.blends) {
        const auto [name, strength] = named_number(text);
        target.parts.push_back({require_emotion(name), checked_strength(strength, name)});
    }
    return target;
}

Target target_of(const Words& words)
try {
    return parsed_target(words);
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

EditRequest request_of(Session& session, const Words& words, const Photo& photo, Job& job)
{
    EditRequest request;
    request.engine = words.engine.empty() ? require_editors(session).front() : words.engine;
    session.registry().card(request.engine);  // an unknown engine is told before faces are searched for
    request.photo = photo;
    request.mask = !words.mask.empty();
    request.knobs = Settings::from_words(words.knobs);
    const Target target = target_of(words);
    for (const Face& face : chosen(faces_of(session, photo, words.box, job), words.face))
        request.tasks.push_back({face, target});
    return request;
}

void edit(Session& session, const Words& words)
{
    const Target target = target_of(words);
    check_writable(words.out, words.force);
    if (!words.mask.empty()) check_writable(words.mask, words.force);
    Job job = session.job();
    const Photo photo = read_photo(words.in);
    Job finding = job.part(0.05, 0.2), editing = job.part(0.2, 0.9);
    const EditRequest request = request_of(session, words, photo, finding);
    const EditResult result = session.studio().edit(request, editing);
    job.step(0.9, "writing");
    write_photo(result.photo, words.out,
                {words.force, words.strip_location, words.quality, Provenance{request.engine, describe(target), {}}});
    if (!words.mask.empty()) write_plane(result.mask, words.mask, words.force);
    session.finish_progress();
    if (!session.json)
        std::printf("%s: %s by %s in %.2f s\n", words.out.c_str(), describe(target).c_str(), request.engine.c_str(),
                    result.seconds);
    nlohmann::ordered_json faces = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        const Face& face = request.tasks[i].face;
        faces.push_back({{"box", {face.box.left, face.box.top, face.box.width, face.box.height}},
                         {"landmarks", to_json(face.landmarks)},
                         {"wanted_landmarks", to_json(result.faces[i].wanted)},
                         {"scorecard", to_json(result.faces[i].card)}});
        if (!face.caution.empty()) faces.back()["caution"] = face.caution;
        if (session.json) continue;
        if (!face.caution.empty()) std::printf("  %s\n", face.caution.c_str());
        tell(result.faces[i].card);
    }
    if (session.json)
        print({{"in", words.in},
               {"out", words.out},
               {"engine", request.engine},
               {"target", describe(target)},
               {"seconds", result.seconds},
               {"faces", faces}});
}

}  // namespace

void add_edit_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("edit", "Change the expression of a face and write the photo at its own size and depth");
    const auto words = std::make_shared<Words>();
    command->add_option("in", words->in, "The photo")->required();
    command->add_option("out", words->out, "The photo to write: jpg, png, tif, webp, exr")->required();
    command->add_option("--emotion", words->emotion,
                        "neutral, happiness, sadness, surprise, fear, disgust, anger or contempt");
    command->add_option("--strength", words->strength, "0 (nothing) to 1 (full) to 1.5");
    command->add_option("--blend", words->blends, "A second emotion: sadness=0.3");
    command->add_option("--au", words->units, "FACS action units instead: AU12=0.8, AU14L=0.5 for the left side alone");
    command->add_option("--left", words->left, "How much of it the person's left side shows, 0..1")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--right", words->right, "How much the right side shows, 0..1")->check(CLI::Range(0.0, 1.0));
    command->add_option("--engine", words->engine, "Which editor; see mien models");
    command->add_option("--face", words->face, "Which face, counted from 0 by size, or 'all'");
    command->add_option("--mask", words->mask, "Also write the mask: 0 where the photo kept its bits");
    command->add_option("--box", words->box, "Where the face is, if it is not found: x,y,width,height");
    command->add_option("--knob", words->knobs, "An engine's own setting: name=value");
    command->add_option("--quality", words->quality, "JPEG and WebP quality")->check(CLI::Range(1, 100));
    command->add_flag("--force", words->force, "Replace files that exist, even the input");
    command->add_flag("--strip-gps", words->strip_location, "Leave the place the photo was taken out of the file");
    add_json(*command, session);
    command->callback([&session, words] { edit(session, *words); });
}

}  // namespace mien::app
