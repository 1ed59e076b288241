#pragma once

#include "core/data/ict_head.h"
#include "core/engine/synth_skin.h"
#include "core/gpu/raster.h"

#include <functional>
#include <optional>
#include <vector>

namespace mien {

/// What a synthetic person looks like besides the skin's picture.
struct Looks {
    Colour tint{1.0, 1.0, 1.0};        // linear; the skin's picture is multiplied by it
    Colour iris{0.1, 0.05, 0.02};      // linear
    double pupil = 0.4;                // its radius, of the iris' one, 0..1
    std::optional<double> hair = 0.5;  // thickness in cm; none: bald
    Colour clothes{0.2, 0.2, 0.25};
};

/// A dressed head: what each vertex is made of. Immutable.
class SynthSurface {
public:
    /// The head must outlive it.
    SynthSurface(const IctHead& head, const Skin& skin, const Looks& looks);

    /// Places a point of the head in the camera's frame.
    using Place = std::function<Point3(const Point3&)>;

    /// The meshes of a head whose vertices are at `now`, and were at `before`.
    std::vector<RasterMesh> meshes(const std::vector<Point3>& now, const std::vector<Point3>& before,
                                   const Place& place) const;

private:
    struct Part {
        std::vector<Triangle> triangles;
        RasterMaterial material;
        Image texture;
    };

    void cover_with_skin(const Skin& skin, const Looks& looks);
    std::vector<std::uint32_t> covered() const;  // the vertices under skin and hair
    void lay_picture(const Skin& skin);
    Colour even_out_light(const Image& picture);  // returns the cheeks' mean colour
    void grow_hair(const Colour& hair, const std::optional<double>& thickness);
    void colour_mouth(const Colour& lips);
    void colour_eyes();
    std::vector<Triangle> without_corneas() const;
    RasterMesh clothes(const Place& place) const;

    const IctHead& head_;
    std::vector<Point3> normals_;         // of the neutral head
    std::vector<RasterVertex> vertices_;  // all but position, normal and before
    std::vector<double> thickness_;       // of what lies on the vertex, cm
    std::vector<Part> parts_;
    Colour clothes_;
};

}  // namespace mien
