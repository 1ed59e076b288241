#include "core/data/ict_head.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>

namespace mien {
namespace {

/// The materials of the mesh file; the model's own table parts the back of the head by vertex (README, "Face Model
/// Topology").
constexpr std::uint32_t first_of_mouth = 11248, first_of_eye_sockets = 13294;

std::optional<HeadPart> part_of(std::string_view material, const Triangle& corners)
{
    if (material == "M_Face") return HeadPart::face;
    if (material == "M_GumsTongue") return HeadPart::gums_tongue;
    if (material == "M_Teeth") return HeadPart::teeth;
    if (material.starts_with("M_Sclera")) return HeadPart::eyeball;
    if (material.starts_with("M_Iris")) return HeadPart::iris;
    if (material == "M_EyeLashes") return HeadPart::eyelashes;
    if (material != "M_BackHead") return {};
    const std::uint32_t last = *std::ranges::max_element(corners);
    return last < first_of_mouth         ? HeadPart::back
           : last < first_of_eye_sockets ? HeadPart::mouth
                                         : HeadPart::eye_socket;
}

/// The surface of a Wavefront OBJ file: what this head needs of it.
struct Surface {
    std::vector<Point3> vertices;
    std::map<HeadPart, std::vector<Triangle>> parts;
};

void add_polygon(Surface& surface, std::istringstream& words, const std::string& material)
{
    std::vector<std::uint32_t> corners;
    for (std::string corner; words >> corner;) {
        const unsigned long number = std::stoul(corner);  // "12/7" is vertex 12, counted from 1
        if (number < 1 || number > surface.vertices.size()) throw std::out_of_range(corner);
        corners.push_back(std::uint32_t(number - 1));
    }
    for (std::size_t i = 2; i < corners.size(); ++i) {
        const Triangle triangle{corners[0], corners[i - 1], corners[i]};
        if (const auto part = part_of(material, triangle)) surface.parts[*part].push_back(triangle);
    }
}

Surface read_surface(const std::filesystem::path& file)
{
    std::ifstream in(file);
    if (!in) throw Error(Error::Kind::not_found, file.string() + " is missing");
    Surface surface;
    std::string line, kind, material;
    int number = 0;
    try {
        while (++number, std::getline(in, line)) {
            std::istringstream words(line);
            if (!(words >> kind)) continue;
            if (kind == "v") {
                Point3 point;
                if (!(words >> point.x >> point.y >> point.z)) throw std::invalid_argument(line);
                surface.vertices.push_back({point.x, -point.y, -point.z});  // the file's y is up, its z to the viewer
            }
            if (kind == "usemtl") words >> material;
            if (kind == "f") add_polygon(surface, words, material);
        }
    } catch (const std::logic_error&) {
        throw Error(Error::Kind::damaged, file.string() + " is damaged at line " + std::to_string(number));
    }
    return surface;
}

Point3 operator+(const Point3& a, const Point3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
Point3 operator-(const Point3& a, const Point3& b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
Point3 operator*(const Point3& a, double k) { return {a.x * k, a.y * k, a.z * k}; }
Point3 cross(const Point3& a, const Point3& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

}  // namespace

IctShapes::IctShapes(const std::filesystem::path& folder)
{
    std::ifstream text(folder / "ict_shapes.json");
    std::ifstream data(folder / "ict_shapes.i16", std::ios::binary);
    if (!text || !data)
        throw Error(Error::Kind::not_found, folder.string() + " must hold ict_shapes.json and ict_shapes.i16");
    data.seekg(0, std::ios::end);
    numbers_.resize(std::size_t(data.tellg()) / sizeof(std::int16_t));
    data.seekg(0);
    data.read(reinterpret_cast<char*>(numbers_.data()), std::streamsize(numbers_.size() * sizeof(std::int16_t)));
    try {
        const auto json = nlohmann::json::parse(text);
        vertices_ = json.at("vertices");
        landmark_vertices_ = json.at("landmarks68_vertex").get<std::array<int, 68>>();
        for (const auto& shape : json.at("shapes")) {
            const std::string name = shape.at("name");
            const std::size_t offset = shape.at("offset");
            shapes_[name] = {offset / sizeof(std::int16_t), shape.at("scale")};
            if (shapes_[name].first + 3 * std::size_t(vertices_) > numbers_.size())
                throw Error(Error::Kind::damaged, "ict_shapes.i16 is shorter than its description says");
            if (shape.at("kind") == "identity") identity_modes_.push_back(name);
        }
    } catch (const nlohmann::json::exception& error) {
        throw Error(Error::Kind::damaged, (folder / "ict_shapes.json").string() + ": " + error.what());
    }
    for (const int vertex : landmark_vertices_)
        if (vertex < 0 || vertex >= vertices_)
            throw Error(Error::Kind::damaged, "ict_shapes.json names a landmark vertex that the head lacks");
}

const IctShapes::Shape& IctShapes::shape(const std::string& name) const
{
    const auto found = shapes_.find(name);
    if (found == shapes_.end()) throw Error(Error::Kind::damaged, "the head has no shape '" + name + "'");
    return found->second;
}

Point3 IctShapes::displacement(const std::string& name, int vertex) const
{
    const Shape& from = shape(name);
    const std::int16_t* delta = &numbers_[from.first + 3 * std::size_t(vertex)];
    return {delta[0] * from.scale, -delta[1] * from.scale, -delta[2] * from.scale};
}

void IctShapes::add(std::vector<Point3>& positions, const std::string& name, double weight) const
{
    expect(positions.size() == std::size_t(vertices_), "the shapes' vertices are the head's");
    const Shape& from = shape(name);
    const double k = weight * from.scale;
    const std::int16_t* delta = &numbers_[from.first];
    for (Point3& point : positions) {
        point = {point.x + k * delta[0], point.y - k * delta[1], point.z - k * delta[2]};
        delta += 3;
    }
}

void IctShapes::add(std::vector<Point3>& positions, const std::vector<Point3>& neutral, const std::string& name,
                    const Sides& weights) const
{
    if (has(name + "_L")) {
        add(positions, name + "_L", weights.left);
        add(positions, name + "_R", weights.right);
        return;
    }
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const double share = left_share(neutral[i] * (1.0 / ict_inter_ocular));
        const double k = share * weights.left + (1.0 - share) * weights.right;
        positions[i] = positions[i] + displacement(name, int(i)) * k;
    }
}

const std::vector<std::pair<std::string, double>>& ict_shapes_of(int action_unit)
{
    static const std::map<int, std::vector<std::pair<std::string, double>>> table{
        {1, {{"browInnerUp", 1.0}}},
        {2, {{"browOuterUp", 1.0}}},
        {4, {{"browDown", 1.0}}},
        {5, {{"eyeWide", 1.0}}},
        {6, {{"cheekSquint", 1.0}, {"eyeSquint", 0.35}}},
        {7, {{"eyeSquint", 1.0}}},
        {9, {{"noseSneer", 1.0}}},
        {10, {{"mouthUpperUp", 1.0}}},
        {12, {{"mouthSmile", 1.0}}},
        {14, {{"mouthDimple", 1.0}}},
        {15, {{"mouthFrown", 1.0}}},
        {16, {{"mouthLowerDown", 1.0}}},
        {17, {{"mouthShrugLower", 1.0}}},
        {18, {{"mouthPucker", 1.0}}},
        {20, {{"mouthStretch", 1.0}}},
        {23, {{"mouthPress", 1.0}, {"mouthRollLower", 0.35}, {"mouthRollUpper", 0.35}}},
        {25, {{"mouthLowerDown", 0.4}, {"mouthUpperUp", 0.3}, {"jawOpen", 0.06}}},
        {26, {{"jawOpen", 1.0}}},
        {43, {{"eyeBlink", 1.0}}},
    };
    return table.at(action_unit);
}

IctHead::IctHead(const std::filesystem::path& folder) : shapes_(folder)
{
    Surface surface = read_surface(folder / "generic_neutral_mesh.obj");
    if (surface.vertices.size() != std::size_t(shapes_.vertices()))
        throw Error(Error::Kind::damaged, folder.string() + ": the mesh and the shapes have different vertices");
    neutral_ = std::move(surface.vertices);
    parts_ = std::move(surface.parts);
    for (int part = 0; part <= int(HeadPart::eyelashes); ++part) parts_.try_emplace(HeadPart(part));
}

std::vector<Point3> IctHead::person(const std::vector<double>& identity) const
{
    expect(identity.size() <= shapes_.identity_modes().size(), "no more weights than identity modes");
    std::vector<Point3> positions = neutral_;
    for (std::size_t i = 0; i < identity.size(); ++i) shapes_.add(positions, shapes_.identity_modes()[i], identity[i]);
    return positions;
}

std::vector<Point3> IctHead::expressing(std::vector<Point3> person, const std::vector<ActionUnitStrength>& units) const
{
    for (const ActionUnitStrength& unit : units)
        for (const auto& [shape, weight] : ict_shapes_of(unit.number))
            shapes_.add(person, neutral_, shape,
                        {weight * unit.strength * unit.sides.left, weight * unit.strength * unit.sides.right});
    return person;
}

std::vector<Point3> vertex_normals(const std::vector<Point3>& positions, const std::vector<Triangle>& triangles)
{
    std::vector<Point3> normals(positions.size());
    for (const auto& [a, b, c] : triangles) {
        const Point3 normal = cross(positions[b] - positions[a], positions[c] - positions[a]);
        for (const std::uint32_t corner : {a, b, c}) normals[corner] = normals[corner] + normal;
    }
    for (Point3& normal : normals) {
        const double length = std::sqrt(normal.x * normal.x + normal.y * normal.y + normal.z * normal.z);
        normal = length > 0.0 ? normal * (1.0 / length) : Point3{0.0, 0.0, -1.0};
    }
    return normals;
}

}  // namespace mien
