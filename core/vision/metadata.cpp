#include "core/vision/metadata.h"

#include "core/base/version.h"

#include <algorithm>
#include <exiv2/exiv2.hpp>
#include <mutex>
#include <set>

namespace mien {

namespace {

constexpr const char* own_namespace = "https://mien.studio/ns/1.0/";
constexpr const char* composite_source =
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";

// The XMP toolkit in Exiv2 is one for the whole process and asks its user for a lock.
void lock_toolkit(void* mutex, bool lock)
{
    auto& held = *static_cast<std::recursive_mutex*>(mutex);
    if (lock) {
        held.lock();
    } else {
        held.unlock();
    }
}

void prepare_exiv2()
{
    static std::once_flag once;
    static std::recursive_mutex toolkit;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize(&lock_toolkit, &toolkit);
        Exiv2::XmpProperties::registerNs(own_namespace, "mien");
    });
}

// Tags of IFD 0 that describe how the pixels lie in their TIFF, or hold what is kept elsewhere (profile, XMP, IPTC),
// or hold the unedited picture once more (Photoshop's resources and layers).
bool is_layout(std::uint16_t tag)
{
    static const std::set<std::uint16_t> layout = {
        254, 255, 256, 257, 258, 259, 262,   263,   264,   265,   266,   273,   277,   278,   279,   280,  281, 284,
        288, 289, 290, 291, 292, 293, 301,   317,   318,   319,   320,   321,   322,   323,   324,   325,  326, 327,
        328, 330, 332, 333, 334, 336, 337,   338,   339,   340,   341,   342,   343,   344,   345,   346,  347, 351,
        400, 401, 402, 403, 404, 405, 433,   434,   435,   512,   513,   514,   515,   517,   518,   519,  520, 521,
        529, 530, 531, 532, 559, 700, 32995, 32996, 32997, 32998, 33421, 33422, 33723, 34377, 34675, 37724};
    return layout.contains(tag) || tag >= 50706;  // DNG and beyond
}

// Kept from and for any file: IFD 0 without the layout, the EXIF, GPS and interoperability IFDs and the maker's note.
bool is_portable(const Exiv2::Exifdatum& datum)
{
    static const std::set<std::string> other_pictures = {
        "Thumbnail", "Image2",    "Image3",    "SubImage1", "SubImage2", "SubImage3", "SubImage4",
        "SubImage5", "SubImage6", "SubImage7", "SubImage8", "SubImage9", "SubThumb1", "MpfInfo"};
    const std::string group = datum.groupName();
    if (other_pictures.contains(group)) return false;
    return group != "Image" || !is_layout(datum.tag());
}

template <class Data, class Unwanted>
void erase_where(Data& data, Unwanted unwanted)
{
    for (auto datum = data.begin(); datum != data.end();) {
        datum = unwanted(*datum) ? data.erase(datum) : std::next(datum);
    }
}

std::vector<std::uint8_t> bytes_of(const Exiv2::DataBuf& buffer)
{
    return {buffer.pData_, buffer.pData_ + buffer.size_};
}

std::vector<std::uint8_t> encoded(Exiv2::ExifData& exif)
{
    Exiv2::Blob blob;
    Exiv2::ExifParser::encode(blob, Exiv2::littleEndian, exif);
    return blob;
}

int orientation_of(const Exiv2::ExifData& exif)
{
    const auto found = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    const long value = found == exif.end() || found->count() == 0 ? 1 : found->toLong();
    return value >= 1 && value <= 8 ? int(value) : 1;
}

bool is_camera_raw(const Exiv2::ExifData& exif)
{
    if (exif.findKey(Exiv2::ExifKey("Exif.Image.DNGVersion")) != exif.end()) return true;
    const auto kind = exif.findKey(Exiv2::ExifKey("Exif.Image.NewSubfileType"));
    return kind != exif.end() && kind->count() > 0 && kind->toLong() == 1;
}

void set_if_present(Exiv2::ExifData& exif, const char* key, std::uint32_t value)
{
    if (exif.findKey(Exiv2::ExifKey(key)) != exif.end()) exif[key] = value;
}

void set_if_present(Exiv2::XmpData& xmp, const char* key, int value)
{
    if (xmp.findKey(Exiv2::XmpKey(key)) != xmp.end()) xmp[key] = std::to_string(value);
}

// Empty for bytes that make no sense.
template <class Parser, class Data>
Data decoded(const std::vector<std::uint8_t>& bytes)
{
    Data data;
    try {
        if (!bytes.empty()) Parser::decode(data, bytes.data(), std::uint32_t(bytes.size()));
    } catch (const Exiv2::AnyError&) {
        data.clear();
    }
    return data;
}

Exiv2::ExifData decoded_exif(const Photo& photo) { return decoded<Exiv2::ExifParser, Exiv2::ExifData>(photo.exif); }

