#include "core/base/version.h"
#include "core/vision/read.h"
#include "core/vision/view.h"
#include "core/vision/webp.h"
#include "core/vision/write.h"
#include "tests/support/photo_files.h"

#include <OpenImageIO/imageio.h>
#include <gtest/gtest.h>
#include <lcms2.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exiv2/exiv2.hpp>

// after <cstdio>, which it needs
#include <jpeglib.h>

namespace mien::test {

namespace {

using Bytes = Raster<std::uint8_t>;
using Words = Raster<std::uint16_t>;

const std::vector<std::string> tagged_names = {"p.jpg", "p.png", "p.tif", "p.webp"};

WriteOptions overwriting()
{
    WriteOptions options;
    options.overwrite = true;
    return options;
}

// The pixels as the file stores them, by OpenImageIO alone: nothing turned, nothing converted.
std::vector<char> stored_bytes(const std::filesystem::path& file)
{
    OIIO::ImageSpec wishes;
    wishes.attribute("oiio:UnassociatedAlpha", 1);
    const auto input = OIIO::ImageInput::open(file.string(), &wishes);
    if (!input) return {};
    std::vector<char> bytes(input->spec().image_bytes(true));
    input->read_image(0, 0, 0, input->spec().nchannels, input->spec().format, bytes.data());
    return bytes;
}

std::vector<std::uint8_t> saved(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    std::vector<std::uint8_t> bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

// As wide as Adobe RGB, with its gamma.
std::vector<std::uint8_t> wide_profile()
{
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    const cmsCIExyYTRIPLE primaries{{0.64, 0.33, 1.0}, {0.21, 0.71, 1.0}, {0.15, 0.06, 1.0}};
    cmsToneCurve* gamma = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* curves[] = {gamma, gamma, gamma};
    cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsFreeToneCurve(gamma);
    return saved(profile);
}

std::vector<std::uint8_t> grey_profile(double exponent)
{
    cmsToneCurve* gamma = cmsBuildGamma(nullptr, exponent);
    cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), gamma);
    cmsFreeToneCurve(gamma);
    return saved(profile);
}

struct Says {
    Exiv2::ExifData exif;
    Exiv2::IptcData iptc;
    Exiv2::XmpData xmp;

    std::string exif_text(const char* key) const
    {
        const auto found = exif.findKey(Exiv2::ExifKey(key));
        return found == exif.end() ? std::string{} : found->toString();
    }
    std::string iptc_text(const char* key) const
    {
        const auto found = iptc.findKey(Exiv2::IptcKey(key));
        return found == iptc.end() ? std::string{} : found->toString();
    }
    std::string xmp_text(const char* key) const
    {
        const auto found = xmp.findKey(Exiv2::XmpKey(key));
        return found == xmp.end() ? std::string{} : found->toString();
    }
};

Says said_in(const std::filesystem::path& file)
{
    const auto image = Exiv2::ImageFactory::open(file.string());
    image->readMetadata();
    return {image->exifData(), image->iptcData(), image->xmpData()};
}

// Writes into an existing photo what a camera and a picture desk would.
void describe(const std::filesystem::path& file, int orientation = 1)
{
    const auto image = Exiv2::ImageFactory::open(file.string());
    image->readMetadata();
    Exiv2::ExifData& exif = image->exifData();
    exif["Exif.Image.Make"] = "Mien Works";
    exif["Exif.Image.Copyright"] = "A. Person";
    exif["Exif.Image.Orientation"] = std::uint16_t(orientation);
    exif["Exif.Photo.DateTimeOriginal"] = "2024:05:06 07:08:09";
    exif["Exif.Photo.ExposureTime"] = Exiv2::Rational(1, 125);
    exif["Exif.Photo.PixelXDimension"] = std::uint32_t(9999);
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "51/1 30/1 0/1";
    Exiv2::XmpData& xmp = image->xmpData();
    xmp["Xmp.dc.creator"] = "A. Person";
    xmp["Xmp.xmp.Rating"] = "4";
    xmp["Xmp.exif.GPSLatitude"] = "51,30.0N";
    xmp["Xmp.photoshop.City"] = "London";
    if (image->checkMode(Exiv2::mdIptc) != Exiv2::amNone) {
        image->iptcData()["Iptc.Application2.Caption"] = "A face";
        image->iptcData()["Iptc.Application2.City"] = "London";
    }
    image->writeMetadata();
}

// A described photo of the format that the name asks for, written and read back.
Photo described(const Folder& folder, const std::string& name, int orientation = 1)
{
    const auto file = folder / ("described-" + name);
    Photo photo = photo_of(pattern<std::uint8_t>(40, 24, 3));
    write_photo(photo, file, overwriting());
    describe(file, orientation);
    return read_photo(file);
}

struct JpegForm {
    std::string name;
    int channels = 3;
    int across = 2;  // luma samples for a chroma sample
    int down = 2;
    bool progressive = false;
};

const std::vector<JpegForm> jpeg_forms = {{"4:4:4", 3, 1, 1},       {"4:2:2", 3, 2, 1},
                                          {"4:2:0", 3, 2, 2},       {"4:4:0", 3, 1, 2},
                                          {"4:1:1", 3, 4, 1},       {"progressive 4:2:0", 3, 2, 2, true},
                                          {"grey", 1, 1, 1, false}, {"grey 2x2", 1, 2, 2}};

// A JPEG as a camera writes it: quality 80, chroma halved as asked for.
void write_camera_jpeg(const Bytes& raster, const JpegForm& form, J_COLOR_SPACE space,
                       const std::filesystem::path& file)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    std::FILE* stream = std::fopen(file.c_str(), "wb");
    jpeg_stdio_dest(&info, stream);
    info.image_width = JDIMENSION(raster.width());
    info.image_height = JDIMENSION(raster.height());
    info.input_components = raster.channels();
    info.in_color_space = space;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 80, TRUE);
    info.comp_info[0].h_samp_factor = form.across;
    info.comp_info[0].v_samp_factor = form.down;
    if (form.progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = const_cast<std::uint8_t*>(raster.row(int(info.next_scanline)));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::fclose(stream);
}

