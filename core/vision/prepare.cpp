#include "core/vision/prepare.h"

#include "core/data/csv.h"
#include "core/data/names.h"
#include "core/data/safetensors.h"
#include "core/jpeg/jpeg.h"
#include "core/vision/align.h"
#include "core/vision/find_faces.h"
#include "core/vision/read.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mien {
namespace {

constexpr double crop_margin = 1.15;
constexpr float unrated = -2.0f;         // of valence and arousal, which are -1..1
constexpr float certain = 1.0f;          // the trust of labels that the folder has from people
constexpr float calm = 0.5f;             // trust in a face's being neutral from which others are imagined on it
constexpr float imagined_trust = 0.25f;  // neither a warp nor a rendering proves that a person would be read so

struct Label {
    std::int64_t expression = -1;
    float trust = 0.0f;
};

double number(const std::string& text) { return text.empty() ? 0.0 : std::stod(text); }

/// How far each kind of label was right when people looked (see the data's own notes).
Label label_of(const CsvRow& row)
{
    const auto known = [](const std::string& word, float trust) -> std::optional<Label> {
        const auto emotion = emotion_named(word);
        return emotion ? std::optional(Label{std::int64_t(*emotion), trust}) : std::nullopt;
    };
    if (const auto label = known(field(row, "verified_expression"), 1.0f)) return *label;
    const std::string smile = field(row, "weak_p_happiness");
    if (const auto label = known(field(row, "expression"), 1.0f)) {
        const bool faint =
            label->expression == std::int64_t(Emotion::happiness) && !smile.empty() && number(smile) < 0.3;
        return {label->expression, faint ? 0.3f : label->trust};
    }
    const double sure = number(field(row, "weak_prob"));
    const std::string weak = field(row, "weak_expression");
    if (weak == "happiness" && sure >= 0.9) return *known(weak, 0.9f);
    if (weak == "neutral" && sure >= 0.6) return *known(weak, 0.4f);
    return {};
}

using Opinion = std::array<float, emotion_count>;

/// How often the machine's word for each category (by Emotion) held when people looked at the faces: see the data's own
/// notes. What did not hold was mostly no expression, or a mild smile.
constexpr std::array<double, emotion_count> held{1.0, 0.92, 0.11, 0.18, 0.06, 0.09, 0.28, 1.0};
constexpr double mild_smiles = 0.2;  // of what did not hold

/// Columns p_anger, p_disgust ... as shares of 1, less what experience takes from them; zeros where there are none. The
/// surer the machine, the more of its word is kept.
Opinion weak_opinion(const CsvRow& row)
{
    std::array<double, emotion_count> said{};
    double sum = 0.0;
    for (int i = 0; i < emotion_count; ++i) sum += said[std::size_t(i)] = number(field(row, "p_" + name(Emotion(i))));
    Opinion opinion{};
    if (sum <= 0.0) return opinion;
    double doubted = 0.0;
    for (std::size_t i = 0; i < opinion.size(); ++i) {
        const double share = said[i] / sum, kept = share * std::pow(held[i], 1.0 - 0.5 * share);
        opinion[i] = float(kept);
        doubted += share - kept;
    }
    opinion[std::size_t(Emotion::neutral)] += float((1.0 - mild_smiles) * doubted);
    opinion[std::size_t(Emotion::happiness)] += float(mild_smiles * doubted);
    return opinion;
}

using Units = std::array<float, std::size_t(action_unit_count)>;

/// Columns AU1, AU2 ... as intensities from 0 on; -1 where there is none.
Units action_units_of(const CsvRow& row)
{
    Units units{};
    for (std::size_t i = 0; i < units.size(); ++i) {
        const std::string text = field(row, "AU" + std::to_string(action_units[i].number));
        units[i] = text.empty() ? -1.0f : float(number(text));
    }
    return units;
}

/// "34", or "30-39" for its middle, or "more than 70" for that number; -1 where there is none.
float age_of(const std::string& text)
{
    const auto first = text.find_first_of("0123456789");
    if (first == std::string::npos) return -1.0f;
    const auto years = number(text.substr(first));
    const auto dash = text.find('-', first);
    return float(dash == std::string::npos ? years : 0.5 * (years + number(text.substr(dash + 1))));
}

/// FNV-1a: the same on every machine, unlike std::hash.
std::uint64_t hash_of(const std::string& text)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text) hash = (hash ^ std::uint8_t(c)) * 1099511628211ull;
    return hash ^ (hash >> 32);
}

