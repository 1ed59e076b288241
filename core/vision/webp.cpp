#include "core/vision/webp.h"

#include <webp/decode.h>
#include <webp/encode.h>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace mien {

namespace {

constexpr int lossless_effort = 3;  // 0..9; higher is far slower and hardly smaller for photos

[[noreturn]] void refuse(Error::Kind kind, const std::filesystem::path& file, const std::string& what)
{
    throw Error(kind, "'" + file.string() + "' " + what);
}

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file)
{
    std::vector<std::uint8_t> bytes(std::filesystem::file_size(file));
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(stream.gcount()));
    return bytes;
}

// A RIFF file is a list of chunks: four letters, a size, that many bytes, padded to an even number.
constexpr std::size_t riff_header = 12;
constexpr std::size_t chunk_header = 8;

std::size_t padded(std::size_t size) { return size + size % 2; }

std::string little_endian(std::size_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i) text.push_back(char(value >> (8 * i) & 0xFFU));
    return text;
}

struct Chunk {
    std::string_view name;
    std::string_view bytes;
};

std::vector<Chunk> chunks_of(std::string_view file)
{
    std::vector<Chunk> chunks;
    for (std::size_t at = riff_header; at + chunk_header <= file.size();) {
        std::size_t size = 0;
        for (int i = 3; i >= 0; --i) size = size << 8 | std::uint8_t(file[at + 4 + std::size_t(i)]);
        chunks.push_back({file.substr(at, 4), file.substr(at + chunk_header, size)});
        at += chunk_header + padded(size);
    }
    return chunks;
}

std::string_view text_of(const std::vector<std::uint8_t>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void append(std::string& file, std::string_view name, std::string_view bytes)
{
    if (bytes.empty()) return;
    file.append(name).append(little_endian(bytes.size(), 4)).append(bytes).append(bytes.size() % 2, '\0');
}

// libwebp's file with the extras around its picture, in the order the format asks for.
std::string with_extras(std::string_view plain, const Raster<std::uint8_t>& pixels, const WebpExtras& extras)
{
    constexpr int has_icc = 0x20;
    constexpr int has_alpha = 0x10;
    constexpr int has_exif = 0x08;
    constexpr int has_xmp = 0x04;
    const int flags = (extras.icc.empty() ? 0 : has_icc) | (pixels.channels() == 4 ? has_alpha : 0) |
                      (extras.exif.empty() ? 0 : has_exif) | (extras.xmp.empty() ? 0 : has_xmp);
    std::string body = "WEBP";
    append(body, "VP8X",
           little_endian(std::size_t(flags), 4) + little_endian(std::size_t(pixels.width()) - 1, 3) +
               little_endian(std::size_t(pixels.height()) - 1, 3));
    append(body, "ICCP", text_of(extras.icc));
    for (const Chunk& chunk : chunks_of(plain)) {
        if (chunk.name != "VP8X") append(body, chunk.name, chunk.bytes);
    }
    append(body, "EXIF", text_of(extras.exif));
    append(body, "XMP ", extras.xmp);
    return "RIFF" + little_endian(body.size(), 4) + body;
}

// Owns libwebp's picture and what it writes.
class Encoder {
public:
    explicit Encoder(const Raster<std::uint8_t>& pixels)
    {
        expect(WebPPictureInit(&picture_) != 0, "libwebp is the one we were built with");
        WebPMemoryWriterInit(&writer_);
        picture_.width = pixels.width();
        picture_.height = pixels.height();
        picture_.writer = WebPMemoryWrite;
        picture_.custom_ptr = &writer_;
    }
    ~Encoder()
    {
        WebPPictureFree(&picture_);
        WebPMemoryWriterClear(&writer_);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    void encode(const Raster<std::uint8_t>& pixels, const WebPConfig& config, const WebpExtras& extras,
                const std::filesystem::path& file)
    {
        const int stride = pixels.width() * pixels.channels();
        picture_.use_argb = config.lossless;
        const auto import = pixels.channels() == 4 ? WebPPictureImportRGBA : WebPPictureImportRGB;
        if (!import(&picture_, pixels.data(), stride) || !WebPEncode(&config, &picture_)) {
            refuse(Error::Kind::device, file, "cannot be encoded as WebP: memory may have run out.");
        }
        const std::string_view plain(reinterpret_cast<const char*>(writer_.mem), writer_.size);
        std::ofstream stream(file, std::ios::binary);
        stream << with_extras(plain, pixels, extras);
        if (!stream.flush()) refuse(Error::Kind::device, file, "cannot be written: the disk may be full.");
    }

private:
    WebPPicture picture_{};
    WebPMemoryWriter writer_{};
};

WebPConfig config_for(int quality)
{
    WebPConfig config{};
    expect(WebPConfigPreset(&config, WEBP_PRESET_PHOTO, float(quality)) != 0, "libwebp is the one we were built with");
    config.exact = 1;  // colours under clear pixels stay
    config.thread_level = 1;
    return config;
}

}  // namespace

DecodedWebp decode_webp(const std::filesystem::path& file)
{
    const std::vector<std::uint8_t> bytes = bytes_of(file);
    WebPDecoderConfig config{};
    expect(WebPInitDecoderConfig(&config) != 0, "libwebp is the one we were built with");
    const bool known = WebPGetFeatures(bytes.data(), bytes.size(), &config.input) == VP8_STATUS_OK;
    if (known && config.input.has_animation) {
        refuse(Error::Kind::unsupported, file, "is an animation: save one of its pictures as a file of its own.");
    }
    const int width = config.input.width;
    const int height = config.input.height;
    const int channels = config.input.has_alpha ? 4 : 3;
    std::vector<std::uint8_t> pixels(std::size_t(width) * height * channels);
    config.options.use_threads = 1;
    config.output.colorspace = channels == 4 ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA = {pixels.data(), width * channels, pixels.size()};
    if (!known || WebPDecode(bytes.data(), bytes.size(), &config) != VP8_STATUS_OK) {
        refuse(Error::Kind::damaged, file, "is damaged or incomplete: use another copy of the photo.");
    }
    std::vector<std::uint8_t> icc;
    for (const Chunk& chunk : chunks_of(text_of(bytes))) {
        if (chunk.name == "ICCP") icc.assign(chunk.bytes.begin(), chunk.bytes.end());
    }
    return {{width, height, channels, std::move(pixels)}, std::move(icc)};
}

bool is_lossless_webp(const std::filesystem::path& file)
{
    constexpr int lossless = 2;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return false;
    const std::vector<std::uint8_t> bytes = bytes_of(file);
    WebPBitstreamFeatures features{};
    return WebPGetFeatures(bytes.data(), bytes.size(), &features) == VP8_STATUS_OK && features.format == lossless;
}

void encode_webp(const Raster<std::uint8_t>& pixels, int quality, const WebpExtras& extras,
                 const std::filesystem::path& file)
{
    Encoder(pixels).encode(pixels, config_for(quality), extras, file);
}

void encode_webp_lossless(const Raster<std::uint8_t>& pixels, const WebpExtras& extras,
                          const std::filesystem::path& file)
{
    WebPConfig config = config_for(100);
    WebPConfigLosslessPreset(&config, lossless_effort);
    config.exact = 1;
    Encoder(pixels).encode(pixels, config, extras, file);
}

}  // namespace mien
