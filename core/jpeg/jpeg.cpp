#include "core/jpeg/jpeg.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

// after <cstdio>, which they need
#include <jerror.h>
#include <jpeglib.h>

namespace mien {

namespace {

constexpr double most_pixels = 400e6;
constexpr int block = 8;                // pixels along a DCT block
constexpr int stray_bytes_allowed = 4;  // some cameras pad the end of the data

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File open_file(const std::filesystem::path& file, const char* mode)
{
    File opened(std::fopen(file.c_str(), mode), &std::fclose);
    if (!opened) {
        throw Error(Error::Kind::not_found, "'" + file.string() + "' cannot be opened: " + std::strerror(errno) + ".");
    }
    return opened;
}

// libjpeg reports through these two functions. They throw through libjpeg's frames: C code with unwind tables, which
// the platforms' ABI demands, and without anything to clean up that jpeg_destroy does not.
struct Errors {
    jpeg_error_mgr base{};  // first, since libjpeg hands out its address
    std::string name;       // of the file, for the sentence

    explicit Errors(const std::filesystem::path& file) : name(file.string())
    {
        jpeg_std_error(&base);
        base.error_exit = &fail;
        base.emit_message = &warn;
    }

    static const Errors& of(j_common_ptr info) { return *reinterpret_cast<const Errors*>(info->err); }
    static void fail(j_common_ptr info);
    static void warn(j_common_ptr info, int level);
};

void Errors::fail(j_common_ptr info)
{
    const std::string start = "'" + of(info).name + "' ";
    switch (info->err->msg_code) {
        case JERR_SOF_UNSUPPORTED:
        case JERR_BAD_PRECISION:
        case JERR_ARITH_NOTIMPL:
        case JERR_CONVERSION_NOTIMPL:
        case JERR_COMPONENT_COUNT:
            throw Error(Error::Kind::unsupported, start + "is a kind of JPEG that cannot be read (" +
                                                      "12-bit or lossless): save it as an ordinary JPEG or a TIFF.");
        case JERR_FILE_WRITE:
            throw Error(Error::Kind::device, start + "cannot be written: the disk may be full.");
        case JERR_OUT_OF_MEMORY:
            throw Error(Error::Kind::device, start + "does not fit into memory.");
        default:
            throw Error(Error::Kind::damaged, start + "is damaged: use another copy of the photo.");
    }
}

bool is_harmless(j_common_ptr info)
{
    const int* detail = info->err->msg_parm.i;  // JWRN_EXTRANEOUS_DATA: how many bytes, before which marker
    switch (info->err->msg_code) {
        case JWRN_ADOBE_XFORM:
        case JWRN_JFIF_MAJOR:
        case JWRN_BOGUS_ICC:
        case JWRN_BOGUS_PROGRESSION:
            return true;
        case JWRN_EXTRANEOUS_DATA:
            return reinterpret_cast<j_decompress_ptr>(info)->input_scan_number == 0 ||
                   (detail[1] == JPEG_EOI && detail[0] <= stray_bytes_allowed);
        default:
            return false;
    }
}

void Errors::warn(j_common_ptr info, int level)
{
    if (level >= 0 || is_harmless(info)) return;
    throw Error(Error::Kind::damaged,
                "'" + of(info).name + "' is damaged or incomplete: use another copy of the photo.");
}

// Owns a decompressor and the bytes it reads. Not movable: libjpeg keeps addresses.
class Decoder {
public:
    explicit Decoder(const std::filesystem::path& file) : errors_(file), file_(open_file(file, "rb"))
    {
        info_.err = &errors_.base;
        jpeg_create_decompress(&info_);
        jpeg_stdio_src(&info_, file_.get());
    }
    Decoder(const std::filesystem::path& name, const unsigned char* bytes, unsigned long count)
        : errors_(name), file_(nullptr, &std::fclose)
    {
        info_.err = &errors_.base;
        jpeg_create_decompress(&info_);
        jpeg_mem_src(&info_, bytes, count);
    }
    ~Decoder() { jpeg_destroy_decompress(&info_); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    jpeg_decompress_struct* operator->() noexcept { return &info_; }
    jpeg_decompress_struct* info() noexcept { return &info_; }
    const std::string& name() const& noexcept { return errors_.name; }
    void name() && = delete;

private:
    Errors errors_;
    File file_;
    jpeg_decompress_struct info_{};
};

// Owns a compressor and where its bytes go: a file, or memory when no file is given.
class Encoder {
public:
    explicit Encoder(const std::filesystem::path& file) : errors_(file), file_(open_file(file, "wb"))
    {
        create();
        jpeg_stdio_dest(&info_, file_.get());
    }
    Encoder() : errors_({}), file_(nullptr, &std::fclose)
    {
        create();
        jpeg_mem_dest(&info_, &bytes_, &count_);
    }
    ~Encoder()
    {
        jpeg_destroy_compress(&info_);
        std::free(bytes_);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    jpeg_compress_struct* operator->() noexcept { return &info_; }
    jpeg_compress_struct* info() noexcept { return &info_; }
    const unsigned char* bytes() const noexcept { return bytes_; }
    unsigned long count() const noexcept { return count_; }

private:
    void create()
    {
        info_.err = &errors_.base;
        jpeg_create_compress(&info_);
    }

    Errors errors_;
    File file_;
    unsigned char* bytes_ = nullptr;
    unsigned long count_ = 0;
    jpeg_compress_struct info_{};
};

void start_reading(Decoder& decoder)
{
    jpeg_save_markers(decoder.info(), JPEG_APP0 + 2, 0xFFFF);  // the profile
    jpeg_read_header(decoder.info(), TRUE);
    if (double(decoder->image_width) * decoder->image_height > most_pixels) {
        throw Error(Error::Kind::unsupported,
                    "'" + decoder.name() + "' has more than 400 million pixels: make it smaller first.");
    }
    if (decoder->num_components != 1 && decoder->num_components != 3) {
        throw Error(Error::Kind::unsupported,
                    "'" + decoder.name() + "' has CMYK or other print colours: convert it to RGB first.");
    }
}

void start_decoding(Decoder& decoder)
{
    start_reading(decoder);
    decoder->out_color_space = decoder->num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    decoder->do_block_smoothing = FALSE;  // a guess at coefficients that are not there
    jpeg_start_decompress(decoder.info());
}

std::vector<std::uint8_t> read_icc(Decoder& decoder)
{
    JOCTET* bytes = nullptr;
    unsigned count = 0;
    if (!jpeg_read_icc_profile(decoder.info(), &bytes, &count)) return {};
    std::vector<std::uint8_t> icc(bytes, bytes + count);
    std::free(bytes);
    return icc;
}

void write_icc(Encoder& encoder, const std::vector<std::uint8_t>& icc)
{
    if (!icc.empty()) jpeg_write_icc_profile(encoder.info(), icc.data(), unsigned(icc.size()));
}

// Which 8x8 cells of the image hold a pixel that differs from the source's.
class Changes {
public:
    Changes(int width, int height)
        : columns_((width + block - 1) / block),
          rows_((height + block - 1) / block),
          cells_(std::size_t(columns_) * rows_)
    {
    }

