#include "core/engine/synth.h"
#include "core/base/error.h"
#include "core/vision/write.h"
#include "tests/support/tiny_head.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

struct SynthTest : testing::Test {
    SynthTest()
    {
        std::vector<float> pixels;
        for (int i = 0; i < 80 * 60; ++i) pixels.insert(pixels.end(), {float(i % 80) / 80.0f, 0.4f, 0.6f});
        write_photo(as_photo(Image(80, 60, 3, std::move(pixels))), photos / "wall.png");
        range.size = 96;
    }
    /// A face that looks straight into the camera.
    SynthFace straight(std::uint64_t seed)
    {
        SynthRange still = range;
        still.yaw = still.pitch = still.roll = 0.0;
        return synth().face(still, seed);
    }
    Synth& synth()
    {
        if (!synth_) synth_ = std::make_unique<Synth>(SynthSources{head.path(), photos / "", {}});
        return *synth_;
    }

    test::TinyHead head;
    test::Folder photos;
    SynthRange range;
    std::unique_ptr<Synth> synth_;
};

TEST_F(SynthTest, renders_the_same_face_for_a_seed_whatever_came_before)
{
    const SynthFace first = synth().face(range, 7);
    synth().face(range, 8);
    const SynthFace again = synth().face(range, 7);
    EXPECT_TRUE(std::ranges::equal(first.picture.pixels(), again.picture.pixels()));
    EXPECT_EQ(first.landmarks, again.landmarks);
    EXPECT_TRUE(std::ranges::equal(first.motion.pixels(), again.motion.pixels()));
}

TEST_F(SynthTest, renders_another_face_for_another_seed)
{
    EXPECT_NE(synth().face(range, 7).landmarks, synth().face(range, 8).landmarks);
}

TEST_F(SynthTest, landmarks_are_the_projected_vertices)
{
    const SynthFace face = straight(3);
    const IctHead model(head.path());
    // identity and expression move neither eye corners nor nose of the tiny head: the projection of the rest remains
    const auto on_axis = [&](std::size_t i) {
        const Point3& p = model.neutral()[i];
        const double k =
            face.focal / (p.z + 2.0 + face.distance);  // the head turns about a point 2 cm before its origin
        return Point{k * p.x, k * (p.y + 1.0)};
    };
    for (const std::size_t i : {27, 30, 36, 39, 42, 45}) {
        const Point expected = on_axis(i) - on_axis(33), seen = face.landmarks[i] - face.landmarks[33];
        EXPECT_NEAR(seen.x, expected.x, 1e-4) << i;
        EXPECT_NEAR(seen.y, expected.y, 1e-4) << i;
    }
}

TEST_F(SynthTest, depth_and_landmarks_agree)
{
    range.size = 384;
    const SynthFace face = straight(3);
    const Point nose =
        face.landmarks[30] + Point{1.0, -1.0};  // on the tip's small triangle, which reaches right and up
    const IctHead model(head.path());
    EXPECT_NEAR(face.depth.at(int(nose.x), int(nose.y)), face.distance + 2.0 + model.neutral()[30].z, 0.5);
    EXPECT_EQ(face.depth.at(0, 0), 0.0f);
}

TEST_F(SynthTest, nothing_moves_in_a_neutral_face)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const SynthFace face = synth().face(range, seed);
        if (!face.units.empty()) continue;
        EXPECT_TRUE(std::ranges::all_of(face.motion.pixels(), [](float v) { return std::abs(v) < 0.01f; }));
        return;
    }
    FAIL() << "none of 60 faces is neutral";
}

TEST_F(SynthTest, tells_the_pose_it_drew_within_the_range)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Pose pose = synth().face(range, seed).pose;
        EXPECT_LE(std::abs(pose.yaw), range.yaw);
        EXPECT_LE(std::abs(pose.pitch), range.pitch);
        EXPECT_LE(std::abs(pose.roll), range.roll);
    }
}

TEST_F(SynthTest, says_which_folder_lacks_what)
{
    EXPECT_THROW(Synth({photos / "", photos / "", {}}), Error);
    EXPECT_THROW(Synth({head.path(), photos / "empty", {}}), Error);
}

}  // namespace
}  // namespace mien