Exiv2::IptcData decoded_iptc(const Photo& photo) { return decoded<Exiv2::IptcParser, Exiv2::IptcData>(photo.iptc); }

Exiv2::ExifData true_exif(const Photo& photo, const WriteOptions& options, const StoredForm& stored)
{
    Exiv2::ExifData exif = decoded_exif(photo);
    const bool tiff = stored.format == "tiff";
    erase_where(exif, [&](const auto& datum) {
        const std::string group = datum.groupName();
        const bool location = group == "GPSInfo" || datum.key() == "Exif.Image.GPSTag";
        return (options.strip_location && location) || group == "Thumbnail" || (tiff && !is_portable(datum));
    });
    set_if_present(exif, "Exif.Photo.PixelXDimension", std::uint32_t(stored.width));
    set_if_present(exif, "Exif.Photo.PixelYDimension", std::uint32_t(stored.height));
    set_if_present(exif, "Exif.Image.ImageWidth", std::uint32_t(stored.width));
    set_if_present(exif, "Exif.Image.ImageLength", std::uint32_t(stored.height));
    const bool has_orientation = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation")) != exif.end();
    if (has_orientation || stored.orientation != 1) exif["Exif.Image.Orientation"] = std::uint16_t(stored.orientation);
    return exif;
}

bool is_location(const Exiv2::Xmpdatum& datum)
{
    const auto starts = [key = datum.key()](const char* start) { return key.starts_with(start); };
    return starts("Xmp.exif.GPS") || starts("Xmp.iptcExt.Location") || starts("Xmp.iptc.Location") ||
           starts("Xmp.iptc.CountryCode") || starts("Xmp.photoshop.City") || starts("Xmp.photoshop.State") ||
           starts("Xmp.photoshop.Country");
}

bool is_location(const Exiv2::Iptcdatum& datum)
{
    using Tags = Exiv2::IptcDataSets;
    static const std::set<std::uint16_t> tags = {Tags::LocationCode, Tags::LocationName,  Tags::City,
                                                 Tags::SubLocation,  Tags::ProvinceState, Tags::CountryCode,
                                                 Tags::CountryName};
    return datum.record() == Tags::application2 && tags.contains(datum.tag());
}

Exiv2::IptcData true_iptc(const Photo& photo, const WriteOptions& options)
{
    Exiv2::IptcData iptc = decoded_iptc(photo);
    if (options.strip_location) erase_where(iptc, [](const Exiv2::Iptcdatum& datum) { return is_location(datum); });
    return iptc;
}

void record(Exiv2::XmpData& xmp, const Provenance& provenance)
{
    xmp["Xmp.iptcExt.DigitalSourceType"] = composite_source;
    xmp["Xmp.mien.engine"] = provenance.engine;
    xmp["Xmp.mien.target"] = provenance.target;
    xmp["Xmp.mien.version"] = version;
    erase_where(xmp, [](const auto& datum) { return datum.key() == "Xmp.mien.recipe"; });
    if (!provenance.recipe.empty()) xmp["Xmp.mien.recipe"] = provenance.recipe;
}

Exiv2::XmpData true_xmp(const Photo& photo, const WriteOptions& options, const StoredForm& stored)
{
    Exiv2::XmpData xmp;
    if (!photo.xmp.empty() && Exiv2::XmpParser::decode(xmp, photo.xmp) != 0) xmp.clear();
    const bool keeps_iptc = stored.format != "webp" && stored.format != "openexr";
    if (!keeps_iptc && !photo.iptc.empty()) Exiv2::copyIptcToXmp(true_iptc(photo, options), xmp);
    erase_where(xmp, [&](const Exiv2::Xmpdatum& datum) {
        const std::string key = datum.key();
        return key.starts_with("Xmp.xmp.Thumbnails") || key == "Xmp.xmpNote.HasExtendedXMP" ||
               (options.strip_location && is_location(datum));
    });
    set_if_present(xmp, "Xmp.tiff.ImageWidth", stored.width);
    set_if_present(xmp, "Xmp.tiff.ImageLength", stored.height);
    set_if_present(xmp, "Xmp.exif.PixelXDimension", stored.width);
    set_if_present(xmp, "Xmp.exif.PixelYDimension", stored.height);
    set_if_present(xmp, "Xmp.tiff.Orientation", stored.orientation);
    if (options.provenance) record(xmp, *options.provenance);
    return xmp;
}

// A TIFF's own layout stays; everything else comes from the photo.
void replace_in_tiff(Exiv2::Image& image, const Exiv2::ExifData& exif)
{
    Exiv2::ExifData& own = image.exifData();
    erase_where(own, [](const Exiv2::Exifdatum& datum) { return is_portable(datum); });
    for (const Exiv2::Exifdatum& datum : exif) own.add(datum);
}

}  // namespace