Photo camera_jpeg(const JpegForm& form, const std::filesystem::path& file, int width = 203, int height = 157)
{
    const J_COLOR_SPACE space = form.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
    write_camera_jpeg(pattern<std::uint8_t>(width, height, form.channels), form, space, file);
    return read_photo(file);
}

// The kind of Error that reading throws, or nothing; its sentence must name the file.
std::optional<Error::Kind> refusal(const std::filesystem::path& file)
{
    try {
        read_photo(file);
        return std::nullopt;
    } catch (const Error& error) {
        const std::string sentence = error.what();
        EXPECT_NE(sentence.find(file.string()), std::string::npos) << sentence;
        EXPECT_EQ(sentence.back(), '.') << sentence;
        return error.kind();
    }
}

std::optional<Error::Kind> write_refusal(const std::filesystem::path& file, bool overwrite = false)
{
    try {
        check_writable(file, overwrite);
        return std::nullopt;
    } catch (const Error& error) {
        return error.kind();
    }
}

void write_exr(const std::filesystem::path& file, const std::vector<std::string>& channels)
{
    OIIO::ImageSpec spec(8, 8, int(channels.size()), OIIO::TypeDesc::HALF);
    spec.channelnames = channels;
    const std::vector<float> values(8 * 8 * channels.size(), 0.5F);
    const auto output = OIIO::ImageOutput::create("openexr");
    output->open(file.string(), spec);
    output->write_image(OIIO::TypeDesc::FLOAT, values.data());
    output->close();
}

template <class T>
void expect_round_trip(const Folder& folder, const std::string& extension, int channels)
{
    SCOPED_TRACE(extension + " with " + std::to_string(channels) + " channels of " + std::to_string(sizeof(T)));
    const Photo made = photo_of(pattern<T>(37, 23, channels));
    write_photo(made, folder / ("a" + extension), overwriting());
    const Photo first = read_photo(folder / ("a" + extension));
    EXPECT_TRUE(same_pixels(made.pixels, first.pixels));
    write_photo(first, folder / ("b" + extension), overwriting());
    EXPECT_EQ(stored_bytes(folder / ("a" + extension)), stored_bytes(folder / ("b" + extension)));
}

}  // namespace

TEST(Photo, keeps_every_pixel_in_every_lossless_form)
{
    const Folder folder;
    for (int channels = 1; channels <= 4; ++channels) {
        expect_round_trip<std::uint8_t>(folder, ".png", channels);
        expect_round_trip<std::uint16_t>(folder, ".png", channels);
        expect_round_trip<std::uint8_t>(folder, ".tif", channels);
        expect_round_trip<std::uint16_t>(folder, ".tif", channels);
        expect_round_trip<float>(folder, ".tif", channels);
    }
}

TEST(Photo, keeps_every_pixel_of_half_and_float_exr)
{
    const Folder folder;
    for (int channels = 1; channels <= 4; ++channels) {
        for (const bool half : {true, false}) {
            SCOPED_TRACE(std::to_string(channels) + (half ? " half" : " float"));
            Photo made = photo_of(pattern<float>(37, 23, channels));
            made.linear = made.premultiplied = true;
            made.half = half;
            write_photo(made, folder / "a.exr", overwriting());
            const Photo read = read_photo(folder / "a.exr");
            EXPECT_TRUE(same_pixels(made.pixels, read.pixels));
            EXPECT_TRUE(read.linear);
            EXPECT_EQ(read.half, half);
            write_photo(read, folder / "b.exr", overwriting());
            EXPECT_EQ(stored_bytes(folder / "a.exr"), stored_bytes(folder / "b.exr"));
        }
    }
}

TEST(Photo, keeps_associated_alpha_of_a_tiff_as_it_is)
{
    const Folder folder;
    Photo made = photo_of(pattern<std::uint8_t>(37, 23, 4));
    made.premultiplied = true;
    write_photo(made, folder / "a.tif");
    const Photo read = read_photo(folder / "a.tif");
    EXPECT_TRUE(read.premultiplied);
    EXPECT_TRUE(same_pixels(made.pixels, read.pixels));
}

TEST(Photo, of_one_pixel_survives_in_every_format)
{
    const Folder folder;
    for (const std::string name : {"p.jpg", "p.png", "p.tif", "p.webp", "p.exr"}) {
        SCOPED_TRACE(name);
        write_photo(photo_of(pattern<std::uint8_t>(1, 1, 3)), folder / name);
        const Photo photo = read_photo(folder / name);
        EXPECT_EQ(photo.width(), 1);
        EXPECT_EQ(photo.height(), 1);
        EXPECT_EQ(view(photo, 100).pixels().size(), 3U);
        write_photo(photo, folder / name, overwriting());
    }
}

