#include "core/gpu/raster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

/// A triangle at one depth, counter-clockwise as the camera sees it, lit evenly.
RasterMesh triangle(const std::array<Point, 3>& corners, float z, const Vector3f& colour)
{
    RasterMesh mesh;
    for (const Point& corner : corners) {
        RasterVertex vertex;
        vertex.position = vertex.before = {float(corner.x) * z, float(corner.y) * z, z};
        vertex.normal = {0.0f, 0.0f, -1.0f};
        vertex.colour = colour;
        mesh.vertices.push_back(vertex);
    }
    mesh.indices = {0, 1, 2};
    return mesh;
}

/// Whose focal length is 1: a point (x, y) * z is seen at the pixel (x, y).
RasterScene even_light(std::vector<RasterMesh> meshes)
{
    RasterScene scene;
    scene.meshes = std::move(meshes);
    scene.ambient_above = scene.ambient_below = {1.0f, 1.0f, 1.0f};
    return scene;
}

constexpr std::array<Point, 3> upper_left{{{0, 0}, {0, 16}, {16, 0}}};
constexpr Vector3f red{1.0f, 0.0f, 0.0f}, green{0.0f, 1.0f, 0.0f};

/// Without a driver the constructor throws, and the test fails with its sentence: the driver is a dependency.
struct Raster16 : testing::Test {
    GpuDevice device;
    Rasterizer rasterizer{device};

    Rendering render(const RasterScene& scene) { return rasterizer.render(scene, 16, 16); }
};

TEST_F(Raster16, covers_the_pixels_inside_a_triangle)
{
    const Rendering seen = render(even_light({triangle(upper_left, 10.0f, red)}));
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x) {
            if (x + y == 15) continue;  // the edge crosses it
            EXPECT_EQ(seen.colour.at(x, y, 3), x + y < 15 ? 1.0f : 0.0f) << x << ' ' << y;
        }
    EXPECT_FLOAT_EQ(seen.colour.at(3, 3, 0), 1.0f);
    EXPECT_FLOAT_EQ(seen.colour.at(3, 3, 1), 0.0f);
}

TEST_F(Raster16, smooths_slanted_edges)
{
    const Rendering seen = render(even_light({triangle(upper_left, 10.0f, red)}));
    const float cover = seen.colour.at(7, 8, 3);
    EXPECT_GT(cover, 0.0f);
    EXPECT_LT(cover, 1.0f);
}

TEST_F(Raster16, shows_the_nearer_surface_whatever_is_drawn_first)
{
    for (const bool near_first : {true, false}) {
        const auto near = triangle(upper_left, 10.0f, red), far = triangle(upper_left, 20.0f, green);
        const Rendering seen = render(even_light(near_first ? std::vector{near, far} : std::vector{far, near}));
        EXPECT_FLOAT_EQ(seen.colour.at(3, 3, 0), 1.0f);
        EXPECT_NEAR(seen.depth.at(3, 3), 10.0f, 1e-4f);
    }
}

TEST_F(Raster16, leaves_out_what_is_seen_from_behind_unless_it_has_two_sides)
{
    RasterMesh turned = triangle(upper_left, 10.0f, red);
    turned.indices = {0, 2, 1};
    turned.vertices[0].normal = turned.vertices[1].normal = turned.vertices[2].normal = {0.0f, 0.0f, 1.0f};
    EXPECT_EQ(render(even_light({turned})).colour.at(3, 3, 3), 0.0f);
    turned.material.two_sided = true;
    const Rendering seen = render(even_light({turned}));
    EXPECT_EQ(seen.colour.at(3, 3, 3), 1.0f);
    EXPECT_FLOAT_EQ(seen.normals.at(3, 3, 2), -1.0f);
}

TEST_F(Raster16, tells_normals_and_nothing_where_nothing_is)
{
    RasterMesh tilted = triangle(upper_left, 10.0f, red);
    const float half = std::sqrt(0.5f);
    for (RasterVertex& vertex : tilted.vertices) vertex.normal = {half, 0.0f, -half};
    const Rendering seen = render(even_light({tilted}));
    EXPECT_NEAR(seen.normals.at(2, 2, 0), half, 1e-5f);
    EXPECT_NEAR(seen.normals.at(2, 2, 2), -half, 1e-5f);
    EXPECT_EQ(seen.normals.at(14, 14, 2), 0.0f);
    EXPECT_EQ(seen.depth.at(14, 14), 0.0f);
    EXPECT_EQ(seen.motion.at(14, 14), 0.0f);
}

TEST_F(Raster16, tells_where_each_point_was)
{
    RasterMesh moved = triangle(upper_left, 10.0f, red);
    for (RasterVertex& vertex : moved.vertices) vertex.before[0] += 3.0f * vertex.position[2];
    const Rendering seen = render(even_light({moved}));
    EXPECT_NEAR(seen.motion.at(4, 4, 0), 3.0f, 1e-4f);
    EXPECT_NEAR(seen.motion.at(4, 4, 1), 0.0f, 1e-4f);
}

TEST_F(Raster16, lights_what_faces_the_light)
{
    RasterScene scene = even_light({triangle(upper_left, 10.0f, red)});
    scene.ambient_above = scene.ambient_below = {};
    scene.lights = {{{0.0f, 0.0f, -1.0f}, {0.5f, 0.5f, 0.5f}}};
    EXPECT_NEAR(render(scene).colour.at(3, 3, 0), 0.5f, 1e-5f);
    scene.lights[0].towards = {0.0f, 0.0f, 1.0f};
    EXPECT_EQ(render(scene).colour.at(3, 3, 0), 0.0f);
}

TEST_F(Raster16, puts_a_picture_on_a_surface_in_linear_light)
{
    RasterMesh painted = triangle(upper_left, 10.0f, red);
    painted.texture = Image(1, 1, 3, {0.0f, 0.5f, 1.0f});
    for (RasterVertex& vertex : painted.vertices) vertex.painted = 1.0f;
    const Rendering seen = render(even_light({painted}));
    EXPECT_EQ(seen.colour.at(3, 3, 0), 0.0f);
    EXPECT_NEAR(seen.colour.at(3, 3, 1), 0.214f, 0.005f);  // sRGB 0.5; the picture has 8 bits
    EXPECT_NEAR(seen.colour.at(3, 3, 2), 1.0f, 1e-5f);
}

TEST_F(Raster16, draws_the_same_twice_and_other_sizes_between)
{
    const RasterScene scene = even_light({triangle(upper_left, 10.0f, red)});
    const Rendering first = render(scene);
    EXPECT_EQ(rasterizer.render(scene, 40, 8).colour.width(), 40);
    EXPECT_TRUE(std::ranges::equal(first.colour.pixels(), render(scene).colour.pixels()));
}

TEST_F(Raster16, draws_an_empty_scene_and_refuses_one_too_large)
{
    EXPECT_EQ(render({}).colour.at(3, 3, 3), 0.0f);
    EXPECT_THROW(rasterizer.render({}, 1 << 20, 8), Error);
}

TEST_F(Raster16, gives_the_validation_layer_nothing_to_complain_of)
{
    render(even_light({triangle(upper_left, 10.0f, red)}));
    EXPECT_EQ(device.complaints(), 0);
}

}  // namespace
}  // namespace mien
