#include "app/session.h"
#include "core/base/random.h"
#include "core/data/safetensors.h"
#include "core/engine/synth.h"
#include "core/vision/write.h"

#include <cstdio>
#include <fstream>
#include <sstream>

namespace mien::app {
namespace {

namespace fs = std::filesystem;

constexpr double clearly_shown = 0.5;  // strength from which a face is labelled with its emotion

struct SynthWords {
    SynthRange range;
    std::string head, out, backgrounds, portraits;
    int count = 100, seed = 1;
    bool planes = false, check = false, force = false;
};

/// The files one run writes, in a folder that other commands read as labelled photos.
class SynthFolder {
public:
    /// Throws Error where a run lies there already, unless it may be written over.
    SynthFolder(const fs::path& folder, bool planes, bool force) : folder_(folder), planes_(planes)
    {
        for (const char* name : {"faces.json", "labels.csv", "images", "planes"})
            if (!force && fs::exists(folder_ / name))
                throw Error(Error::Kind::invalid,
                            (folder_ / name).string() + " exists already; --force writes over it");
        fs::create_directories(folder_ / "images");
        if (planes_) fs::create_directories(folder_ / "planes");
        options_.overwrite = force;
        labels_ = "file,identity,expression,strength,yaw,pitch,roll";
        for (const ActionUnit& unit : action_units) labels_ += ",AU" + std::to_string(unit.number);
        labels_ += '\n';
    }

    void add(const SynthFace& face, std::uint64_t seed, std::optional<double> finder_error)
    {
        char number[16];
        std::snprintf(number, sizeof number, "%06zu", faces_.size());
        const std::string file = std::string("images/") + number + ".png";
        write_photo(as_photo(face.picture), folder_ / file, options_);
        if (planes_) save_planes(face, folder_ / "planes" / (std::string(number) + ".safetensors"));
        label(face, file, seed);
        nlohmann::ordered_json json = to_json(face);
        json["file"] = file;
        json["seed"] = seed;
        if (finder_error) json["finder_error"] = *finder_error;
        faces_.push_back(std::move(json));
    }

    void save() const
    {
        save_text(folder_ / "labels.csv", labels_);
        save_text(folder_ / "faces.json", faces_.dump(1));
    }

private:
    static nlohmann::ordered_json to_json(const SynthFace& face)
    {
        auto units = nlohmann::ordered_json::array();
        for (const ActionUnitStrength& unit : face.units)
            units.push_back({{"unit", unit.number},
                             {"left", unit.strength * unit.sides.left},
                             {"right", unit.strength * unit.sides.right}});
        return {{"landmarks", mien::to_json(face.landmarks)},
                {"emotion", name(face.emotion)},
                {"strength", face.strength},
                {"action_units", units},
                {"pose", {{"yaw", face.pose.yaw}, {"pitch", face.pose.pitch}, {"roll", face.pose.roll}}},
                {"camera", {{"focal", face.focal}, {"distance", face.distance}}},
                {"skin", face.skin}};
    }

    /// The emotion where it is to be seen; action units alone, and faint emotions, are no category.
    void label(const SynthFace& face, const std::string& file, std::uint64_t seed)
    {
        const bool neutral = face.units.empty(), shown = face.strength >= clearly_shown;
        std::ostringstream line;
        line << file << ',' << seed << ',' << (neutral || shown ? name(face.emotion) : "") << ',' << face.strength
             << ',' << face.pose.yaw << ',' << face.pose.pitch << ',' << face.pose.roll;
        for (const double intensity : intensities(face.units)) line << ',' << intensity;
        labels_ += line.str() + '\n';
    }

    /// By row of `action_units`, the mean of both sides.
    static std::array<double, std::size_t(action_unit_count)> intensities(const std::vector<ActionUnitStrength>& units)
    {
        std::array<double, std::size_t(action_unit_count)> shown{};
        for (const ActionUnitStrength& unit : units)
            shown[std::size_t(action_unit_row(unit.number))] +=
                unit.strength * 0.5 * (unit.sides.left + unit.sides.right);
        return shown;
    }

