#include "core/engine/project.h"

#include "core/base/ending.h"
#include "core/base/error.h"
#include "core/base/whole_file.h"
#include "core/vision/metadata.h"
#include "core/vision/read.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mien {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int project_version = 1;
constexpr int preset_version = 1;
constexpr std::size_t longest_recipe = 40'000;  // bytes: a JPEG holds 64 KiB of XMP, escapes and all

[[noreturn]] void refuse(const std::string& why) { throw Error(Error::Kind::invalid, why); }

Json json_of(const std::vector<Point>& points)
{
    Json json = Json::array();
    for (const Point& point : points) json.push_back({point.x, point.y});
    return json;
}

std::vector<Point> points_of(const Json& json)
{
    std::vector<Point> points;
    for (const Json& each : json) points.push_back({each.at(0).get<double>(), each.at(1).get<double>()});
    return points;
}

Landmarks landmarks_of(const Json& json)
{
    Landmarks points = points_of(json);
    if (points.size() != 68) refuse("a face has 68 landmarks, not " + std::to_string(points.size()));
    return points;
}

Json json_of(const Sides& sides) { return {sides.left, sides.right}; }
Sides sides_of(const Json& json) { return {json.at(0).get<double>(), json.at(1).get<double>()}; }

Json json_of(const Target& target)
{
    if (const auto* emotions = std::get_if<EmotionTarget>(&target)) {
        Json parts = Json::array();
        for (const auto& [emotion, strength] : emotions->parts)
            parts.push_back({{"emotion", name(emotion)}, {"strength", strength}});
        return {{"emotions", parts}, {"sides", json_of(emotions->sides)}};
    }
    if (const auto* units = std::get_if<ActionUnitTarget>(&target)) {
        Json parts = Json::array();
        for (const auto& [number, strength, sides] : units->units)
            parts.push_back({{"unit", number}, {"strength", strength}, {"sides", json_of(sides)}});
        return {{"action_units", parts}};
    }
    return {{"landmarks", json_of(std::get<Landmarks>(target))}};
}

Target target_of(const Json& json)
{
    if (json.contains("emotions")) {
        EmotionTarget target{{}, sides_of(json.at("sides"))};
        for (const Json& part : json["emotions"])
            target.parts.push_back(
                {require_emotion(part.at("emotion").get<std::string>()), part.at("strength").get<double>()});
        return target;
    }
    if (json.contains("action_units")) {
        ActionUnitTarget target;
        for (const Json& part : json["action_units"]) {
            const int number = part.at("unit").get<int>();
            action_unit_row(number);
            target.units.push_back({number, part.at("strength").get<double>(), sides_of(part.at("sides"))});
        }
        return target;
    }
    return landmarks_of(json.at("landmarks"));
}

Json json_of(const Region& region)
{
    Json parts = Json::array(), strokes = Json::array();
    for (int i = 0; i < face_part_count; ++i)
        if (region.parts[std::size_t(i)]) parts.push_back(face_part_names[std::size_t(i)]);
    for (const Stroke& stroke : region.strokes)
        strokes.push_back({{"erases", stroke.erases},
                           {"radius", stroke.radius},
                           {"softness", stroke.softness},
                           {"points", json_of(stroke.points)}});
    return {{"parts", parts}, {"strokes", strokes}};
}

Region region_of(const Json& json)
{
    Region region;
    region.parts.fill(false);
    for (const Json& part : json.at("parts")) {
        const auto found = std::ranges::find(face_part_names, part.get<std::string>());
        if (found == face_part_names.end()) refuse("'" + part.get<std::string>() + "' is no part of a face");
        region.parts[std::size_t(found - face_part_names.begin())] = true;
    }
    for (const Json& stroke : json.at("strokes"))
        region.strokes.push_back({points_of(stroke.at("points")), stroke.at("radius").get<double>(),
                                  stroke.at("softness").get<double>(), stroke.at("erases").get<bool>()});
    return region;
}

Json json_of(const std::vector<Edit>& edits)
{
    Json json = Json::array();
    for (const Edit& edit : edits)
        json.push_back({{"target", json_of(edit.target)},
                        {"engine", edit.engine},
                        {"knobs", edit.knobs.values()},
                        {"opacity", edit.opacity},
                        {"on", edit.on},
                        {"region", json_of(edit.region)}});
    return json;
}

std::vector<Edit> edits_of(const Json& json)
{
    std::vector<Edit> edits;
    for (const Json& each : json) {
        Edit edit{target_of(each.at("target")), each.at("engine").get<std::string>(), {}, 1.0, true, {}};
        for (const auto& [knob, value] : each.at("knobs").items()) edit.knobs.set(knob, value.get<std::string>());
        edit.opacity = std::clamp(each.at("opacity").get<double>(), 0.0, 1.0);
        edit.on = each.at("on").get<bool>();
        edit.region = region_of(each.at("region"));
        edits.push_back(std::move(edit));
    }
    return edits;
}

