#include "core/engine/synth_surface.h"

#include "core/base/smoothstep.h"
#include "core/data/spline_map.h"
#include "core/vision/colour.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numbers>

namespace mien {
namespace {

constexpr double iris_radius = 0.6;     // cm
constexpr double cornea_radius = 0.68;  // of the eyeball's clear front
constexpr int iris_pixels = 128;        // of its picture's side, which shows twice the cornea's radius

Vector3f vector_of(const Point3& p) { return {float(p.x), float(p.y), float(p.z)}; }
Vector3f vector_of(const Colour& c) { return {float(c[0]), float(c[1]), float(c[2])}; }

Colour scaled(const Colour& colour, double k) { return {colour[0] * k, colour[1] * k, colour[2] * k}; }

Colour mean(const std::vector<Colour>& colours)
{
    Colour sum{};
    for (const Colour& colour : colours)
        for (std::size_t c = 0; c < 3; ++c) sum[c] += colour[c] / double(colours.size());
    return sum;
}

/// The mean of the darkest places on the brows, which miss them here and there.
Colour brow_colour(const Skin& skin)
{
    const double reach = 0.035 * inter_ocular(skin.landmarks);
    std::vector<Colour> brows;
    for (std::size_t i = 17; i < 27; ++i)
        for (const double down : {-reach, 0.0, reach})
            brows.push_back(colour_at(skin.picture, skin.landmarks[i] + Point{0.0, down}));
    std::ranges::sort(brows, {}, lightness);
    brows.resize(3);
    return mean(brows);
}

/// The mean colour in the middle of the lips' red.
Colour lip_colour(const Skin& skin)
{
    std::vector<Colour> lips;
    for (const auto& [outer, inner] : {std::pair{50, 61}, {52, 63}, {58, 67}, {57, 66}, {56, 65}})
        lips.push_back(
            colour_at(skin.picture, (skin.landmarks[std::size_t(outer)] + skin.landmarks[std::size_t(inner)]) * 0.5));
    return mean(lips);
}

Image tinted(const Image& picture, const Colour& tint)
{
    std::vector<float> pixels(picture.pixels().begin(), picture.pixels().end());
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = srgb_from_linear(linear_from_srgb(pixels[i]) * float(tint[i % 3]));
    return Image(picture.width(), picture.height(), 3, std::move(pixels));
}

/// The landmarks a portrait's map goes through. The lips of a closed mouth lie on each other, where found points may
/// cross: their middle stands for both. The jaw's points move a little inwards, so that no background gets on the face.
std::vector<Point> anchors(const Landmarks& face, double jaw_share)
{
    std::vector<Point> points(face.begin(), face.begin() + 60);
    for (std::size_t i = 0; i < 17; ++i) points[i] = face[i] * jaw_share + face[30] * (1.0 - jaw_share);
    for (const auto& [upper, lower] : {std::pair{61, 67}, {62, 66}, {63, 65}})
        points.push_back((face[std::size_t(upper)] + face[std::size_t(lower)]) * 0.5);
    return points;
}

/// How the light of the portrait varies with the surface's direction: lightness ~ a + b . normal. Dividing by it leaves
/// the skin's own colour.
class PortraitLight {
public:
    PortraitLight(const std::vector<Point3>& normals, const std::vector<double>& lightnesses)
    {
        std::vector<std::vector<double>> square(4, std::vector<double>(4)), right(4, std::vector<double>(1));
        for (std::size_t i = 0; i < normals.size(); ++i) {
            const std::array<double, 4> terms = terms_of(normals[i]);
            for (std::size_t r = 0; r < 4; ++r) {
                right[r][0] += terms[r] * lightnesses[i];
                for (std::size_t c = 0; c < 4; ++c) square[r][c] += terms[r] * terms[c];
            }
            mean_ += lightnesses[i] / double(normals.size());
        }
        for (std::size_t r = 0; r < 4; ++r) square[r][r] += 1e-3 * double(normals.size());
        weights_ = solved(std::move(square), std::move(right));
    }

    double undoing(const Point3& normal) const
    {
        double light = 0.0;
        const std::array<double, 4> terms = terms_of(normal);
        for (std::size_t r = 0; r < 4; ++r) light += terms[r] * weights_[r][0];
        return std::clamp(mean_ / std::max(light, 1e-3), 0.7, 1.5);
    }

private:
    static std::array<double, 4> terms_of(const Point3& n) { return {1.0, n.x, n.y, n.z}; }