TEST(Photo, takes_the_nearest_depth_and_channels_a_format_can_hold)
{
    const Folder folder;
    write_photo(photo_of(Words(2, 1, 1, {65535, 128})), folder / "a.jpg");
    write_photo(photo_of(Raster<float>(2, 1, 1, {1.5F, 0.5F})), folder / "a.png");
    write_photo(photo_of(Bytes(1, 1, 4, {10, 20, 30, 0})), folder / "b.jpg");
    write_photo(photo_of(pattern<std::uint8_t>(9, 9, 2)), folder / "a.webp");
    EXPECT_EQ(std::get<Bytes>(read_photo(folder / "a.jpg").pixels).at(0, 0), 255);
    EXPECT_EQ(std::get<Words>(read_photo(folder / "a.png").pixels).at(0, 0), 65535);
    EXPECT_EQ(std::get<Words>(read_photo(folder / "a.png").pixels).at(1, 0), 32768);
    EXPECT_GE(std::get<Bytes>(read_photo(folder / "b.jpg").pixels).at(0, 0), 253) << "transparent becomes white";
    EXPECT_EQ(read_photo(folder / "a.webp").channels(), 4);
}

TEST(Photo, keeps_every_pixel_of_a_lossless_webp)
{
    const Folder folder;
    for (const int channels : {3, 4}) {
        const Photo made = photo_of(pattern<std::uint8_t>(37, 23, channels));
        encode_webp_lossless(std::get<Bytes>(made.pixels), {}, folder / "a.webp");
        describe(folder / "a.webp");
        const Photo read = read_photo(folder / "a.webp");
        EXPECT_TRUE(same_pixels(made.pixels, read.pixels)) << channels;
        write_photo(read, folder / "b.webp", overwriting());
        EXPECT_TRUE(same_pixels(made.pixels, read_photo(folder / "b.webp").pixels)) << channels;
    }
}

TEST(Photo, keeps_clear_and_opaque_pixels_of_a_webp)
{
    const Folder folder;
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 32 * 32; ++i) values.insert(values.end(), {200, 100, 50, std::uint8_t(i < 512 ? 128 : 255)});
    write_photo(photo_of(Bytes(32, 32, 4, values)), folder / "a.webp");
    const Photo photo = read_photo(folder / "a.webp");
    const auto& raster = std::get<Bytes>(photo.pixels);
    EXPECT_NEAR(raster.at(16, 4, 0), 200, 4) << "the colour is not multiplied by alpha";
    EXPECT_EQ(raster.at(16, 4, 3), 128);
    EXPECT_EQ(raster.at(16, 28, 3), 255);
}

TEST(Photo, turns_linear_light_into_srgb_and_back_between_formats)
{
    const Folder folder;
    Photo made = photo_of(Raster<float>(2, 1, 3, {0.0F, 0.2158605F, 1.0F, 4.0F, -1.0F, 0.5F}));
    made.linear = true;
    write_photo(made, folder / "a.png");
    const Photo encoded = read_photo(folder / "a.png");
    const auto& words = std::get<Words>(encoded.pixels);
    EXPECT_NEAR(words.at(0, 0, 1), 32896, 40) << "a fifth of the light is half of the scale";
    EXPECT_EQ(words.at(1, 0, 0), 65535);
    EXPECT_EQ(words.at(1, 0, 1), 0);
    write_photo(encoded, folder / "b.exr");
    const Photo linear = read_photo(folder / "b.exr");
    EXPECT_TRUE(linear.linear);
    EXPECT_NEAR(std::get<Raster<float>>(linear.pixels).at(0, 0, 1), 0.2158605F, 0.001F);
}

TEST(Photo, stands_upright_and_is_stored_as_it_was)
{
    // where the first stored pixel, and its right neighbour, stand upright in a stored 3 x 2 picture
    const std::array<std::array<int, 4>, 8> places = {{{0, 0, 1, 0},
                                                       {2, 0, 1, 0},
                                                       {2, 1, 1, 1},
                                                       {0, 1, 1, 1},
                                                       {0, 0, 0, 1},
                                                       {1, 0, 1, 1},
                                                       {1, 2, 1, 1},
                                                       {0, 2, 0, 1}}};
    const Folder folder;
    const Photo plain = photo_of(Words(3, 2, 1, {1000, 2000, 3000, 4000, 5000, 6000}));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        SCOPED_TRACE(orientation);
        write_photo(plain, folder / "a.tif", overwriting());
        describe(folder / "a.tif", orientation);
        const Photo photo = read_photo(folder / "a.tif");
        const auto& raster = std::get<Words>(photo.pixels);
        const auto& place = places[std::size_t(orientation) - 1];
        EXPECT_EQ(photo.orientation, orientation);
        EXPECT_EQ(raster.at(place[0], place[1]), 1000);
        EXPECT_EQ(raster.at(place[2], place[3]), 2000);
        write_photo(photo, folder / "b.tif", overwriting());
        EXPECT_EQ(stored_bytes(folder / "a.tif"), stored_bytes(folder / "b.tif"));
        EXPECT_EQ(said_in(folder / "b.tif").exif_text("Exif.Image.Orientation"), std::to_string(orientation));
    }
}

TEST(Photo, keeps_its_orientation_tag_in_every_tagged_format)
{
    const Folder folder;
    for (const std::string& name : tagged_names) {
        for (int orientation = 1; orientation <= 8; ++orientation) {
            SCOPED_TRACE(name + " " + std::to_string(orientation));
            const Photo photo = described(folder, name, orientation);
            EXPECT_EQ(photo.width(), orientation >= 5 ? 24 : 40);
            write_photo(photo, folder / name, overwriting());
            const Photo again = read_photo(folder / name);
            EXPECT_EQ(again.orientation, orientation);
            EXPECT_EQ(again.width(), photo.width());
            if (name != "p.webp") {
                EXPECT_TRUE(same_pixels(photo.pixels, again.pixels));
            }
        }
    }
}