std::int64_t split_of(const CsvRow& row, std::uint64_t identity)
{
    const std::string given = field(row, "split");
    if (given == "train") return 0;
    if (given == "val") return 1;
    if (given == "test") return 2;
    const auto share = identity % 100;
    return share < 72 ? 0 : share < 80 ? 1 : 2;
}

std::string identity_of(const CsvRow& row, const std::string& folder)
{
    for (const char* column : {"identity", "subject", "bioguide_id"})
        if (const std::string value = field(row, column); !value.empty()) return folder + '/' + value;
    return folder + '/' + field(row, "file");
}

struct Origin {
    std::uint64_t person = 0;
    std::int64_t split = 0;
    std::int64_t folder = 0;
    bool research_only = false;
    bool rendered = false;
};

/// What one photo's row of labels.csv says.
struct Facts {
    Label label;
    Opinion opinion{};
    Units units{};
    std::array<float, 2> affect{unrated, unrated};
    float age = -1.0f;  // years
};

Facts facts_of(const CsvRow& row)
{
    Facts facts{label_of(row), weak_opinion(row), action_units_of(row)};
    const std::string valence = field(row, "valence"), arousal = field(row, "arousal");
    if (!valence.empty() && !arousal.empty()) facts.affect = {float(number(valence)), float(number(arousal))};
    facts.age = age_of(field(row, "age"));
    return facts;
}

/// The depth of a rendered photo: folder/planes/name.safetensors beside folder/images/name.png.
std::filesystem::path planes_of(const std::filesystem::path& photo)
{
    return photo.parent_path().parent_path() / "planes" / photo.stem().concat(".safetensors");
}

/// The photo's depth as the crop sees it: the nearest pixel's, since between head and background there is nothing.
std::vector<float> depth_of(const std::filesystem::path& planes, const AlignedFace& face)
{
    const auto file = Safetensors::open(planes);
    const auto& shape = file.require("depth").shape;
    const auto depth = values<float>(file, "depth");
    if (shape.size() != 3 || shape[2] != 1)
        throw Error(Error::Kind::damaged, planes.string() + " holds no depth as `mien synth` writes it");
    const std::int64_t height = shape[0], width = shape[1];
    const Similarity back = face.crop_from_photo.inverse();
    std::vector<float> result;
    for (int y = 0; y < face.image.height(); ++y)
        for (int x = 0; x < face.image.width(); ++x) {
            const Point from = back(Point{x + 0.5, y + 0.5});
            const auto column = std::int64_t(std::floor(from.x)), row = std::int64_t(std::floor(from.y));
            const bool inside = column >= 0 && row >= 0 && column < width && row < height;
            result.push_back(inside ? depth[std::size_t(row * width + column)] : 0.0f);
        }
    return result;
}

/// Columns of the pack as they grow.
struct Columns {
    int size;
    std::vector<std::uint8_t> image{}, research{}, imagined{};
    std::vector<float> landmarks{}, trust{}, weak{}, units{}, affect{}, age{}, depth{};
    std::vector<std::int64_t> expression{}, identity{}, split{}, source{}, depth_row{};

    void add(const AlignedFace& face, const Facts& facts, const Origin& origin, bool imagination)
    {
        for (const float value : face.image.pixels())
            image.push_back(std::uint8_t(std::clamp(value * 255.0f + 0.5f, 0.0f, 255.0f)));
        for (const Point& point : face.landmarks) landmarks.insert(landmarks.end(), {float(point.x), float(point.y)});
        expression.push_back(facts.label.expression);
        trust.push_back(facts.label.trust);
        identity.push_back(std::int64_t(origin.person >> 1));
        split.push_back(origin.split);
        research.push_back(origin.research_only);
        source.push_back(origin.folder);
        imagined.push_back(imagination);
        weak.insert(weak.end(), facts.opinion.begin(), facts.opinion.end());
        units.insert(units.end(), facts.units.begin(), facts.units.end());
        affect.insert(affect.end(), facts.affect.begin(), facts.affect.end());
        age.push_back(facts.age);
    }

