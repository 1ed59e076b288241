#include "core/vision/read.h"

#include "core/jpeg/jpeg.h"
#include "core/vision/metadata.h"
#include "core/vision/orientation.h"
#include "core/vision/webp.h"

#include <OpenImageIO/imageio.h>
#include <algorithm>
#include <array>
#include <fstream>
#include <new>
#include <string_view>

namespace mien {

namespace {

using namespace std::literals;

constexpr double most_pixels = 400e6;

[[noreturn]] void refuse(Error::Kind kind, const std::filesystem::path& file, const std::string& what)
{
    throw Error(kind, "'" + file.string() + "' " + what);
}

// The format by the first bytes, since names lie. Empty when it is none of ours.
std::string format_of(const std::filesystem::path& file)
{
    std::array<char, 12> start{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(start.data(), start.size());
    const std::string_view bytes(start.data(), std::size_t(stream.gcount()));
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "png";
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return "tiff";
    if (bytes.starts_with("II+\0"sv) || bytes.starts_with("MM\0+"sv)) return "tiff";  // BigTIFF
    if (bytes.starts_with("RIFF"sv) && bytes.ends_with("WEBP"sv)) return "webp";
    if (bytes.starts_with("\x76\x2F\x31\x01"sv)) return "openexr";
    return {};
}

std::string known_format(const std::filesystem::path& file)
{
    using Kind = Error::Kind;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) refuse(Kind::not_found, file, "does not exist: check the name.");
    if (std::filesystem::is_directory(file, ignored)) refuse(Kind::invalid, file, "is a folder: name a photo in it.");
    if (!std::ifstream(file)) refuse(Kind::not_found, file, "cannot be opened: check that you may read it.");
    if (std::filesystem::is_empty(file, ignored))
        refuse(Kind::damaged, file, "is empty: use another copy of the photo.");
    const std::string format = format_of(file);
    if (format.empty()) {
        refuse(Kind::unsupported, file, "is not a photo Mien can read: give a JPEG, PNG, TIFF, WebP or OpenEXR file.");
    }
    return format;
}

// An open OpenImageIO file, the first picture selected.
struct Source {
    std::unique_ptr<OIIO::ImageInput> input;
    OIIO::ImageSpec spec;
    int first_channel = 0;
    int channels = 0;
};

bool has_more_pictures(Source& source)
{
    if (source.input->format_name() == "png"s) return false;
    for (int picture = 1; source.input->seek_subimage(picture, 0); ++picture) {
        const OIIO::ImageSpec spec = source.input->spec();
        if (spec.width >= source.spec.width && spec.height >= source.spec.height) return true;  // no mere thumbnail
    }
    source.input->geterror();  // running out of pictures is no failure
    return !source.input->seek_subimage(0, 0);
}

// OpenEXR may hold any channels; only grey or RGB with or without alpha is a photo.
void choose_exr_channels(Source& source, const std::filesystem::path& file)
{
    const std::vector<std::string>& names = source.spec.channelnames;
    const std::vector<std::vector<std::string>> known = {{"Y"}, {"Y", "A"}, {"R", "G", "B"}, {"R", "G", "B", "A"}};
    if (std::find(known.begin(), known.end(), names) != known.end()) return;
    refuse(Error::Kind::unsupported, file,
           "has channels besides RGB, Y and alpha, which an edit would lose: save its colours as a file of their own.");
}

void check_colours(const Source& source, const std::filesystem::path& file)
{
    constexpr int separated = 5;
    constexpr int cie_lab = 8;  // the first of three kinds of Lab
    constexpr int its_lab = 10;
    const int photometric = source.spec.get_int_attribute("tiff:PhotometricInterpretation", -1);
    if (photometric == separated || (photometric >= cie_lab && photometric <= its_lab) ||
        source.spec.get_string_attribute("tiff:ColorSpace") == "CMYK") {
        refuse(Error::Kind::unsupported, file, "has CMYK or Lab colours: convert it to RGB first.");
    }
    if (source.spec.nchannels > 4) {
        refuse(Error::Kind::unsupported, file, "has more than four channels: save it as RGB or RGBA.");
    }
}

void check_form(Source& source, const std::filesystem::path& file)
{
    using Kind = Error::Kind;
    const OIIO::ImageSpec& spec = source.spec;
    if (spec.width < 1 || spec.height < 1 || spec.nchannels < 1) refuse(Kind::damaged, file, "holds no pixels.");
    if (double(spec.width) * spec.height > most_pixels) {
        refuse(Kind::unsupported, file, "has more than 400 million pixels: make it smaller first.");
    }
    if (spec.deep || spec.depth > 1) refuse(Kind::unsupported, file, "is a deep or volume image: flatten it first.");
    check_colours(source, file);
    if (source.input->format_name() == "openexr"s) choose_exr_channels(source, file);
    if (has_more_pictures(source)) {
        refuse(Kind::unsupported, file, "holds several pictures: save one of them as a file of its own.");
    }
}

Source open_source(const std::filesystem::path& file, const std::string& format)
{
    Source source;
    source.input = OIIO::ImageInput::create(format);
    if (!source.input)
        refuse(Error::Kind::unsupported, file, "cannot be read: OpenImageIO has no " + format + " part.");
    OIIO::ImageSpec wishes;
    wishes.attribute("oiio:UnassociatedAlpha", 1);
    if (!source.input->open(file.string(), source.spec, wishes)) {
        const std::string reason = source.input->geterror();
        const bool foreign = reason.find("ubsampled") != std::string::npos;
        if (foreign) refuse(Error::Kind::unsupported, file, "has subsampled channels: save it as plain RGB.");
        refuse(Error::Kind::damaged, file, "is damaged or incomplete: use another copy of the photo.");
    }
    check_form(source, file);
    return source;
}

template <class T>
Pixels read_pixels(Source& source, const std::filesystem::path& file)
{
    const OIIO::ImageSpec& spec = source.spec;
    std::vector<T> pixels(std::size_t(spec.width) * spec.height * spec.nchannels);
    const bool whole = source.input->read_image(0, 0, 0, spec.nchannels, OIIO::BaseTypeFromC<T>::value, pixels.data());
    const std::string reason = source.input->geterror();
    if (!whole || !reason.empty()) {
        refuse(Error::Kind::damaged, file, "is damaged or incomplete: use another copy of the photo.");
    }
    return Raster<T>(spec.width, spec.height, spec.nchannels, std::move(pixels));
}

Pixels read_native(Source& source, const std::filesystem::path& file)
{
    switch (source.spec.format.basetype) {
        case OIIO::TypeDesc::UINT8:
            return read_pixels<std::uint8_t>(source, file);
        case OIIO::TypeDesc::UINT16:
            return read_pixels<std::uint16_t>(source, file);
        case OIIO::TypeDesc::HALF:
        case OIIO::TypeDesc::FLOAT:
            return read_pixels<float>(source, file);
        default:
            refuse(Error::Kind::unsupported, file, "has an unusual bit depth: save it with 8, 16 or float bits.");
    }
}

std::vector<std::uint8_t> icc_of(const OIIO::ImageSpec& spec)
{
    const OIIO::ParamValue* profile = spec.find_attribute("ICCProfile");
    if (!profile) return {};
    const auto* bytes = static_cast<const std::uint8_t*>(profile->data());
    return {bytes, bytes + profile->datasize()};
}

void read_with_oiio(Photo& photo, const std::filesystem::path& file)
{
    Source source = open_source(file, photo.format);
    const OIIO::ImageSpec& spec = source.spec;
    photo.linear = photo.format == "openexr";
    photo.half = photo.linear && spec.format == OIIO::TypeDesc::HALF && spec.channelformats.empty();
    photo.premultiplied = photo.linear || (photo.format == "tiff" && spec.alpha_channel >= 0 &&
                                           spec.get_int_attribute("oiio:UnassociatedAlpha") == 0);
    if (const auto icc = icc_of(spec); !icc.empty()) photo.icc = icc;
    if (photo.linear) photo.xmp = spec.get_string_attribute("xmp");
    photo.pixels = read_native(source, file);
}

Photo read_stored(const std::filesystem::path& file)
{
    Photo photo;
    photo.format = known_format(file);
    photo.source = file;
    if (photo.format != "openexr") {
        Metadata metadata = read_metadata(file);
        if (metadata.camera_raw) {
            refuse(Error::Kind::unsupported, file, "is a camera's raw file: develop it to a TIFF or JPEG first.");
        }
        photo.exif = std::move(metadata.exif);
        photo.iptc = std::move(metadata.iptc);
        photo.icc = std::move(metadata.icc);
        photo.xmp = std::move(metadata.xmp);
        photo.orientation = metadata.orientation;
    }
    if (photo.format == "jpeg") {
        DecodedJpeg decoded = decode_jpeg(file);
        photo.pixels = decoded.pixels;
        photo.icc = std::move(decoded.icc);
    } else if (photo.format == "webp") {
        DecodedWebp decoded = decode_webp(file);
        photo.pixels = decoded.pixels;
        photo.icc = std::move(decoded.icc);
    } else {
        read_with_oiio(photo, file);
    }
    return photo;
}

}  // namespace

Photo read_photo(const std::filesystem::path& file)
{
    try {
        Photo photo = read_stored(file);
        if (photo.orientation == 1) return photo;
        // takes the stored pixels out of the photo, so that they go when the upright ones are made
        photo.pixels = std::visit([&](auto stored) { return Pixels(upright(stored, photo.orientation)); },
                                  std::exchange(photo.pixels, {}));
        return photo;
    } catch (const std::bad_alloc&) {
        refuse(Error::Kind::device, file, "does not fit into memory: close other programs, or make it smaller.");
    }
}

}  // namespace mien
