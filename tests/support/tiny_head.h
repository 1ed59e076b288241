#pragma once

#include "core/data/head.h"
#include "core/data/ict_head.h"
#include "tests/support/photo_files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <numbers>
#include <set>

namespace mien::test {

/// A folder like ICT-FaceKit's with a head of a few hundred vertices: the 68 landmarks of the mean head, each on a
/// small triangle, before an egg. One identity mode widens it by 1 cm; mouthSmile lifts the mouth's corner of each side
/// by 1 cm; jawOpen lowers the chin by 2 cm; every other shape is still.
class TinyHead {
public:
    TinyHead()
    {
        add_landmarks();
        add_egg();
        std::ofstream(folder_ / "generic_neutral_mesh.obj") << vertices_ << "usemtl M_Face\n" << faces_;
        write_shapes();
    }
    std::filesystem::path path() const { return folder_ / ""; }
    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

private:
    void add_vertex(double x, double up, double forward)
    {
        vertices_ += "v " + std::to_string(x) + ' ' + std::to_string(up) + ' ' + std::to_string(forward) + '\n';
        ++count_;
    }
    void add_face(std::initializer_list<int> corners)
    {
        faces_ += 'f';
        for (const int corner : corners) faces_ += ' ' + std::to_string(corner + 1) + "/1";
        faces_ += '\n';
    }
    void add_landmarks()
    {
        for (const Point3& p : mean_head())
            add_vertex(p.x * ict_inter_ocular, -p.y * ict_inter_ocular, -p.z * ict_inter_ocular);
        for (int i = 0; i < 68; ++i) {
            const Point3& p = mean_head()[std::size_t(i)];
            const double x = p.x * ict_inter_ocular, up = -p.y * ict_inter_ocular, forward = -p.z * ict_inter_ocular;
            add_vertex(x + 0.6, up, forward);
            add_vertex(x, up + 0.6, forward);
            add_face({i, count_ - 2, count_ - 1});
        }
    }
    void add_egg()
    {
        constexpr int rings = 13, spokes = 20;
        const int first = count_;
        for (int r = 0; r <= rings; ++r)
            for (int s = 0; s < spokes; ++s) {
                const double down = std::numbers::pi * r / rings, around = 2.0 * std::numbers::pi * s / spokes;
                add_vertex(7.0 * std::sin(down) * std::cos(around), 12.0 * std::cos(down) + 1.0,
                           8.0 * std::sin(down) * std::sin(around) - 6.0);
            }
        for (int r = 0; r < rings; ++r)
            for (int s = 0; s < spokes; ++s) {
                const int here = first + r * spokes + s, next = first + r * spokes + (s + 1) % spokes;
                add_face({here, next, next + spokes, here + spokes});
            }
    }
    void write_shapes()
    {
        constexpr double scale = 1e-4;  // cm
        std::vector<std::int16_t> numbers;
        auto shapes = nlohmann::json::array();
        const auto add = [&](const std::string& name, const char* kind, int vertex, std::array<double, 3> moved) {
            shapes.push_back({{"name", name}, {"kind", kind}, {"scale", scale}, {"offset", numbers.size() * 2}});
            numbers.resize(numbers.size() + std::size_t(count_) * 3);
            std::int16_t* delta = &numbers[numbers.size() - std::size_t(count_ - vertex) * 3];
            for (std::size_t c = 0; c < 3; ++c) delta[c] = std::int16_t(std::lround(moved[c] / scale));
        };
        add("identity000", "identity", 16, {1.0, 0.0, 0.0});
        add("mouthSmile_L", "expression", 54, {0.0, 1.0, 0.0});
        add("mouthSmile_R", "expression", 48, {0.0, 1.0, 0.0});
        add("jawOpen", "expression", 8, {0.0, -2.0, 0.0});
        std::set<std::string> still;
        for (const ActionUnit& unit : action_units)
            for (const auto& [name, weight] : ict_shapes_of(unit.number)) still.insert(name);
        for (const char* name : {"mouthSmile", "jawOpen"}) still.erase(name);
        for (const char* name : {"eyeLookOut", "eyeLookIn", "eyeLookUp", "eyeLookDown"}) still.insert(name);
        for (const std::string& name : still)
            for (const char* side : {"_L", "_R"}) add(name + side, "expression", 0, {});
        std::vector<int> landmarks(68);
        for (int i = 0; i < 68; ++i) landmarks[std::size_t(i)] = i;
        const nlohmann::json json{{"vertices", count_}, {"landmarks68_vertex", landmarks}, {"shapes", shapes}};
        std::ofstream(folder_ / "ict_shapes.json") << json;
        std::ofstream(folder_ / "ict_shapes.i16", std::ios::binary)
            .write(reinterpret_cast<const char*>(numbers.data()), std::streamsize(numbers.size() * 2));
    }

    Folder folder_;
    std::string vertices_, faces_;
    int count_ = 0;
};

}  // namespace mien::test