    /// Of the sample added last.
    void add_depth(const std::vector<float>& values)
    {
        depth.insert(depth.end(), values.begin(), values.end());
        depth_row.push_back(std::int64_t(trust.size()) - 1);
    }

    void save(const std::filesystem::path& file) const
    {
        const std::int64_t n = std::int64_t(trust.size());
        const auto bytes = [](const auto& values) { return std::as_bytes(std::span(values)); };
        std::map<std::string, Tensor> tensors{{"image", {"U8", {n, size, size, 3}, bytes(image)}},
                                              {"landmarks", {"F32", {n, 68, 2}, bytes(landmarks)}},
                                              {"expression", {"I64", {n}, bytes(expression)}},
                                              {"trust", {"F32", {n}, bytes(trust)}},
                                              {"identity", {"I64", {n}, bytes(identity)}},
                                              {"split", {"I64", {n}, bytes(split)}},
                                              {"research", {"U8", {n}, bytes(research)}},
                                              {"source", {"I64", {n}, bytes(source)}},
                                              {"imagined", {"U8", {n}, bytes(imagined)}},
                                              {"weak", {"F32", {n, emotion_count}, bytes(weak)}},
                                              {"action_units", {"F32", {n, action_unit_count}, bytes(units)}},
                                              {"valence_arousal", {"F32", {n, 2}, bytes(affect)}},
                                              {"age", {"F32", {n}, bytes(age)}}};
        const std::int64_t deep = std::int64_t(depth_row.size());
        if (deep > 0) {
            tensors["depth"] = {"F32", {deep, size, size}, bytes(depth)};
            tensors["depth_row"] = {"I64", {deep}, bytes(depth_row)};
        }
        write_safetensors(file, tensors);
    }
};

/// Pictures one after the other, and where each ends.
struct Jpegs {
    std::vector<std::uint8_t> bytes;
    std::vector<std::int64_t> ends;
};

/// pictures: U8 N x height x width, or with channels behind
Jpegs jpegs_of(const Tensor& pictures, int quality, Job& job)
{
    const std::int64_t count = pictures.shape[0];
    const int height = int(pictures.shape[1]), width = int(pictures.shape[2]);
    const int channels = pictures.shape.size() > 3 ? int(pictures.shape[3]) : 1;
    const std::size_t size = std::size_t(height) * width * channels;
    Jpegs jpegs;
    for (std::int64_t i = 0; i < count; ++i) {
        job.step(double(i) / double(count), "packing");
        const auto* first = reinterpret_cast<const std::uint8_t*>(pictures.bytes.data()) + std::size_t(i) * size;
        const auto bytes = jpeg_bytes(Raster<std::uint8_t>(width, height, channels, {first, first + size}), quality);
        jpegs.bytes.insert(jpegs.bytes.end(), bytes.begin(), bytes.end());
        jpegs.ends.push_back(std::int64_t(jpegs.bytes.size()));
    }
    return jpegs;
}

}  // namespace

ViewedLabels viewed_labels(const std::filesystem::path& table)
{
    ViewedLabels labels;
    for (const CsvRow& row : read_csv(table)) {
        ViewedLabel label{require_emotion(field(row, "expression"))};
        if (const std::string trust = field(row, "trust"); !trust.empty()) label.trust = float(number(trust));
        labels[field(row, "file")] = label;
    }
    return labels;
}