TEST(Photo, is_written_upright_where_the_format_has_no_tag)
{
    const Folder folder;
    const Photo photo = described(folder, "p.jpg", 6);
    for (const std::string name : {"p.png", "p.exr"}) {
        write_photo(photo, folder / name);
        const Photo again = read_photo(folder / name);
        EXPECT_EQ(again.orientation, 1) << name;
        EXPECT_EQ(again.width(), photo.width()) << name;
    }
    EXPECT_TRUE(same_pixels(photo.pixels, read_photo(folder / "p.png").pixels));
}

TEST(Photo, keeps_its_icc_profile_in_every_format)
{
    const Folder folder;
    for (const std::string& name : tagged_names) {
        SCOPED_TRACE(name);
        Photo made = photo_of(pattern<std::uint8_t>(20, 20, 3));
        made.icc = wide_profile();
        write_photo(made, folder / name);
        const Photo first = read_photo(folder / name);
        EXPECT_EQ(first.icc, made.icc);
        WriteOptions options = overwriting();
        options.provenance = Provenance{"warp", "happiness", ""};
        write_photo(first, folder / name, options);
        EXPECT_EQ(read_photo(folder / name).icc, made.icc);
    }
}

TEST(Photo, keeps_exif_iptc_and_xmp_in_every_format)
{
    const Folder folder;
    for (const std::string& from : tagged_names) {
        const Photo photo = described(folder, from);
        for (const std::string& to : tagged_names) {
            SCOPED_TRACE(from + " to " + to);
            write_photo(photo, folder / to, overwriting());
            const Says says = said_in(folder / to);
            EXPECT_EQ(says.exif_text("Exif.Image.Make"), "Mien Works");
            EXPECT_EQ(says.exif_text("Exif.Photo.DateTimeOriginal"), "2024:05:06 07:08:09");
            EXPECT_EQ(says.exif_text("Exif.Photo.ExposureTime"), "1/125");
            EXPECT_EQ(says.exif_text("Exif.GPSInfo.GPSLatitude"), "51/1 30/1 0/1");
            EXPECT_EQ(says.exif_text("Exif.Photo.PixelXDimension"), "40") << "true for these pixels";
            EXPECT_EQ(says.xmp_text("Xmp.dc.creator"), "A. Person");
            EXPECT_EQ(says.xmp_text("Xmp.xmp.Rating"), "4");
            if (from != "p.webp" && to != "p.webp") {
                EXPECT_EQ(says.iptc_text("Iptc.Application2.Caption"), "A face");
            }
            EXPECT_EQ(read_photo(folder / to).width(), 40);
        }
    }
}

TEST(Photo, keeps_an_iptc_caption_as_xmp_where_the_format_has_no_iptc)
{
    const Folder folder;
    write_photo(described(folder, "p.jpg"), folder / "p.webp");
    EXPECT_NE(said_in(folder / "p.webp").xmp_text("Xmp.dc.description").find("A face"), std::string::npos);
}

TEST(Photo, keeps_its_pixels_when_a_tiff_gets_metadata)
{
    const Folder folder;
    const Photo source = described(folder, "p.tif");
    for (int channels = 1; channels <= 4; ++channels) {
        for (const Pixels& pixels :
             {Pixels(pattern<std::uint8_t>(300, 200, channels)), Pixels(pattern<std::uint16_t>(300, 200, channels)),
              Pixels(pattern<float>(300, 200, channels))}) {
            SCOPED_TRACE(std::to_string(channels) + " channels, depth " + std::to_string(pixels.index()));
            Photo photo = source;
            photo.pixels = pixels;
            write_photo(photo, folder / "a.tif", overwriting());
            EXPECT_TRUE(same_pixels(pixels, read_photo(folder / "a.tif").pixels));
            EXPECT_EQ(said_in(folder / "a.tif").exif_text("Exif.Image.Make"), "Mien Works");
        }
    }
}

TEST(Photo, keeps_xmp_and_the_exposure_in_exr)
{
    const Folder folder;
    write_photo(described(folder, "p.jpg"), folder / "a.exr");
    const Photo exr = read_photo(folder / "a.exr");
    EXPECT_NE(exr.xmp.find("A. Person"), std::string::npos);
    const auto input = OIIO::ImageInput::open((folder / "a.exr").string());
    EXPECT_NEAR(input->spec().get_float_attribute("ExposureTime"), 1.0F / 125.0F, 1e-6F);
    write_photo(exr, folder / "b.exr");
    EXPECT_NE(read_photo(folder / "b.exr").xmp.find("A. Person"), std::string::npos);
    write_photo(read_photo(folder / "b.exr"), folder / "b.jpg");
    EXPECT_EQ(said_in(folder / "b.jpg").xmp_text("Xmp.dc.creator"), "A. Person");
}

