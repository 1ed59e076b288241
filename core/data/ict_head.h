#pragma once

#include "core/data/head.h"
#include "core/data/target.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mien {

/// Centimetres between the outer eye corners of the neutral ICT head: its size in head units.
inline constexpr double ict_inter_ocular = 8.91796;

/// The linear shapes of the ICT-FaceKit head (Li et al. 2020, MIT licence) in compact form: 100 identity modes whose
/// weights are N(0, 1), and expression shapes whose weights are 0..1. Immutable. Displacements are in cm, x to the
/// image's right (the person's left), y down, z away from the viewer.
class IctShapes {
public:
    /// Reads ict_shapes.json and ict_shapes.i16 of a folder. Throws Error where they are missing or damaged.
    explicit IctShapes(const std::filesystem::path& folder);

    /// The vertices of the 68 iBUG landmarks.
    const std::array<int, 68>& landmark_vertices() const& noexcept { return landmark_vertices_; }
    void landmark_vertices() && = delete;
    int vertices() const noexcept { return vertices_; }
    const std::vector<std::string>& identity_modes() const& noexcept { return identity_modes_; }
    void identity_modes() && = delete;
    bool has(const std::string& shape) const { return shapes_.contains(shape); }

    /// How a shape at weight 1 moves a vertex. Throws Error for a shape that the head lacks.
    Point3 displacement(const std::string& shape, int vertex) const;
    /// Adds a shape to the positions of all vertices.
    void add(std::vector<Point3>& positions, const std::string& shape, double weight) const;
    /// Adds a shape that has sides ("mouthSmile" is mouthSmile_L and mouthSmile_R) by the amount of each; a central
    /// one is parted at the middle of the face. `neutral` tells where the vertices lie at rest.
    void add(std::vector<Point3>& positions, const std::vector<Point3>& neutral, const std::string& shape,
             const Sides& weights) const;

private:
    struct Shape {
        std::size_t first = 0;  // of its numbers
        double scale = 1.0;     // cm
    };
    const Shape& shape(const std::string& name) const;

    int vertices_ = 0;
    std::array<int, 68> landmark_vertices_{};
    std::vector<std::string> identity_modes_;
    std::map<std::string, Shape> shapes_;
    std::vector<std::int16_t> numbers_;
};

/// Which expression shapes make an action unit of `action_units`, and how strongly: the head's own table, with lips
/// that part for 25 and press for 23.
const std::vector<std::pair<std::string, double>>& ict_shapes_of(int action_unit);

enum class HeadPart { face, back, mouth, eye_socket, gums_tongue, teeth, eyeball, iris, eyelashes };

using Triangle = std::array<std::uint32_t, 3>;

/// The whole head: its neutral surface, its parts, and its shapes. Immutable. Same axes and unit as the shapes; the
/// origin is the model's own, about the middle of the head at the height of the nose.
class IctHead {
public:
    /// Reads the folder of IctShapes with generic_neutral_mesh.obj. The helpers around the eyes (tear fluid, shadow and
    /// blend meshes), which are transparent, are left out. Throws Error where a file is missing or damaged.
    explicit IctHead(const std::filesystem::path& folder);

    const IctShapes& shapes() const& noexcept { return shapes_; }
    void shapes() && = delete;
    const std::vector<Point3>& neutral() const& noexcept { return neutral_; }
    void neutral() && = delete;
    /// Every part's triangles, counter-clockwise as seen from outside; empty for a part that the mesh lacks.
    const std::map<HeadPart, std::vector<Triangle>>& parts() const& noexcept { return parts_; }
    void parts() && = delete;

    /// The neutral head of somebody: one weight for each of the first identity modes.
    std::vector<Point3> person(const std::vector<double>& identity) const;
    /// A person's head that shows the action units.
    std::vector<Point3> expressing(std::vector<Point3> person, const std::vector<ActionUnitStrength>& units) const;

private:
    IctShapes shapes_;
    std::vector<Point3> neutral_;
    std::map<HeadPart, std::vector<Triangle>> parts_;
};

/// Unit normals of the vertices, out of the surface: the mean of the triangles around each, weighed by area. Vertices
/// of no triangle get (0, 0, -1).
std::vector<Point3> vertex_normals(const std::vector<Point3>& positions, const std::vector<Triangle>& triangles);

}  // namespace mien
