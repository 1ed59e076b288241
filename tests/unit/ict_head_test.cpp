#include "core/data/ict_head.h"
#include "core/base/error.h"
#include "core/data/spline_map.h"
#include "tests/support/tiny_head.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace mien {
namespace {

void expect_near(const Point3& a, const Point3& b, double within)
{
    EXPECT_NEAR(a.x, b.x, within);
    EXPECT_NEAR(a.y, b.y, within);
    EXPECT_NEAR(a.z, b.z, within);
}

struct IctHeadTest : testing::Test {
    test::TinyHead folder;
    IctHead head{folder.path()};
    Point3 landmark(const std::vector<Point3>& positions, std::size_t i) const
    {
        return positions[std::size_t(head.shapes().landmark_vertices()[i])];
    }
};

TEST_F(IctHeadTest, turns_the_mesh_so_that_y_is_down_and_z_away)
{
    for (std::size_t i = 0; i < 68; ++i) {
        const Point3& mean = mean_head()[i];
        expect_near(landmark(head.neutral(), i),
                    {mean.x * ict_inter_ocular, mean.y * ict_inter_ocular, mean.z * ict_inter_ocular}, 1e-5);
    }
}

TEST_F(IctHeadTest, is_neutral_without_weights)
{
    const auto still = head.expressing(head.person({0.0}), {{12, 0.0, {}}});
    for (std::size_t i = 0; i < still.size(); ++i) expect_near(still[i], head.neutral()[i], 0.0);
}

TEST_F(IctHeadTest, adds_identity_and_expression_by_weight)
{
    const auto person = head.person({-0.5});
    EXPECT_NEAR(landmark(person, 16).x - landmark(head.neutral(), 16).x, -0.5, 1e-3);
    const auto smiling = head.expressing(person, {{12, 0.5, {}}});
    EXPECT_NEAR(landmark(smiling, 48).y - landmark(person, 48).y, -0.5, 1e-3);
    EXPECT_NEAR(landmark(smiling, 54).y - landmark(person, 54).y, -0.5, 1e-3);
}

TEST_F(IctHeadTest, gives_each_side_its_own_amount)
{
    const auto sneering = head.expressing(head.neutral(), {{12, 1.0, {1.0, 0.2}}});
    EXPECT_NEAR(landmark(sneering, 54).y - landmark(head.neutral(), 54).y, -1.0, 1e-3);  // the person's left
    EXPECT_NEAR(landmark(sneering, 48).y - landmark(head.neutral(), 48).y, -0.2, 1e-3);
    const auto open = head.expressing(head.neutral(), {{26, 1.0, {1.0, 0.0}}});
    EXPECT_NEAR(landmark(open, 8).y - landmark(head.neutral(), 8).y, 1.0, 1e-3);  // the middle takes half of each
}

TEST_F(IctHeadTest, normals_point_out_of_the_surface)
{
    const auto& triangles = head.parts().at(HeadPart::face);
    const auto normals = vertex_normals(head.neutral(), triangles);
    EXPECT_LT(normals[30].z, -0.99);          // a landmark's triangle faces the viewer
    EXPECT_LT(normals[204 + 20 * 2].y, 0.0);  // the egg's upper rings look up
}

TEST_F(IctHeadTest, knows_the_shapes_of_every_action_unit)
{
    for (const ActionUnit& unit : action_units)
        for (const auto& [shape, weight] : ict_shapes_of(unit.number))
            EXPECT_TRUE(head.shapes().has(shape) || head.shapes().has(shape + "_L")) << shape;
}

TEST_F(IctHeadTest, says_what_is_missing_or_damaged)
{
    EXPECT_THROW(IctHead("/nowhere"), Error);
    EXPECT_THROW(head.shapes().displacement("earWiggle", 0), Error);
    std::ofstream(folder / "generic_neutral_mesh.obj") << "v 1 2 3\nusemtl M_Face\nf 1/1 2/1 3/1\n";
    EXPECT_THROW(IctHead{folder.path()}, Error);
    std::filesystem::resize_file(folder / "ict_shapes.i16", 100);
    EXPECT_THROW(IctShapes{folder.path()}, Error);
}

TEST(IctFaceKit, measures_what_its_constants_say)
{
    const char* folder = std::getenv("MIEN_ICT_HEAD");
    if (!folder) GTEST_SKIP() << "MIEN_ICT_HEAD does not name the folder of the ICT-FaceKit head";
    const IctHead head(folder);
    const auto& vertex = head.shapes().landmark_vertices();
    const auto at = [&](std::size_t i) { return head.neutral()[std::size_t(vertex[i])]; };
    EXPECT_NEAR(at(45).x - at(36).x, ict_inter_ocular, 1e-4);
    EXPECT_EQ(head.shapes().identity_modes().size(), 100u);
    for (const auto& [part, triangles] : head.parts()) EXPECT_FALSE(triangles.empty());
    const auto same = head.expressing(head.person(std::vector<double>(100)), {{12, 0.0, {}}, {26, 0.0, {}}});
    for (std::size_t i = 0; i < same.size(); ++i) expect_near(same[i], head.neutral()[i], 0.0);
}

TEST(SplineMap, goes_through_its_points_and_keeps_straight_lines_straight)
{
    const std::vector<Point> from{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0.4, 0.3}};
    std::vector<Point> to;
    for (const Point& p : from) to.push_back({2.0 * p.x + 5.0, 3.0 * p.y - p.x});
    const Point straight = SplineMap(from, to, 0.0)({0.7, 0.2});
    EXPECT_NEAR(straight.x, 6.4, 1e-9);
    EXPECT_NEAR(straight.y, -0.1, 1e-9);
    to[4] = {7.0, 7.0};
    const Point bent = SplineMap(from, to, 0.0)(from[4]);
    EXPECT_NEAR(bent.x, 7.0, 1e-9);
    EXPECT_NEAR(bent.y, 7.0, 1e-9);
}

TEST(SplineMap, refuses_points_on_one_line)
{
    const std::vector<Point> line{{0, 0}, {1, 1}, {2, 2}};
    EXPECT_THROW(SplineMap(line, line, 0.0), Error);
}

}  // namespace
}  // namespace mien
