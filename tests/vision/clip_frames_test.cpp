#include "core/vision/clip_frames.h"

#include "core/base/error.h"
#include "tests/support/clip_file.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>

namespace mien {
namespace {

Raster<std::uint8_t> plain(std::array<std::uint8_t, 3> colour)
{
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < 64 * 48; ++i) pixels.insert(pixels.end(), colour.begin(), colour.end());
    return {64, 48, 3, std::move(pixels)};
}

TEST(ClipFrames, give_every_picture_in_its_own_colours)
{
    const test::Folder folder;
    test::write_clip(folder / "clip.avi", {plain({200, 30, 30}), plain({30, 30, 200})});
    ClipFrames frames(folder / "clip.avi");
    EXPECT_EQ(frames.count(), 2);
    EXPECT_NEAR(frames.rate(), 10.0, 1e-6);
    const auto red = frames.next(), blue = frames.next();
    ASSERT_TRUE(red && blue);
    EXPECT_FALSE(frames.next());
    const auto& first = std::get<Raster<std::uint8_t>>(red->pixels);
    ASSERT_EQ(first.width(), 64);
    ASSERT_EQ(first.height(), 48);
    EXPECT_NEAR(first.at(32, 24, 0), 200, 8);  // as far as JPEG keeps it
    EXPECT_NEAR(first.at(32, 24, 2), 30, 8);
    EXPECT_NEAR(std::get<Raster<std::uint8_t>>(blue->pixels).at(32, 24, 2), 200, 8);
}

TEST(ClipFrames, refuse_what_is_no_video)
{
    const test::Folder folder;
    test::put_bytes(folder / "clip.mp4", "no video");
    EXPECT_THROW(ClipFrames(folder / "clip.mp4"), Error);
    EXPECT_THROW(ClipFrames(folder / "none.mp4"), Error);
    EXPECT_TRUE(has_clip_name("A.MP4"));
    EXPECT_FALSE(has_clip_name("a.jpg"));
}

}  // namespace
}  // namespace mien