    void compare_row(const std::uint8_t* before, const std::uint8_t* after, int y, int width, int channels)
    {
        if (std::memcmp(before, after, std::size_t(width) * channels) == 0) return;
        for (int column = 0; column < columns_; ++column) {
            const std::size_t at = std::size_t(column) * block * channels;
            const std::size_t count = std::size_t(std::min(block, width - column * block)) * channels;
            if (std::memcmp(before + at, after + at, count) != 0) mark(column, y / block);
        }
    }

    bool any() const noexcept { return right_ > left_; }
    int left() const noexcept { return left_; }  // in cells, right and bottom one past the last
    int top() const noexcept { return top_; }
    int right() const noexcept { return right_; }
    int bottom() const noexcept { return bottom_; }

    bool any_in(int left, int top, int right, int bottom) const
    {
        for (int row = top; row < std::min(bottom, rows_); ++row) {
            const auto start = cells_.begin() + std::ptrdiff_t(row) * columns_;
            if (std::find(start + left, start + std::min(right, columns_), true) != start + std::min(right, columns_)) {
                return true;
            }
        }
        return false;
    }

private:
    void mark(int column, int row)
    {
        cells_[std::size_t(row) * columns_ + column] = true;
        left_ = std::min(left_, column);
        top_ = std::min(top_, row);
        right_ = std::max(right_, column + 1);
        bottom_ = std::max(bottom_, row + 1);
    }

