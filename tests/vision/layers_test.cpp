#include "core/vision/layers.h"
#include "tests/support/photo_files.h"

#include <OpenImageIO/imageio.h>
#include <gtest/gtest.h>

namespace mien {
namespace {

Layers small_layers()
{
    constexpr int width = 70, height = 130;  // more rows than one band
    const auto photo = [&](int base) {
        std::vector<std::uint16_t> pixels(std::size_t(width) * height * 3);
        for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = std::uint16_t((base + i * 37) % 65536);
        Photo made;
        made.pixels = Raster<std::uint16_t>(width, height, 3, std::move(pixels));
        return made;
    };
    std::vector<std::uint8_t> mask(std::size_t(width) * height);
    std::vector<float> flow(mask.size() * 2);
    for (std::size_t i = 0; i < mask.size(); ++i) {
        mask[i] = std::uint8_t(i % 256);
        flow[2 * i] = float(i) * 0.25f;
        flow[2 * i + 1] = -float(i % 9);
    }
    return {photo(1), photo(9000), Raster<std::uint8_t>(width, height, 1, std::move(mask)),
            Flow(width, height, 2, std::move(flow))};
}

TEST(Layers, an_openexr_holds_every_layer_by_name)
{
    const test::Folder folder;
    const Layers layers = small_layers();
    write_layers(layers, folder / "layers.exr", false);
    const auto input = OIIO::ImageInput::open((folder / "layers.exr").string());
    ASSERT_NE(input, nullptr);
    const auto& spec = input->spec();
    std::vector<float> pixels(std::size_t(spec.width) * spec.height * spec.nchannels);
    ASSERT_TRUE(input->read_image(0, 0, 0, spec.nchannels, OIIO::TypeDesc::FLOAT, pixels.data()));
    const auto at = [&](const char* name, int x, int y) {
        const int channel = spec.channelindex(name);
        EXPECT_GE(channel, 0) << name;
        return pixels[(std::size_t(y) * spec.width + x) * spec.nchannels + std::max(channel, 0)];
    };
    EXPECT_EQ(spec.nchannels, 9);
    const std::size_t place = 100 * 70 + 33;
    EXPECT_NEAR(at("mask.A", 33, 100), float(place % 256) / 255.0f, 1e-3);
    EXPECT_EQ(at("flow.X", 33, 100), float(place) * 0.25f);
    EXPECT_EQ(at("flow.Y", 33, 100), -float(place % 9));
    const auto& edit = std::get<Raster<std::uint16_t>>(layers.edit.pixels);
    const double encoded = edit.at(33, 100, 0) / 65535.0;  // OpenEXR is scene-linear
    const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
    EXPECT_NEAR(at("R", 33, 100), linear, 1e-3);
    EXPECT_NE(at("original.R", 33, 100), at("R", 33, 100));
}

TEST(Layers, a_tiff_holds_four_pages_with_the_photos_own_bits)
{
    const test::Folder folder;
    const Layers layers = small_layers();
    write_layers(layers, folder / "layers.tif", false);
    const auto input = OIIO::ImageInput::open((folder / "layers.tif").string());
    ASSERT_NE(input, nullptr);
    const auto& edit = std::get<Raster<std::uint16_t>>(layers.edit.pixels);
    std::vector<std::uint16_t> pixels(edit.pixels().size());
    ASSERT_TRUE(input->read_image(0, 0, 0, 3, OIIO::TypeDesc::UINT16, pixels.data()));
    EXPECT_TRUE(std::ranges::equal(pixels, edit.pixels()));
    ASSERT_TRUE(input->seek_subimage(3, 0));
    std::vector<float> flow(layers.flow.pixels().size());
    ASSERT_TRUE(input->read_image(3, 0, 0, 2, OIIO::TypeDesc::FLOAT, flow.data()));
    EXPECT_TRUE(std::ranges::equal(flow, layers.flow.pixels()));
    EXPECT_FALSE(input->seek_subimage(4, 0));
}

TEST(Layers, are_refused_in_other_formats_and_over_other_files)
{
    const test::Folder folder;
    EXPECT_THROW(write_layers(small_layers(), folder / "layers.png", false), Error);
    write_layers(small_layers(), folder / "layers.tif", false);
    EXPECT_THROW(write_layers(small_layers(), folder / "layers.tif", false), Error);
    EXPECT_NO_THROW(write_layers(small_layers(), folder / "layers.tif", true));
}

}  // namespace
}  // namespace mien