Json json_of(const FaceTask& task)
{
    const Face& face = task.face;
    return {{"box", {face.box.left, face.box.top, face.box.width, face.box.height}},
            {"confidence", face.confidence},
            {"pose", {face.pose.yaw, face.pose.pitch, face.pose.roll}},
            {"caution", face.caution},
            {"landmarks", json_of(face.landmarks)},
            {"edits", json_of(task.edits)}};
}

FaceTask task_of(const Json& json)
{
    FaceTask task;
    const Json &box = json.at("box"), &pose = json.at("pose");
    task.face.box = {box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(),
                     box.at(3).get<double>()};
    task.face.confidence = json.at("confidence").get<double>();
    task.face.pose = {pose.at(0).get<double>(), pose.at(1).get<double>(), pose.at(2).get<double>()};
    task.face.caution = json.at("caution").get<std::string>();
    task.face.landmarks = landmarks_of(json.at("landmarks"));
    task.edits = edits_of(json.at("edits"));
    return task;
}

fs::path relative_to(const fs::path& file, const fs::path& folder)
{
    const fs::path relative =
        fs::absolute(file).lexically_normal().lexically_relative(fs::absolute(folder).lexically_normal());
    return relative.empty() ? fs::absolute(file) : relative;
}

Json json_of(const Project& project, const fs::path& folder)
{
    Json faces = Json::array();
    for (const FaceTask& task : project.faces) faces.push_back(json_of(task));
    return {{"mien_project", project_version},
            {"photo", relative_to(project.photo, folder).generic_string()},
            {"size", {project.width, project.height}},
            {"faces", faces}};
}

/// Parses with one sentence for whatever is wrong; `what` is "project" or "preset".
template <class T, class Read>
T parsed(const std::string& text, const std::string& what, int version, Read read)
{
    const std::string key = "mien_" + what;
    try {
        const Json json = Json::parse(text);
        if (!json.is_object() || !json.contains(key)) refuse("this is no Mien " + what);
        if (const int found = json.at(key).get<int>(); found > version)
            refuse("this " + what + " was made by a later Mien (version " + std::to_string(found) + " of the format; " +
                   std::to_string(version) + " is known here)");
        return read(json);
    } catch (const Json::exception& error) {
        refuse("the " + what + " cannot be read: " + error.what());
    }
}

}  // namespace

Project project_of(const Photo& photo, std::vector<FaceTask> faces)
{
    return {photo.source.empty() ? fs::path() : fs::absolute(photo.source), photo.width(), photo.height(),
            std::move(faces)};
}

std::string project_text(const Project& project, const fs::path& folder) { return json_of(project, folder).dump(); }

Project parse_project(const std::string& text, const fs::path& folder)
{
    return parsed<Project>(text, "project", project_version, [&](const Json& json) {
        Project project;
        project.photo = (fs::absolute(folder) / json.at("photo").get<std::string>()).lexically_normal();
        project.width = json.at("size").at(0).get<int>();
        project.height = json.at("size").at(1).get<int>();
        for (const Json& face : json.at("faces")) project.faces.push_back(task_of(face));
        return project;
    });
}

void save_project(const Project& project, const fs::path& file)
{
    const Json json = json_of(project, fs::absolute(file).parent_path());
    write_whole(file, json.dump(1) + '\n');
}

bool has_project_name(const fs::path& file) { return ending_of(file) == ".mien"; }

Project load_project(const fs::path& file)
try {
    if (has_photo_name(file)) return project_in(read_photo(file));
    return parse_project(read_whole(file), fs::absolute(file).parent_path());
} catch (const Error& error) {
    throw Error(error.kind(), file.string() + ": " + error.what());
}

Provenance provenance_of(const Project& project, const fs::path& file)
{
    Provenance provenance{describe_engines(project.faces), describe(project.faces),
                          project_text(project, fs::absolute(file).parent_path())};
    if (provenance.recipe.size() > longest_recipe) provenance.recipe.clear();
    return provenance;
}

Project project_in(const Photo& picture)
{
    const std::string recipe = recipe_in(picture.xmp);
    if (recipe.empty())
        throw Error(Error::Kind::not_found,
                    picture.source.string() + " carries no recipe; Mien writes one into what it edits");
    return parse_project(recipe, fs::absolute(picture.source).parent_path());
}

std::string preset_text(const Preset& preset)
{
    return Json{{"mien_preset", preset_version}, {"name", preset.name}, {"edits", json_of(preset.edits)}}.dump();
}

Preset parse_preset(const std::string& text)
{
    return parsed<Preset>(text, "preset", preset_version, [](const Json& json) {
        return Preset{json.at("name").get<std::string>(), edits_of(json.at("edits"))};
    });
}

}  // namespace mien
