#include "core/base/paths.h"
#include "core/engine/studio.h"
#include "core/vision/read.h"
#include "core/vision/view.h"
#include "core/vision/write.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

// Pictures that somebody looked at and found good. After a change that is meant to be seen, look at the new ones and
// keep them:  MIEN_KEEP_GOLDEN=1 ./test -R golden

namespace mien {
namespace {

constexpr int side = 360;  // pixels the pictures are compared at

// What the eye would not tell apart, in steps of 1/255.
constexpr double same_on_the_whole = 1.8;  // mean difference: the kept pictures being JPEG makes about 1
constexpr double same_everywhere = 6.0;    // mean difference of the worst 12 x 12 patch: a moved lip is 15 and more

std::filesystem::path kept(const std::string& name)
{
    return std::filesystem::path(MIEN_GOLDEN_FOLDER) / (name + ".jpg");
}

Raster<std::uint8_t> bytes(const Image& image)
{
    std::vector<std::uint8_t> values;
    for (const float value : image.pixels())
        values.push_back(std::uint8_t(std::clamp(value * 255.0f + 0.5f, 0.0f, 255.0f)));
    return {image.width(), image.height(), 3, std::move(values)};
}

struct Difference {
    double mean = 0.0;
    double worst_patch = 0.0;
};

Difference difference(const Raster<std::uint8_t>& a, const Raster<std::uint8_t>& b)
{
    constexpr int patch = 12;
    Difference result;
    for (int top = 0; top + patch <= a.height(); top += patch)
        for (int left = 0; left + patch <= a.width(); left += patch) {
            double sum = 0.0;
            for (int y = top; y < top + patch; ++y)
                for (int x = left; x < left + patch; ++x)
                    for (int c = 0; c < 3; ++c) sum += std::abs(a.at(x, y, c) - b.at(x, y, c));
            sum /= patch * patch * 3;
            result.worst_patch = std::max(result.worst_patch, sum);
            result.mean += sum / ((a.width() / patch) * (a.height() / patch));
        }
    return result;
}

class Golden : public testing::TestWithParam<Emotion> {};

TEST_P(Golden, looks_as_it_did)
{
    Registry registry{ModelStore(models_folder())};
    add_all_engines(registry);
    if (!registry.store().find("warp")) GTEST_SKIP() << "the landmark warp is not trained";
    Studio studio(std::move(registry), [](JobQueue::Closure closure) { closure(); });
    Job quiet;
    const int number = 1 + int(GetParam()) % 5;  // another face for another emotion
    const Photo photo = read_photo(resources_folder() / "samples" / ("portrait-" + std::to_string(number) + ".jpg"));
    const Face face = studio.find_faces(photo, quiet).at(0);
    const Target target = EmotionTarget{{{GetParam(), 1.0}}, {}};
    const EditResult edited =
        studio.edit({.photo = photo, .tasks = {{face, {{target, "warp"}}}}, .score = false}, quiet);
    const auto now = bytes(view(edited.photo, side));
    if (std::getenv("MIEN_KEEP_GOLDEN")) {
        Photo picture;
        picture.pixels = now;
        write_photo(picture, kept(name(GetParam())), {true, false, 92, {}});
    }
    const auto then = bytes(view(read_photo(kept(name(GetParam()))), side));
    ASSERT_EQ(now.width(), then.width());
    const Difference by = difference(now, then);
    EXPECT_LT(by.mean, same_on_the_whole);
    EXPECT_LT(by.worst_patch, same_everywhere);
    const auto before = difference(bytes(view(photo, side)), then);
    EXPECT_GT(before.worst_patch, 1.5 * same_everywhere) << "the picture shows no expression";
}

INSTANTIATE_TEST_SUITE_P(Warp, Golden,
                         testing::Values(Emotion::happiness, Emotion::sadness, Emotion::surprise, Emotion::fear,
                                         Emotion::disgust, Emotion::anger),
                         [](const auto& which) { return name(which.param); });

}  // namespace
}  // namespace mien