TEST(Photo, says_how_it_came_to_be)
{
    const Folder folder;
    WriteOptions options = overwriting();
    options.provenance = Provenance{"warp", "happiness 0.8", R"({"strength": 0.8})"};
    for (const std::string& name : tagged_names) {
        SCOPED_TRACE(name);
        write_photo(described(folder, name), folder / name, options);
        const Says says = said_in(folder / name);
        EXPECT_EQ(says.xmp_text("Xmp.iptcExt.DigitalSourceType"),
                  "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        EXPECT_EQ(says.xmp_text("Xmp.mien.engine"), "warp");
        EXPECT_EQ(says.xmp_text("Xmp.mien.target"), "happiness 0.8");
        EXPECT_EQ(says.xmp_text("Xmp.mien.version"), version);
        EXPECT_EQ(says.xmp_text("Xmp.mien.recipe"), R"({"strength": 0.8})");
        EXPECT_EQ(says.xmp_text("Xmp.dc.creator"), "A. Person");
    }
    write_photo(described(folder, "p.jpg"), folder / "p.exr", options);
    EXPECT_NE(read_photo(folder / "p.exr").xmp.find("https://mien.studio/ns/1.0/"), std::string::npos);
}

TEST(Photo, leaves_its_location_out_when_asked)
{
    const Folder folder;
    WriteOptions options = overwriting();
    options.strip_location = true;
    for (const std::string& name : tagged_names) {
        SCOPED_TRACE(name);
        write_photo(described(folder, name), folder / name, options);
        const Says says = said_in(folder / name);
        for (const auto& datum : says.exif) EXPECT_NE(datum.groupName(), "GPSInfo") << datum.key();
        EXPECT_EQ(says.xmp_text("Xmp.exif.GPSLatitude"), "");
        EXPECT_EQ(says.xmp_text("Xmp.photoshop.City"), "");
        EXPECT_EQ(says.iptc_text("Iptc.Application2.City"), "");
        EXPECT_EQ(says.exif_text("Exif.Image.Make"), "Mien Works");
        EXPECT_EQ(bytes_of(folder / name).find("London"), std::string::npos);
    }
}

TEST(Photo, drops_the_thumbnail_of_the_old_face)
{
    const Folder folder;
    write_photo(photo_of(pattern<std::uint8_t>(16, 16, 3)), folder / "small.jpg");
    write_photo(photo_of(pattern<std::uint8_t>(160, 120, 3)), folder / "a.jpg");
    {
        const auto image = Exiv2::ImageFactory::open((folder / "a.jpg").string());
        Exiv2::ExifThumb(image->exifData()).setJpegThumbnail((folder / "small.jpg").string());
        image->writeMetadata();
    }
    ASSERT_NE(said_in(folder / "a.jpg").exif_text("Exif.Thumbnail.JPEGInterchangeFormatLength"), "");
    for (const std::string& name : tagged_names) {
        write_photo(read_photo(folder / "a.jpg"), folder / name);
        for (const auto& datum : said_in(folder / name).exif) EXPECT_NE(datum.groupName(), "Thumbnail") << name;
    }
}

TEST(Photo, survives_metadata_that_make_no_sense)
{
    const Folder folder;
    Photo photo = described(folder, "p.jpg");
    photo.exif.assign(300, 0xA5);
    photo.iptc.assign(300, 0x5A);
    photo.xmp = "<x:xmpmeta this is not XML";
    WriteOptions options = overwriting();
    options.provenance = Provenance{"warp", "happiness", ""};
    for (const std::string& name : tagged_names) {
        write_photo(photo, folder / name, options);
        EXPECT_EQ(said_in(folder / name).xmp_text("Xmp.mien.engine"), "warp") << name;
    }
}

TEST(Photo, says_when_its_metadata_are_too_large_for_a_jpeg)
{
    const Folder folder;
    WriteOptions options;
    options.provenance = Provenance{"warp", "happiness", std::string(100000, 'x')};
    const Photo photo = photo_of(pattern<std::uint8_t>(16, 16, 3));
    EXPECT_THROW(write_photo(photo, folder / "a.jpg", options), Error);
    EXPECT_TRUE(folder.names().empty());
    write_photo(photo, folder / "a.png", options);
    EXPECT_EQ(said_in(folder / "a.png").xmp_text("Xmp.mien.recipe").size(), 100000U);
}

TEST(Photo, unedited_jpeg_comes_out_with_the_same_pixels)
{
    const Folder folder;
    for (const JpegForm& form : jpeg_forms) {
        const Photo photo = camera_jpeg(form, folder / "a.jpg");
        write_photo(photo, folder / "b.jpg", overwriting());
        EXPECT_TRUE(same_pixels(photo.pixels, read_photo(folder / "b.jpg").pixels)) << form.name;
    }
}

TEST(Photo, edited_jpeg_keeps_every_pixel_away_from_the_edit)
{
    constexpr int left = 83;
    constexpr int top = 51;
    constexpr int size = 40;
    const Folder folder;
    for (const JpegForm& form : jpeg_forms) {
        SCOPED_TRACE(form.name);
        Photo photo = camera_jpeg(form, folder / "a.jpg");
        const Bytes before = std::get<Bytes>(photo.pixels);
        photo.pixels = with_square(before, left, top, size);
        write_photo(photo, folder / "b.jpg", overwriting());
        const Bytes after = std::get<Bytes>(read_photo(folder / "b.jpg").pixels);
        const int guard_x = 8 * form.across;
        const int guard_y = 8 * form.down;
        int changed_outside = 0;
        double error_inside = 0.0;
        for (int y = 0; y < before.height(); ++y) {
            for (int x = 0; x < before.width(); ++x) {
                const bool outside =
                    x < left - guard_x || x >= left + size + guard_x || y < top - guard_y || y >= top + size + guard_y;
                const bool inside = x >= left && x < left + size && y >= top && y < top + size;
                const int wanted = std::get<Bytes>(photo.pixels).at(x, y);
                if (outside && after.at(x, y) != before.at(x, y)) ++changed_outside;
                if (inside) error_inside += std::abs(wanted - after.at(x, y));
            }
        }
        EXPECT_EQ(changed_outside, 0);
        EXPECT_LT(error_inside / (size * size), 20.0) << "and shows the edit";
    }
}

TEST(Photo, edited_turned_jpeg_keeps_every_pixel_away_from_the_edit)
{
    const Folder folder;
    camera_jpeg({"4:2:0"}, folder / "a.jpg");
    describe(folder / "a.jpg", 6);
    Photo photo = read_photo(folder / "a.jpg");
    const Bytes before = std::get<Bytes>(photo.pixels);
    photo.pixels = with_square(before, 60, 60, 10);
    write_photo(photo, folder / "a.jpg", overwriting());
    const Bytes after = std::get<Bytes>(read_photo(folder / "a.jpg").pixels);
    EXPECT_NE(after.at(65, 65), before.at(65, 65));
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < before.width(); ++x) ASSERT_EQ(after.at(x, y), before.at(x, y));
    }
}

