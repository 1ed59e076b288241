#include "core/base/paths.h"
#include "core/vision/read.h"
#include "tests/cli/process.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdlib>

namespace mien {
namespace {

using nlohmann::json;
using test::run_mien;

/// Any Vulkan device will do, one that computes on the processor too: without one the test fails.
struct Device : testing::Test {
    test::Ended edit(const std::string& out, const std::string& device)
    {
        const auto sample = (resources_folder() / "samples" / "portrait-1.jpg").string();
        return run_mien({"edit", sample, (folder / out).string(), "--emotion", "happiness", "--engine", "warp",
                         "--device", device});
    }
    std::span<const std::uint8_t> pixels(const std::string& file)
    {
        photos.push_back(read_photo(folder / file));
        return std::get<Raster<std::uint8_t>>(photos.back().pixels).pixels();
    }
    test::Folder folder;
    std::vector<Photo> photos;
};

TEST_F(Device, edits_as_the_processor_does_within_one_level)
{
    ASSERT_EQ(edit("cpu.png", "cpu").code, 0);
    const test::Ended ended = edit("gpu.png", "0");
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.err, "");
    const auto right = pixels("cpu.png"), got = pixels("gpu.png");
    ASSERT_EQ(right.size(), got.size());
    int greatest = 0;
    for (std::size_t i = 0; i < got.size(); ++i) greatest = std::max(greatest, std::abs(int(right[i]) - int(got[i])));
    EXPECT_LE(greatest, 1);
}

TEST_F(Device, that_is_lost_or_missing_leaves_the_work_to_the_processor_and_says_so)
{
    ASSERT_EQ(edit("cpu.png", "cpu").code, 0);
    ::setenv("MIEN_VULKAN_LOSE_AFTER", "3", 1);
    const test::Ended lost = edit("lost.png", "0");
    ::unsetenv("MIEN_VULKAN_LOSE_AFTER");
    EXPECT_EQ(lost.code, 0);
    EXPECT_NE(lost.err.find("was lost; the processor put the face back instead"), std::string::npos) << lost.err;
    const test::Ended missing = edit("missing.png", "no such card");
    EXPECT_EQ(missing.code, 0);
    EXPECT_NE(missing.err.find("no such card"), std::string::npos) << missing.err;
    EXPECT_TRUE(std::ranges::equal(pixels("cpu.png"), pixels("lost.png")));
    EXPECT_TRUE(std::ranges::equal(pixels("cpu.png"), pixels("missing.png")));
}

TEST_F(Device, is_measured_beside_the_processor)
{
    const test::Ended ended = run_mien({"bench", "gpu", "--megapixels", "0.5", "--repeats", "1", "--json"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    const json told = json::parse(ended.out);
    EXPECT_FALSE(told.at("device").get<std::string>().empty());
    ASSERT_EQ(told.at("rows").size(), 5u);  // three types of pixels put back, two overlaid
    for (const json& row : told.at("rows")) {
        EXPECT_GT(row.at("gpu_megapixels_per_s").get<double>(), 0.0);
        EXPECT_LE(row.at("greatest_difference").get<double>(), row.at("type") == "floats" ? 2e-3 : 1.0 / 255.0 + 1e-9);
    }
}

}  // namespace
}  // namespace mien