Metadata read_metadata(const std::filesystem::path& file)
{
    prepare_exiv2();
    Metadata metadata;
    try {
        const auto image = Exiv2::ImageFactory::open(file.string());
        image->readMetadata();
        Exiv2::ExifData& exif = image->exifData();
        metadata.orientation = orientation_of(exif);
        metadata.camera_raw = is_camera_raw(exif);
        if (image->imageType() == Exiv2::ImageType::tiff) {
            erase_where(exif, [](const Exiv2::Exifdatum& datum) { return !is_portable(datum); });
        }
        if (!exif.empty()) metadata.exif = encoded(exif);
        if (!image->iptcData().empty()) metadata.iptc = bytes_of(Exiv2::IptcParser::encode(image->iptcData()));
        metadata.xmp = image->xmpPacket();
        if (image->iccProfileDefined()) metadata.icc = bytes_of(*image->iccProfile());
    } catch (const Exiv2::AnyError&) {  // the pixels matter more than what is said of them
    }
    return metadata;
}

void write_metadata(const Photo& photo, const WriteOptions& options, const StoredForm& stored,
                    const std::filesystem::path& file)
{
    prepare_exiv2();
    try {
        const auto image = Exiv2::ImageFactory::open(file.string());
        image->readMetadata();
        const Exiv2::ExifData exif = true_exif(photo, options, stored);
        if (stored.format == "tiff") {
            replace_in_tiff(*image, exif);
        } else {
            image->setExifData(exif);
        }
        image->setIptcData(true_iptc(photo, options));
        image->setXmpData(true_xmp(photo, options, stored));
        image->writeMetadata();
    } catch (const Exiv2::AnyError& error) {
        if (error.code() == Exiv2::kerTooLargeJpegSegment) {
            throw Error(Error::Kind::unsupported,
                        "The photo's EXIF, IPTC or XMP is larger than a JPEG can hold: save it as PNG, TIFF or WebP.");
        }
        throw Error(Error::Kind::device, "The photo's EXIF, IPTC and XMP could not be written (" +
                                             std::string(error.what()) + "): try another format.");
    }
}

std::vector<std::uint8_t> exif_blob(const Photo& photo, const WriteOptions& options, const StoredForm& stored)
{
    prepare_exiv2();
    Exiv2::ExifData exif = true_exif(photo, options, stored);
    return exif.empty() ? std::vector<std::uint8_t>{} : encoded(exif);
}

std::string xmp_packet(const Photo& photo, const WriteOptions& options, const StoredForm& stored)
{
    prepare_exiv2();
    const Exiv2::XmpData xmp = true_xmp(photo, options, stored);
    std::string packet;
    if (!xmp.empty()) Exiv2::XmpParser::encode(packet, xmp, Exiv2::XmpParser::useCompactFormat);
    return packet;
}

std::string recipe_in(const std::string& xmp)
{
    prepare_exiv2();
    Exiv2::XmpData data;
    if (xmp.empty() || Exiv2::XmpParser::decode(data, xmp) != 0) return {};
    const auto found = data.findKey(Exiv2::XmpKey("Xmp.mien.recipe"));
    return found == data.end() ? std::string() : found->toString();
}

ExifBasics exif_basics(const Photo& photo)
{
    prepare_exiv2();
    const Exiv2::ExifData exif = decoded_exif(photo);
    const std::map<std::string, const char*> texts = {{"Make", "Exif.Image.Make"},
                                                      {"Model", "Exif.Image.Model"},
                                                      {"DateTime", "Exif.Image.DateTime"},
                                                      {"ImageDescription", "Exif.Image.ImageDescription"},
                                                      {"Artist", "Exif.Image.Artist"},
                                                      {"Copyright", "Exif.Image.Copyright"},
                                                      {"Exif:DateTimeOriginal", "Exif.Photo.DateTimeOriginal"}};
    const std::map<std::string, const char*> numbers = {{"ExposureTime", "Exif.Photo.ExposureTime"},
                                                        {"FNumber", "Exif.Photo.FNumber"},
                                                        {"Exif:PhotographicSensitivity", "Exif.Photo.ISOSpeedRatings"},
                                                        {"Exif:FocalLength", "Exif.Photo.FocalLength"}};
    ExifBasics basics;
    for (const auto& [name, key] : texts) {
        const auto found = exif.findKey(Exiv2::ExifKey(key));
        if (found != exif.end()) basics.texts[name] = found->toString();
    }
    for (const auto& [name, key] : numbers) {
        const auto found = exif.findKey(Exiv2::ExifKey(key));
        if (found != exif.end() && found->count() > 0) basics.numbers[name] = found->toFloat();
    }
    return basics;
}

}  // namespace mien