TEST(Photo, is_an_ordinary_jpeg_when_its_source_is_gone)
{
    const Folder folder;
    const Photo photo = camera_jpeg({"4:2:0"}, folder / "a.jpg");
    std::filesystem::remove(folder / "a.jpg");
    write_photo(photo, folder / "b.jpg");
    EXPECT_EQ(read_photo(folder / "b.jpg").width(), photo.width());
}

TEST(Photo, refuses_what_is_no_photo)
{
    const Folder folder;
    put_bytes(folder / "empty.jpg", "");
    put_bytes(folder / "text.jpg", "Dear photo, this is a letter.");
    put_bytes(folder / "archive.png", "PK\x03\x04 and so on, and so on");
    std::filesystem::create_directory(folder / "folder.jpg");
    using Kind = Error::Kind;
    EXPECT_EQ(refusal(folder / "missing.jpg"), Kind::not_found);
    EXPECT_EQ(refusal(folder / "empty.jpg"), Kind::damaged);
    EXPECT_EQ(refusal(folder / "text.jpg"), Kind::unsupported);
    EXPECT_EQ(refusal(folder / "archive.png"), Kind::unsupported);
    EXPECT_EQ(refusal(folder / "folder.jpg"), Kind::invalid);
}

TEST(Photo, refuses_a_file_cut_short_anywhere)
{
    const Folder folder;
    for (const std::string name : {"p.jpg", "p.png", "p.tif", "p.webp", "p.exr"}) {
        write_photo(photo_of(pattern<std::uint8_t>(120, 90, 3)), folder / name);
        const std::string whole = bytes_of(folder / name);
        for (const double part : {0.003, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98}) {
            put_bytes(folder / name, whole.substr(0, std::size_t(double(whole.size()) * part)));
            EXPECT_TRUE(refusal(folder / name).has_value()) << name << " cut to " << part;
        }
        put_bytes(folder / name, whole.substr(0, whole.size() / 2));
        EXPECT_EQ(refusal(folder / name), Error::Kind::damaged) << name;
    }
}

TEST(Photo, refuses_a_progressive_jpeg_cut_between_its_scans)
{
    const Folder folder;
    camera_jpeg({"progressive", 3, 2, 2, true}, folder / "a.jpg");
    const std::string whole = bytes_of(folder / "a.jpg");
    put_bytes(folder / "a.jpg", whole.substr(0, whole.rfind("\xFF\xDA")));
    EXPECT_EQ(refusal(folder / "a.jpg"), Error::Kind::damaged);
}

TEST(Photo, refuses_a_file_with_a_hole)
{
    const Folder folder;
    for (const std::string name : {"p.jpg", "p.png", "p.exr"}) {
        write_photo(photo_of(pattern<std::uint8_t>(300, 200, 3)), folder / name);
        std::string bytes = bytes_of(folder / name);
        std::fill_n(bytes.begin() + std::ptrdiff_t(bytes.size() / 2), bytes.size() / 4, '\xFF');
        put_bytes(folder / name, bytes);
        EXPECT_EQ(refusal(folder / name), Error::Kind::damaged) << name;
    }
}

TEST(Photo, refuses_print_colours)
{
    const Folder folder;
    const Bytes inks = pattern<std::uint8_t>(32, 32, 4);
    write_camera_jpeg(inks, {"CMYK", 4, 1, 1}, JCS_CMYK, folder / "a.jpg");
    EXPECT_EQ(refusal(folder / "a.jpg"), Error::Kind::unsupported);

    write_photo(photo_of(inks), folder / "a.tif");
    std::string bytes = bytes_of(folder / "a.tif");
    const std::string rgb("\x06\x01\x03\x00\x01\x00\x00\x00\x02\x00", 10);  // PhotometricInterpretation = RGB
    ASSERT_NE(bytes.find(rgb), std::string::npos);
    bytes[bytes.find(rgb) + 8] = 5;  // separated
    put_bytes(folder / "a.tif", bytes);
    EXPECT_EQ(refusal(folder / "a.tif"), Error::Kind::unsupported);
}