    int columns_;
    int rows_;
    std::vector<std::uint8_t> cells_;
    int left_ = 1 << 30;
    int top_ = 1 << 30;
    int right_ = 0;
    int bottom_ = 0;
};

// Nothing when the source is not the picture that was edited.
std::unique_ptr<Changes> changes_since(const std::filesystem::path& source, const Raster<std::uint8_t>& pixels)
{
    Decoder decoder(source);
    start_decoding(decoder);
    if (int(decoder->output_width) != pixels.width() || int(decoder->output_height) != pixels.height() ||
        decoder->output_components != pixels.channels()) {
        return nullptr;
    }
    auto changes = std::make_unique<Changes>(pixels.width(), pixels.height());
    std::vector<std::uint8_t> row(std::size_t(pixels.width()) * pixels.channels());
    while (decoder->output_scanline < decoder->output_height) {
        const int y = int(decoder->output_scanline);
        std::uint8_t* rows[] = {row.data()};
        jpeg_read_scanlines(decoder.info(), rows, 1);
        changes->compare_row(row.data(), pixels.row(y), y, pixels.width(), pixels.channels());
    }
    jpeg_finish_decompress(decoder.info());
    return changes;
}

void encode_rows(Encoder& encoder, const Raster<std::uint8_t>& pixels, int left, int top)
{
    while (encoder->next_scanline < encoder->image_height) {
        const std::uint8_t* start =
            pixels.row(top + int(encoder->next_scanline)) + std::size_t(left) * pixels.channels();
        JSAMPROW rows[] = {const_cast<std::uint8_t*>(start)};  // libjpeg reads only
        jpeg_write_scanlines(encoder.info(), rows, 1);
    }
    jpeg_finish_compress(encoder.info());
}

// The changed part of the picture, on whole MCUs of the source, as a JPEG in memory with the source's tables.
struct Patch {
    int left = 0;  // in MCUs
    int top = 0;
    Encoder encoder{};
};

void encode_patch(Patch& patch, Decoder& source, const Raster<std::uint8_t>& pixels, const Changes& changes)
{
    const int mcu_width = source->max_h_samp_factor;  // in cells
    const int mcu_height = source->max_v_samp_factor;
    patch.left = changes.left() / mcu_width;
    patch.top = changes.top() / mcu_height;
    const int left = patch.left * mcu_width * block;
    const int top = patch.top * mcu_height * block;
    const int right = (changes.right() + mcu_width - 1) / mcu_width * mcu_width * block;
    const int bottom = (changes.bottom() + mcu_height - 1) / mcu_height * mcu_height * block;

    Encoder& encoder = patch.encoder;
    jpeg_copy_critical_parameters(source.info(), encoder.info());
    encoder->image_width = JDIMENSION(std::min(right, pixels.width()) - left);
    encoder->image_height = JDIMENSION(std::min(bottom, pixels.height()) - top);
    encoder->in_color_space = pixels.channels() == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_start_compress(encoder.info(), TRUE);
    encode_rows(encoder, pixels, left, top);
}

JBLOCKROW block_row(Decoder& decoder, jvirt_barray_ptr array, int row, bool writable)
{
    return (*decoder->mem->access_virt_barray)(reinterpret_cast<j_common_ptr>(decoder.info()), array, JDIMENSION(row),
                                               1, boolean(writable))[0];
}

// Puts the patch's coefficients in the place of the source's, block by block where a pixel under the block changed.
void paste_patch(Patch& patch, Decoder& source, jvirt_barray_ptr* coefficients, const Changes& changes)
{
    Decoder decoder("the edited part", patch.encoder.bytes(), patch.encoder.count());
    jpeg_read_header(decoder.info(), TRUE);
    jvirt_barray_ptr* edited = jpeg_read_coefficients(decoder.info());
    for (int component = 0; component < source->num_components; ++component) {
        const jpeg_component_info& info = source->comp_info[component];
        const jpeg_component_info& part = decoder->comp_info[component];
        const int cells_across = source->max_h_samp_factor / info.h_samp_factor;
        const int cells_down = source->max_v_samp_factor / info.v_samp_factor;
        for (int y = 0; y < int(part.height_in_blocks); ++y) {
            const int row = patch.top * info.v_samp_factor + y;
            JBLOCKROW to = block_row(source, coefficients[component], row, true);
            JBLOCKROW from = block_row(decoder, edited[component], y, false);
            for (int x = 0; x < int(part.width_in_blocks); ++x) {
                const int column = patch.left * info.h_samp_factor + x;
                const bool changed = changes.any_in(column * cells_across, row * cells_down,
                                                    (column + 1) * cells_across, (row + 1) * cells_down);
                if (changed) std::memcpy(to[column], from[x], sizeof(JBLOCK));
            }
        }
    }
    jpeg_finish_decompress(decoder.info());
}

bool has_usual_form(Decoder& decoder)
{
    for (int component = 0; component < decoder->num_components; ++component) {
        const jpeg_component_info& info = decoder->comp_info[component];
        if (decoder->max_h_samp_factor % info.h_samp_factor != 0) return false;
        if (decoder->max_v_samp_factor % info.v_samp_factor != 0) return false;
    }
    return decoder->data_precision == block;
}

void rewrite(const std::filesystem::path& source, const Raster<std::uint8_t>& pixels, const Changes& changes,
             const std::vector<std::uint8_t>& icc, const std::filesystem::path& file)
{
    Decoder decoder(source);
    start_reading(decoder);
    jvirt_barray_ptr* coefficients = jpeg_read_coefficients(decoder.info());
    if (changes.any()) {
        Patch patch;
        encode_patch(patch, decoder, pixels, changes);
        paste_patch(patch, decoder, coefficients, changes);
    }
    Encoder encoder(file);
    jpeg_copy_critical_parameters(decoder.info(), encoder.info());
    if (decoder->progressive_mode) jpeg_simple_progression(encoder.info());
    encoder->optimize_coding = TRUE;
    jpeg_write_coefficients(encoder.info(), coefficients);
    write_icc(encoder, icc);
    jpeg_finish_compress(encoder.info());
    jpeg_finish_decompress(decoder.info());
}

void encode(Encoder& encoder, const Raster<std::uint8_t>& pixels, const std::vector<std::uint8_t>& icc, int quality)
{
    encoder->image_width = JDIMENSION(pixels.width());
    encoder->image_height = JDIMENSION(pixels.height());
    encoder->input_components = pixels.channels();
    encoder->in_color_space = pixels.channels() == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(encoder.info());
    jpeg_set_quality(encoder.info(), quality, TRUE);
    encoder->comp_info[0].h_samp_factor = 1;
    encoder->comp_info[0].v_samp_factor = 1;
    encoder->optimize_coding = TRUE;
    jpeg_start_compress(encoder.info(), TRUE);
    write_icc(encoder, icc);
    encode_rows(encoder, pixels, 0, 0);
}

DecodedJpeg decoded(Decoder& decoder)
{
    start_decoding(decoder);
    const std::size_t stride = std::size_t(decoder->output_width) * decoder->output_components;
    std::vector<std::uint8_t> pixels(stride * decoder->output_height);
    while (decoder->output_scanline < decoder->output_height) {
        std::uint8_t* rows[] = {pixels.data() + stride * decoder->output_scanline};
        jpeg_read_scanlines(decoder.info(), rows, 1);
    }
    std::vector<std::uint8_t> icc = read_icc(decoder);
    jpeg_finish_decompress(decoder.info());
    return {{int(decoder->output_width), int(decoder->output_height), decoder->output_components, std::move(pixels)},
            std::move(icc)};
}

}  // namespace

DecodedJpeg decode_jpeg(const std::filesystem::path& file)
{
    Decoder decoder(file);
    return decoded(decoder);
}

DecodedJpeg decode_jpeg(std::span<const std::uint8_t> bytes, const std::string& name)
{
    Decoder decoder(name, bytes.data(), bytes.size());
    return decoded(decoder);
}

void encode_jpeg(const Raster<std::uint8_t>& pixels, const std::vector<std::uint8_t>& icc, int quality,
                 const std::filesystem::path& file)
{
    Encoder encoder(file);
    encode(encoder, pixels, icc, quality);
}

std::vector<std::uint8_t> jpeg_bytes(const Raster<std::uint8_t>& pixels, int quality)
{
    Encoder encoder;
    encode(encoder, pixels, {}, quality);
    return {encoder.bytes(), encoder.bytes() + encoder.count()};
}

bool rewrite_jpeg(const std::filesystem::path& source, const Raster<std::uint8_t>& pixels,
                  const std::vector<std::uint8_t>& icc, const std::filesystem::path& file)
{
    try {
        {
            Decoder decoder(source);
            start_reading(decoder);
            if (!has_usual_form(decoder)) return false;
        }
        const std::unique_ptr<Changes> changes = changes_since(source, pixels);
        if (!changes) return false;
        rewrite(source, pixels, *changes, icc, file);
        return true;
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::device) throw;
        return false;
    }
}

}  // namespace mien