    std::vector<std::vector<double>> weights_;
    double mean_ = 0.0;
};

/// 0..1: how far a point of the neutral head lies in its hair.
double scalp_share(const Point3& p)
{
    const double up = -p.y, forward = -p.z, aside = std::abs(p.x);
    constexpr double ear_forward = 0.9, ear_up = 1.5, ear_depth = 3.2, ear_height = 4.3;  // of its oval, cm
    const double from_ear = std::hypot((forward - ear_forward) / ear_depth, (up - ear_up) / ear_height);
    const double beside_ear = aside > 5.0 ? smoothstep(0.85, 1.1, from_ear) : 1.0;
    // the hairline's height over how far forward the point lies: forehead, temple, sideburn, nape
    constexpr std::array<std::pair<double, double>, 6> line{
        {{-9.0, -4.5}, {-3.0, -2.5}, {1.0, 1.0}, {4.4, 2.6}, {6.0, 6.6}, {8.6, 9.3}}};
    double height = line.back().second;
    if (forward <= line.front().first) height = line.front().second;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const auto [from, low] = line[i - 1];
        const auto [to, high] = line[i];
        if (forward > from && forward <= to) height = low + (high - low) * (forward - from) / (to - from);
    }
    return beside_ear * smoothstep(height - 0.2, height + 1.0, up);
}

/// How far forward the edge of the face lies at a height, in cm: the jaw's landmarks, and above them the temple.
double edge_of_face(const IctHead& head, double down)
{
    const auto jaw = [&](std::size_t i) { return head.neutral()[std::size_t(head.shapes().landmark_vertices()[i])]; };
    constexpr double temple = 0.65;  // how far the hairline leans forward on its way up
    if (down <= jaw(0).y) return -jaw(0).z + temple * (jaw(0).y - down);
    for (std::size_t i = 0; i < 8; ++i) {
        const Point3 above = jaw(i), below = jaw(i + 1);
        if (down <= below.y) return -(above.z + (below.z - above.z) * (down - above.y) / (below.y - above.y));
    }
    return -jaw(8).z;
}

/// 0..1: how far a frontal portrait tells the colour of a point of the neutral head. Behind the face's edge are ears,
/// hair and what is behind people; below it is the neck, in the shadow of the chin.
double painted_share(const IctHead& head, const Point3& p, const Point3& normal)
{
    const double behind = edge_of_face(head, p.y) + p.z;
    return smoothstep(0.1, 0.5, -normal.z) * smoothstep(0.9, -0.3, behind) * smoothstep(10.5, 9.0, -p.y) *
           smoothstep(-9.0, -7.6, -p.y);
}

Image iris_picture(const Colour& iris, double pupil)
{
    std::vector<float> pixels;
    for (int y = 0; y < iris_pixels; ++y)
        for (int x = 0; x < iris_pixels; ++x) {
            const double u = (x + 0.5) / iris_pixels * 2.0 - 1.0, v = (y + 0.5) / iris_pixels * 2.0 - 1.0;
            const double r = std::hypot(u, v) * 2.0 * cornea_radius / iris_radius;  // 1 at the iris' border
            const double angle = std::atan2(v, u);
            const double fibre = 1.0 + 0.25 * std::sin(23.0 * angle + 3.0 * r) + 0.2 * std::sin(41.0 * angle - 5.0 * r);
            const double rim = 1.0 - 0.7 * smoothstep(0.78, 1.0, r);
            const double shown = smoothstep(pupil - 0.05, pupil + 0.05, r), white = smoothstep(0.96, 1.06, r);
            constexpr Colour sclera{0.45, 0.41, 0.39};
            for (std::size_t c = 0; c < 3; ++c) {
                const double inner = 0.004 + shown * (iris[c] * fibre * rim - 0.004);
                pixels.push_back(srgb_from_linear(float(inner + white * (sclera[c] - inner))));
            }
        }
    return Image(iris_pixels, iris_pixels, 3, std::move(pixels));
}

/// The foremost points of the eyeballs: right (the image's left), left.
std::array<Point3, 2> corneas(const IctHead& head)
{
    std::array<Point3, 2> apex{};
    for (const Triangle& triangle : head.parts().at(HeadPart::eyeball))
        for (const std::uint32_t i : triangle) {
            const Point3& p = head.neutral()[i];
            Point3& eye = apex[p.x > 0.0 ? 1 : 0];
            if (eye.z == 0.0 || p.z < eye.z) eye = p;
        }
    return apex;
}

/// The vertices that triangles use, numbered anew.
RasterMesh compacted(const std::vector<Triangle>& triangles, const std::function<RasterVertex(std::uint32_t)>& vertex)
{
    RasterMesh mesh;
    std::map<std::uint32_t, std::uint32_t> places;
    for (const Triangle& triangle : triangles)
        for (const std::uint32_t corner : triangle) {
            const auto [found, is_new] = places.try_emplace(corner, std::uint32_t(mesh.vertices.size()));
            if (is_new) mesh.vertices.push_back(vertex(corner));
            mesh.indices.push_back(found->second);
        }
    return mesh;
}

std::vector<Triangle> all_triangles(const IctHead& head)
{
    std::vector<Triangle> all;
    for (const auto& [part, triangles] : head.parts()) all.insert(all.end(), triangles.begin(), triangles.end());
    return all;
}

std::vector<std::uint32_t> vertices_of(const IctHead& head, HeadPart part)
{
    std::vector<std::uint32_t> found;
    for (const Triangle& triangle : head.parts().at(part)) found.insert(found.end(), triangle.begin(), triangle.end());
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

SynthSurface::SynthSurface(const IctHead& head, const Skin& skin, const Looks& looks)
    : head_(head),
      normals_(vertex_normals(head.neutral(), all_triangles(head))),
      vertices_(head.neutral().size()),
      thickness_(head.neutral().size()),
      clothes_(looks.clothes)
{
    for (std::size_t i = 0; i < vertices_.size(); ++i) vertices_[i].rest = vector_of(head.neutral()[i]);
    cover_with_skin(skin, looks);
    colour_eyes();
    std::vector<Triangle> outside = head.parts().at(HeadPart::face);
    const auto& back = head.parts().at(HeadPart::back);
    outside.insert(outside.end(), back.begin(), back.end());
    constexpr RasterMaterial skin_like{0.035f, 14.0f, 0.25f, false}, wet{0.25f, 60.0f, 0.3f, false};
    parts_ = {{outside, skin_like, tinted(skin.picture, looks.tint)},
              {head.parts().at(HeadPart::eye_socket), skin_like, {}},
              {head.parts().at(HeadPart::mouth), wet, {}},
              {head.parts().at(HeadPart::gums_tongue), wet, {}},
              {head.parts().at(HeadPart::teeth), {0.2f, 50.0f, 0.2f, false}, {}},
              {without_corneas(), {0.3f, 120.0f, 0.3f, false}, {}},
              {head.parts().at(HeadPart::iris), {0.7f, 300.0f, 0.3f, false}, iris_picture(looks.iris, looks.pupil)}};
}

void SynthSurface::cover_with_skin(const Skin& skin, const Looks& looks)
{
    lay_picture(skin);
    const Colour cheeks = even_out_light(skin.picture);
    const auto tinted_colour = [&](Colour colour) {
        for (std::size_t c = 0; c < 3; ++c) colour[c] *= looks.tint[c];
        return colour;
    };
    const Colour skin_colour = tinted_colour(cheeks);
    for (const std::uint32_t i : covered()) {
        vertices_[i].colour = vector_of(skin_colour);
        vertices_[i].grain = 0.04f;
    }
    for (const std::uint32_t i : vertices_of(head_, HeadPart::eye_socket))
        vertices_[i].colour = vector_of(Colour{0.7 * skin_colour[0], 0.5 * skin_colour[1], 0.5 * skin_colour[2]});
    colour_mouth(tinted_colour(lip_colour(skin)));
    grow_hair(scaled(brow_colour(skin), 0.55), looks.hair);
}

std::vector<std::uint32_t> SynthSurface::covered() const
{
    std::vector<std::uint32_t> all;  // face and back share those on their border
    std::ranges::set_union(vertices_of(head_, HeadPart::face), vertices_of(head_, HeadPart::back),
                           std::back_inserter(all));
    return all;
}

void SynthSurface::lay_picture(const Skin& skin)
{
    Landmarks neutral;
    for (const int vertex : head_.shapes().landmark_vertices())
        neutral.push_back(frontal_view(head_.neutral()[std::size_t(vertex)]));
    constexpr double looseness = 1e-2, jaw_share = 0.95;
    const SplineMap to_picture(anchors(neutral, 1.0), anchors(skin.landmarks, jaw_share), looseness);
    for (const std::uint32_t i : covered()) {
        const Point3& at = head_.neutral()[i];
        const Point place = to_picture(frontal_view(at));
        vertices_[i].texture = {float(place.x / skin.picture.width()), float(place.y / skin.picture.height())};
        vertices_[i].painted = float(painted_share(head_, at, normals_[i]));
    }
}

Colour SynthSurface::even_out_light(const Image& picture)
{
    std::vector<Point3> facing;
    std::vector<double> lightnesses;
    std::vector<Colour> cheeks;
    for (const std::uint32_t i : covered()) {
        const Point3& at = head_.neutral()[i];
        const bool cheek = -at.y > -4.0 && -at.y < 1.5 && std::abs(at.x) > 3.0 && normals_[i].z < -0.3;
        if (!cheek) continue;
        const auto [u, v] = vertices_[i].texture;
        cheeks.push_back(colour_at(picture, {double(u) * picture.width(), double(v) * picture.height()}));
        facing.push_back(normals_[i]);
        lightnesses.push_back(lightness(cheeks.back()));
    }
    const PortraitLight light(facing, lightnesses);
    for (const std::uint32_t i : covered()) vertices_[i].gain = float(light.undoing(normals_[i]));
    return mean(cheeks);
}

void SynthSurface::grow_hair(const Colour& hair, const std::optional<double>& thickness)
{
    if (!thickness) return;
    for (const std::uint32_t i : covered()) {
        const double share = scalp_share(head_.neutral()[i]);
        if (share == 0.0) continue;
        RasterVertex& vertex = vertices_[i];
        for (std::size_t c = 0; c < 3; ++c) vertex.colour[c] += float(share * (hair[c] - double(vertex.colour[c])));
        vertex.painted *= float(1.0 - share);
        vertex.grain += float(share * (0.75 - double(vertex.grain)));
        thickness_[i] = share * *thickness;
    }
}

void SynthSurface::colour_mouth(const Colour& lips)
{
    const auto& landmark = head_.shapes().landmark_vertices();
    std::vector<Point> border;
    for (std::size_t i = 48; i < 60; ++i) border.push_back(frontal_view(head_.neutral()[std::size_t(landmark[i])]));
    const auto [left, right] = std::ranges::minmax(border, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(border, {}, &Point::y);
    for (const std::uint32_t i : vertices_of(head_, HeadPart::face)) {
        const Point at = frontal_view(head_.neutral()[i]);
        const bool on_lips = at.x > left.x && at.x < right.x && at.y > top.y && at.y < bottom.y;
        if (on_lips) vertices_[i].colour = vector_of(lips);
    }
    const double front = head_.neutral()[std::size_t(landmark[62])].z;
    const auto paint = [&](HeadPart part, const Colour& colour, double reach) {
        for (const std::uint32_t i : vertices_of(head_, part)) {
            const double behind = std::max(0.0, head_.neutral()[i].z - front - 0.8);  // where less light gets to
            vertices_[i].colour = vector_of(scaled(colour, std::exp(-behind / reach)));
        }
    };
    paint(HeadPart::mouth, {0.75 * lips[0], 0.5 * lips[1], 0.5 * lips[2]}, 1.0);
    paint(HeadPart::gums_tongue, {0.33, 0.12, 0.11}, 1.6);
    paint(HeadPart::teeth, {0.6, 0.54, 0.45}, 1.3);
}

void SynthSurface::colour_eyes()
{
    const auto apex = corneas(head_);
    for (const HeadPart part : {HeadPart::eyeball, HeadPart::iris})
        for (const std::uint32_t i : vertices_of(head_, part)) {
            const Point3& p = head_.neutral()[i];
            const Point3& eye = apex[p.x > 0.0 ? 1 : 0];
            const double shade = 1.0 - 0.6 * smoothstep(0.1, 0.75, eye.y - p.y);  // of the upper lid and its lashes
            const double red = smoothstep(0.7, 1.5, std::abs(p.x - eye.x));
            vertices_[i].colour = vector_of(
                scaled({0.46 - 0.04 * red, 0.42 - 0.16 * red, 0.40 - 0.16 * red}, shade * (1.0 - 0.25 * red)));
            vertices_[i].gain = float(shade);
            vertices_[i].painted = part == HeadPart::iris ? 1.0f : 0.0f;
            vertices_[i].texture = {float(0.5 + (p.x - eye.x) / (4.0 * cornea_radius)),
                                    float(0.5 + (p.y - eye.y) / (4.0 * cornea_radius))};
        }
}

std::vector<Triangle> SynthSurface::without_corneas() const
{
    const auto apex = corneas(head_);
    const auto clear = [&](std::uint32_t i) {
        const Point3& p = head_.neutral()[i];
        const Point3& eye = apex[p.x > 0.0 ? 1 : 0];
        return std::hypot(p.x - eye.x, p.y - eye.y) < cornea_radius && p.z - eye.z < 1.0;
    };
    std::vector<Triangle> kept = head_.parts().at(HeadPart::eyeball);
    std::erase_if(kept, [&](const Triangle& triangle) { return std::ranges::all_of(triangle, clear); });
    return kept;
}

RasterMesh SynthSurface::clothes(const Place& place) const
{
    constexpr int rings = 14, spokes = 48;
    std::vector<Point3> points;
    std::vector<Triangle> triangles;
    for (int r = 0; r < rings; ++r)
        for (int s = 0; s < spokes; ++s) {
            const double t = double(r) / (rings - 1), angle = 2.0 * std::numbers::pi * s / spokes;
            const double wide = 7.0 + 16.0 * std::pow(t, 0.55), deep = 6.6 + 6.0 * t;  // cm
            const double drop = 10.5 + 2.5 * std::max(0.0, -std::sin(angle)) * (1.0 - t) + 22.0 * t * t;
            points.push_back({wide * std::cos(angle), drop, 1.0 + deep * std::sin(angle)});
        }
    for (std::uint32_t r = 0; r + 1 < rings; ++r)
        for (std::uint32_t s = 0; s < spokes; ++s) {
            const std::uint32_t here = r * spokes + s, next = r * spokes + (s + 1) % spokes;
            triangles.push_back({here, next, here + spokes});
            triangles.push_back({next, next + spokes, here + spokes});
        }
    const auto normals = vertex_normals(points, triangles);
    RasterMesh mesh = compacted(triangles, [&](std::uint32_t i) {
        RasterVertex vertex;
        const Point3 to = place(points[i]),
                     tip = place({points[i].x + normals[i].x, points[i].y + normals[i].y, points[i].z + normals[i].z});
        vertex.position = vertex.before = vector_of(to);
        vertex.normal = vector_of(Point3{tip.x - to.x, tip.y - to.y, tip.z - to.z});
        vertex.colour = vector_of(clothes_);
        vertex.rest = vector_of(points[i]);
        vertex.grain = 0.2f;
        return vertex;
    });
    mesh.material = {0.0f, 1.0f, 0.1f, true};
    return mesh;
}

std::vector<RasterMesh> SynthSurface::meshes(const std::vector<Point3>& now, const std::vector<Point3>& before,
                                             const Place& place) const
{
    const auto normals = vertex_normals(now, all_triangles(head_));
    std::vector<RasterMesh> meshes;
    for (const Part& part : parts_) {
        meshes.push_back(compacted(part.triangles, [&](std::uint32_t i) {
            RasterVertex vertex = vertices_[i];
            const Point3 n = normals[i], out{thickness_[i] * n.x, thickness_[i] * n.y, thickness_[i] * n.z};
            const auto raised = [&](const Point3& p) { return Point3{p.x + out.x, p.y + out.y, p.z + out.z}; };
            const Point3 to = place(raised(now[i])),
                         tip = place({now[i].x + out.x + n.x, now[i].y + out.y + n.y, now[i].z + out.z + n.z});
            vertex.position = vector_of(to);
            vertex.before = vector_of(place(raised(before[i])));
            vertex.normal = vector_of(Point3{tip.x - to.x, tip.y - to.y, tip.z - to.z});
            return vertex;
        }));
        meshes.back().material = part.material;
        meshes.back().texture = part.texture;
    }
    meshes.push_back(clothes(place));
    return meshes;
}

}  // namespace mien