TEST(Photo, refuses_more_than_400_million_pixels_by_the_header)
{
    const Folder folder;
    write_photo(photo_of(pattern<std::uint8_t>(16, 16, 3)), folder / "a.jpg");
    std::string bytes = bytes_of(folder / "a.jpg");
    const std::size_t size = bytes.find("\xFF\xC0") + 5;  // height and width, two bytes each
    bytes.replace(size, 4, "\x75\x30\x75\x30");           // 30000 x 30000
    put_bytes(folder / "a.jpg", bytes);
    EXPECT_EQ(refusal(folder / "a.jpg"), Error::Kind::unsupported);
}

TEST(Photo, refuses_pictures_it_could_not_write_back)
{
    const Folder folder;
    write_exr(folder / "depth.exr", {"R", "G", "B", "Z"});
    write_exr(folder / "layers.exr", {"R", "G", "B", "diffuse.R"});
    write_exr(folder / "z.exr", {"Z"});
    write_photo(photo_of(pattern<std::uint8_t>(16, 16, 3)), folder / "pages.tif");
    {
        const auto output = OIIO::ImageOutput::create("tiff");
        const OIIO::ImageSpec spec(16, 16, 3, OIIO::TypeDesc::UINT8);
        const Bytes page = pattern<std::uint8_t>(16, 16, 3);
        output->open((folder / "pages.tif").string(), spec);
        output->write_image(OIIO::TypeDesc::UINT8, page.data());
        output->open((folder / "pages.tif").string(), spec, OIIO::ImageOutput::AppendSubimage);
        output->write_image(OIIO::TypeDesc::UINT8, page.data());
        output->close();
    }
    for (const std::string name : {"depth.exr", "layers.exr", "z.exr", "pages.tif"}) {
        EXPECT_EQ(refusal(folder / name), Error::Kind::unsupported) << name;
    }
}

TEST(Photo, never_replaces_a_file_unless_told)
{
    const Folder folder;
    const Photo photo = photo_of(pattern<std::uint8_t>(16, 16, 3));
    put_bytes(folder / "a.png", "precious");
    EXPECT_THROW(write_photo(photo, folder / "a.png"), Error);
    EXPECT_EQ(bytes_of(folder / "a.png"), "precious");
    write_photo(photo, folder / "a.png", overwriting());
    EXPECT_TRUE(same_pixels(photo.pixels, read_photo(folder / "a.png").pixels));
}

TEST(Photo, is_written_whole_or_not_at_all)
{
    const Folder folder;
    write_photo(photo_of(pattern<std::uint8_t>(16, 16, 3)), folder / "a.png");
    const Photo too_long = photo_of(Bytes(17000, 1, 3, std::vector<std::uint8_t>(51000)));
    EXPECT_THROW(write_photo(too_long, folder / "b.webp"), Error);
    EXPECT_THROW(write_photo(too_long, folder / "no folder" / "b.png"), Error);
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a.png"});
}

TEST(Photo, replaces_what_a_link_points_to_and_keeps_the_link)
{
    const Folder folder;
    const Photo photo = photo_of(pattern<std::uint8_t>(16, 16, 3));
    put_bytes(folder / "a.png", "old");
    std::filesystem::create_symlink(folder / "a.png", folder / "link.png");
    write_photo(photo, folder / "link.png", overwriting());
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.png"));
    EXPECT_TRUE(same_pixels(photo.pixels, read_photo(folder / "a.png").pixels));
}

TEST(Photo, tells_before_long_work_that_it_cannot_be_written)
{
    const Folder folder;
    put_bytes(folder / "a.png", "old");
    std::filesystem::create_directory(folder / "folder.png");
    using Kind = Error::Kind;
    EXPECT_EQ(write_refusal(folder / "a.bmp"), Kind::unsupported);
    EXPECT_EQ(write_refusal(folder / "a"), Kind::unsupported);
    EXPECT_EQ(write_refusal(folder / "missing" / "a.png"), Kind::not_found);
    EXPECT_EQ(write_refusal(folder / "a.png"), Kind::invalid);
    EXPECT_EQ(write_refusal(folder / "folder.png", true), Kind::invalid);
    EXPECT_EQ(write_refusal(folder / "a.png", true), std::nullopt);
    EXPECT_EQ(write_refusal(folder / "new.JPEG"), std::nullopt);
}

TEST(Photo, plane_is_written_as_grey)
{
    const Folder folder;
    const Bytes plane = pattern<std::uint8_t>(30, 20, 1);
    write_plane(plane, folder / "mask.png", false);
    EXPECT_TRUE(same_pixels(plane, read_photo(folder / "mask.png").pixels));
    EXPECT_THROW(write_plane(plane, folder / "mask.png", false), Error);
    write_plane(plane, folder / "mask.png", true);
}

TEST(View, shares_the_pixels_of_a_plain_photo_with_the_screen)
{
    const Photo photo = photo_of(pattern<std::uint8_t>(30, 20, 3));
    EXPECT_EQ(for_screen(photo).data(), std::get<Bytes>(photo.pixels).data());
}

TEST(View, knows_srgb_by_its_effect)
{
    Photo photo = photo_of(pattern<std::uint8_t>(30, 20, 3));
    photo.icc = saved(cmsCreate_sRGBProfile());
    EXPECT_EQ(for_screen(photo).data(), std::get<Bytes>(photo.pixels).data());
}

TEST(View, applies_the_profile)
{
    Photo photo = photo_of(Bytes(1, 1, 3, {100, 200, 100}));
    photo.icc = wide_profile();
    const Bytes screen = for_screen(photo);
    const Image image = view(photo, 10);
    EXPECT_LT(screen.at(0, 0, 0), 70) << "green of a wide space lies outside sRGB, so its red falls";
    EXPECT_NEAR(screen.at(0, 0, 1), 201, 3);
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_NEAR(image.at(0, 0, channel) * 255.0F, screen.at(0, 0, channel), 1.0F);
    }
}