    static void save_planes(const SynthFace& face, const fs::path& file)
    {
        const auto tensor = [](const Raster<float>& plane) {
            return Tensor{"F32", {plane.height(), plane.width(), plane.channels()}, std::as_bytes(plane.pixels())};
        };
        write_safetensors(
            file, {{"depth", tensor(face.depth)}, {"normals", tensor(face.normals)}, {"motion", tensor(face.motion)}});
    }

    static void save_text(const fs::path& file, const std::string& text)
    {
        std::ofstream out(file, std::ios::binary);
        out << text;
        if (!out.flush()) throw Error(Error::Kind::not_found, file.string() + " cannot be written");
    }

    fs::path folder_;
    bool planes_;
    WriteOptions options_;
    std::string labels_;
    nlohmann::ordered_json faces_ = nlohmann::ordered_json::array();
};

void tell(const Session& session, const SynthWords& words, const SynthAgreement& agreement)
{
    nlohmann::ordered_json json{{"folder", words.out}, {"faces", words.count}};
    if (words.check)
        json["near_frontal"] = {{"faces", agreement.faces},
                                {"found", agreement.found_share()},
                                {"agreeing", agreement.agreeing_share()},
                                {"mean_error", agreement.mean_error}};
    if (session.json) return print(json);
    std::printf("%s: %d faces\n", words.out.c_str(), words.count);
    if (!words.check) return;
    std::printf(
        "  nearly frontal: %d; found %.1f %%; landmarks within 5 %% of the eyes' distance %.1f %%; mean %.2f %%\n",
        agreement.faces, 100.0 * agreement.found_share(), 100.0 * agreement.agreeing_share(),
        100.0 * agreement.mean_error);
}

void synthesize(Session& session, const SynthWords& words)
{
    SynthSources sources{words.head, words.backgrounds, {}};
    if (!words.portraits.empty()) sources.portraits = words.portraits;
    Job job = session.job();
    job.step(0.0, "reading the head");
    Synth synth(sources);
    SynthFolder folder(words.out, words.planes, words.force);
    SynthCheck check;
    Random seeds{std::uint64_t(words.seed)};
    for (int i = 0; i < words.count; ++i) {
        job.step(double(i) / words.count, "rendering");
        const std::uint64_t seed = seeds.bits();
        const SynthFace face = synth.face(words.range, seed);
        folder.add(face, seed, words.check ? check.add(face) : std::nullopt);
    }
    folder.save();
    session.finish_progress();
    tell(session, words, check.agreement());
}

}  // namespace

void add_synth_command(CLI::App& app, Session& session)
{
    auto* command =
        app.add_subcommand("synth", "Render faces of nobody, with exact landmarks, action units and motion");
    const auto words = std::make_shared<SynthWords>();
    SynthRange& range = words->range;
    command->add_option("head", words->head, "The folder of the ICT-FaceKit head")->required();
    command->add_option("out", words->out, "The folder to write: images, labels.csv, faces.json")->required();
    command->add_option("--backgrounds", words->backgrounds, "A folder of photos: their corners are shown")->required();
    command->add_option("--portraits", words->portraits,
                        "A folder of frontal portraits: their skin is worn; else painted");
    command->add_option("--count", words->count, "How many faces")->check(CLI::Range(1, 10000000));
    command->add_option("--seed", words->seed, "Of every random number")->check(CLI::NonNegativeNumber);
    command->add_option("--size", range.size, "Pixels of a picture's side")->check(CLI::Range(64, 4096));
    command->add_option("--yaw-max", range.yaw, "How far heads turn, in degrees")->check(CLI::Range(0.0, 90.0));
    command->add_option("--pitch-max", range.pitch, "How far they nod, in degrees")->check(CLI::Range(0.0, 60.0));
    command->add_option("--roll-max", range.roll, "How far they tilt, in degrees")->check(CLI::Range(0.0, 90.0));
    command->add_flag("--planes", words->planes,
                      "Write depth, normals and motion from the neutral face (.safetensors)");
    command->add_flag("--check", words->check, "Look for the faces, and tell how far found and true landmarks agree");
    command->add_flag("--force", words->force, "Write over an earlier run");
    add_json(*command, session);
    command->callback([&session, words] { synthesize(session, *words); });
}

}  // namespace mien::app