PrepareReport prepare_faces(const std::vector<LabelledFolder>& folders, const ViewedLabels& viewed,
                            const Imagination& imagination, const std::filesystem::path& pack, int size, Job& job)
{
    PrepareReport report;
    Columns columns{size};
    FaceFinder finder;
    Job quiet;
    std::vector<Emotion> given = imagination.emotions;
    const bool calmed = std::erase(given, Emotion::neutral) > 0;
    int turn = 0;
    const auto add_photo = [&](const std::filesystem::path& file, const Facts& facts, const Origin& origin) {
        const Photo photo = read_photo(file);
        const auto faces = finder.find(photo, quiet);
        if (faces.empty()) throw Error(Error::Kind::invalid, "no face found");
        const AlignedFace cut = align(photo, faces.front(), size, crop_margin);
        const auto planes = planes_of(file);
        const auto depth = std::filesystem::exists(planes) ? depth_of(planes, cut) : std::vector<float>{};
        columns.add(cut, facts, origin, origin.rendered);
        ++(origin.rendered ? report.rendered : report.faces);
        if (!depth.empty()) columns.add_depth(depth), ++report.deep;
        if (origin.rendered || facts.label.expression < 0) return;
        const auto add_imagined = [&](Emotion emotion) {
            const Photo changed = imagination.imagine(photo, faces.front(), emotion);
            AlignedFace crop = align(changed, faces.front(), size, crop_margin);
            crop.landmarks = moved(finder.again(changed, faces.front()).landmarks, crop.crop_from_photo);
            columns.add(crop, {.label = {std::int64_t(emotion), imagined_trust}, .units = action_units_of({})}, origin,
                        true);
            ++report.imagined;
        };
        if (facts.label.expression != std::int64_t(Emotion::neutral)) {
            if (calmed) add_imagined(Emotion::neutral);
        } else if (facts.label.trust >= calm) {
            for (std::size_t k = 0; k < std::min(std::size_t(imagination.each), given.size()); ++k)
                add_imagined(given[std::size_t(turn++) % given.size()]);
        }
    };
    for (std::size_t f = 0; f < folders.size(); ++f) {
        const auto& [folder, research_only, rendered] = folders[f];
        const auto rows = read_csv(folder / "labels.csv");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            job.step((double(f) + double(i) / double(rows.size())) / double(folders.size()),
                     folder.filename().string());
            const auto file = folder / field(rows[i], "file");
            Facts facts = facts_of(rows[i]);
            const auto seen = viewed.find(folder.filename().string() + '/' + field(rows[i], "file"));
            if (seen != viewed.end() && facts.label.trust < certain) {
                facts.label = {std::int64_t(seen->second.expression), seen->second.trust};
                facts.opinion = {};  // the classifier is overruled
            }
            if (rendered) facts.label.trust = std::min(facts.label.trust, imagined_trust);
            const std::uint64_t person = hash_of(identity_of(rows[i], folder.filename().string()));
            try {
                add_photo(file, facts, {person, split_of(rows[i], person), std::int64_t(f), research_only, rendered});
            } catch (const Error& error) {
                report.skipped.push_back(file.string() + ": " + error.what());
            }
        }
    }
    columns.save(pack);
    return report;
}

std::uintmax_t compact_pack(const std::filesystem::path& pack, const std::filesystem::path& to, int quality, Job& job)
{
    const Safetensors full = Safetensors::open(pack);
    auto tensors = full.tensors();
    std::map<std::string, Jpegs> packed;
    for (const auto& [name, field] : full.tensors())
        if (field.type == "U8" && field.shape.size() >= 3) packed[name];
    if (packed.empty())
        throw Error(Error::Kind::damaged, pack.string() + " holds no pictures as `mien prepare` writes them");
    double done = 0.0;
    for (auto& [name, jpegs] : packed) {
        Job part = job.part(done, done + 1.0 / double(packed.size()));
        done += 1.0 / double(packed.size());
        jpegs = jpegs_of(tensors.at(name), quality, part);
        tensors.erase(name);
        tensors[name + "_jpeg"] = {"U8", {std::int64_t(jpegs.bytes.size())}, std::as_bytes(std::span(jpegs.bytes))};
        tensors[name + "_ends"] = {"I64", {std::int64_t(jpegs.ends.size())}, std::as_bytes(std::span(jpegs.ends))};
    }
    write_safetensors(to, tensors, full.metadata());
    return std::filesystem::file_size(to);
}

}  // namespace mien