TEST(View, a_wide_photo_becomes_srgb_at_its_own_depth_and_keeps_its_alpha)
{
    Photo photo;
    photo.pixels = Raster<std::uint16_t>(2, 1, 4, {20000, 40000, 10000, 123, 65535, 65535, 65535, 65535});
    photo.icc = wide_profile();
    const Photo converted = in_srgb(photo);
    const auto& pixels = std::get<Raster<std::uint16_t>>(converted.pixels);
    const Image seen = view(photo, 100);
    for (int x = 0; x < 2; ++x)
        for (int c = 0; c < 3; ++c) EXPECT_NEAR(pixels.at(x, 0, c) / 65535.0, seen.at(x, 0, c), 1e-4);
    EXPECT_NE(pixels.at(0, 0, 0), 20000);
    EXPECT_EQ(pixels.at(0, 0, 3), 123);
    EXPECT_EQ(in_srgb(converted).pixels.index(), converted.pixels.index());
    EXPECT_EQ(std::get<Raster<std::uint16_t>>(in_srgb(converted).pixels).data(), pixels.data()) << "sRGB already";
}

TEST(View, applies_the_profile_at_every_depth)
{
    Photo bytes = photo_of(Bytes(1, 1, 4, {100, 200, 100, 9}));
    Photo words = photo_of(Words(1, 1, 3, {100 * 257, 200 * 257, 100 * 257}));
    Photo floats = photo_of(Raster<float>(1, 1, 3, {100 / 255.0F, 200 / 255.0F, 100 / 255.0F}));
    bytes.icc = words.icc = floats.icc = wide_profile();
    for (int channel = 0; channel < 3; ++channel) {
        EXPECT_NEAR(for_screen(bytes).at(0, 0, channel), for_screen(words).at(0, 0, channel), 1);
        EXPECT_NEAR(for_screen(bytes).at(0, 0, channel), for_screen(floats).at(0, 0, channel), 1);
        EXPECT_NEAR(view(words, 9).at(0, 0, channel), view(floats, 9).at(0, 0, channel), 0.003F);
    }
}

TEST(View, repeats_grey_with_or_without_a_profile)
{
    Photo photo = photo_of(Bytes(1, 1, 2, {100, 50}));
    const Bytes plain = for_screen(photo);
    EXPECT_EQ(plain.at(0, 0, 0), 100);
    EXPECT_EQ(plain.at(0, 0, 2), 100);
    photo.icc = grey_profile(1.0);
    const Bytes brighter = for_screen(photo);
    EXPECT_NEAR(brighter.at(0, 0, 0), 168, 2) << "linear 0.39 looks like sRGB 0.66";
    EXPECT_NEAR(brighter.at(0, 0, 0), brighter.at(0, 0, 2), 1);
}

TEST(View, treats_a_broken_or_foreign_profile_as_srgb)
{
    Photo photo = photo_of(pattern<std::uint8_t>(30, 20, 3));
    photo.icc.assign(500, 0x55);
    EXPECT_EQ(for_screen(photo).data(), std::get<Bytes>(photo.pixels).data());
    photo.icc = grey_profile(2.2);
    EXPECT_EQ(for_screen(photo).data(), std::get<Bytes>(photo.pixels).data());
}

TEST(View, encodes_linear_light_and_clamps_it)
{
    Photo photo = photo_of(Raster<float>(2, 1, 3, {0.2158605F, -1.0F, 7.0F, 1.0F, 0.0F, std::nanf("")}));
    photo.linear = true;
    const Image image = view(photo, 2);
    EXPECT_NEAR(image.at(0, 0, 0), 0.502F, 0.001F);
    EXPECT_EQ(image.at(0, 0, 1), 0.0F);
    EXPECT_EQ(image.at(0, 0, 2), 1.0F);
    EXPECT_EQ(image.at(1, 0, 2), 0.0F);
    EXPECT_EQ(for_screen(photo).at(0, 0, 0), 128);
    EXPECT_EQ(for_screen(photo).at(0, 0, 2), 255);
}

TEST(View, averages_areas_and_never_enlarges)
{
    const Photo photo = photo_of(Bytes(4, 2, 1, {0, 100, 40, 40, 100, 200, 40, 40}));
    const Image image = view(photo, 2);
    EXPECT_EQ(image.width(), 2);
    EXPECT_EQ(image.height(), 1);
    EXPECT_NEAR(image.at(0, 0), 100 / 255.0F, 0.002F);
    EXPECT_EQ(view(photo, 1000).width(), 4);
}

TEST(View, reduces_in_the_photos_own_depth)
{
    const Photo photo = photo_of(pattern<std::uint16_t>(400, 100, 4));
    const Reduced small = reduced(photo, 100);
    EXPECT_EQ(small.photo.width(), 100);
    EXPECT_EQ(small.photo.height(), 25);
    EXPECT_EQ(small.photo.channels(), 4);
    EXPECT_EQ(small.photo.pixels.index(), photo.pixels.index());
    EXPECT_EQ(small.scale, 0.25);
    EXPECT_EQ(reduced(photo, 1000).scale, 1.0);
    EXPECT_EQ(std::get<Words>(reduced(photo, 1000).photo.pixels).data(), std::get<Words>(photo.pixels).data());
}

}  // namespace mien::test
