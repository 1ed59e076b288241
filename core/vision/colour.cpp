#include "core/vision/colour.h"

#include <lcms2.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <type_traits>

namespace mien {

namespace {

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
using Profile = std::unique_ptr<void, CloseProfile>;
using Transform = std::unique_ptr<void, DeleteTransform>;

template <class T>
constexpr float full_scale = std::is_same_v<T, float> ? 1.0F : float(std::numeric_limits<T>::max());

std::uint8_t to_byte(float value)
{
    return value > 0.0F ? std::uint8_t(std::min(value, 1.0F) * 255.0F + 0.5F) : 0;  // not a number: 0
}

std::uint8_t to_byte(std::uint16_t value) { return std::uint8_t((value + 128U) / 257U); }

cmsUInt32Number lcms_type(int colours, int bytes, bool floating)
{
    return FLOAT_SH(floating) | COLORSPACE_SH(colours == 1 ? PT_GRAY : PT_RGB) | CHANNELS_SH(colours) | BYTES_SH(bytes);
}

// Copies `colours` values of each pixel side by side: alpha left out, grey repeated where three are wanted.
template <class T, class Out, class Change>
void pick(const T* row, int width, int channels, int colours, Out* out, Change change)
{
    const int second = channels >= 3 ? 1 : 0;
    for (int x = 0; x < width; ++x, row += channels) {
        *out++ = change(row[0]);
        if (colours == 1) continue;
        *out++ = change(row[second]);
        *out++ = change(row[2 * second]);
    }
}

// Encoding 24 million floats one by one with pow() takes seconds; this table is exact to 1/20 of an 8-bit step.
class EncodeTable {
public:
    EncodeTable()
    {
        for (int i = 0; i <= steps; ++i) bytes_[i] = to_byte(srgb_from_linear(float(i) / steps));
    }
    std::uint8_t operator()(float value) const
    {
        return value > 0.0F ? bytes_[int(std::min(value, 1.0F) * steps + 0.5F)] : 0;
    }

private:
    static constexpr int steps = 65535;
    std::array<std::uint8_t, steps + 1> bytes_{};
};

const EncodeTable& encode_table()
{
    static const EncodeTable table;
    return table;
}

}  // namespace

// One transform for each depth a row may have. lcms2 transforms without a cache may run on many threads at once.
struct ToSrgb::Transforms {
    int colours = 3;  // what the profile takes
    Transform from_bytes;
    Transform from_words;
    Transform from_floats;

    bool complete() const { return from_bytes && from_words && from_floats; }
    bool change_nothing() const;
};

// True for sRGB by whatever name: no colour moves by more than one step of 255.
bool ToSrgb::Transforms::change_nothing() const
{
    constexpr int step = 15;
    for (int red = 0; red <= 255; red += step) {
        for (int green = 0; green <= 255; green += step) {
            for (int blue = 0; blue <= 255; blue += step) {
                const std::array<std::uint8_t, 3> before{std::uint8_t(red), std::uint8_t(colours == 1 ? red : green),
                                                         std::uint8_t(colours == 1 ? red : blue)};
                std::array<std::uint8_t, 3> after{};
                cmsDoTransform(from_bytes.get(), before.data(), after.data(), 1);
                for (int i = 0; i < 3; ++i) {
                    if (std::abs(int(before[i]) - int(after[i])) > 1) return false;
                }
            }
        }
    }
    return true;
}

ToSrgb::ToSrgb(const Photo& photo) : channels_(photo.channels()), linear_(photo.linear)
{
    if (linear_ || photo.icc.empty()) return;
    const Profile profile(cmsOpenProfileFromMem(photo.icc.data(), cmsUInt32Number(photo.icc.size())));
    const Profile srgb(cmsCreate_sRGBProfile());
    if (!profile) return;
    const cmsColorSpaceSignature space = cmsGetColorSpace(profile.get());
    const bool grey = space == cmsSigGrayData && channels_ <= 2;
    if (!grey && space != cmsSigRgbData) return;

    auto made = std::make_unique<Transforms>();
    made->colours = grey ? 1 : 3;
    const auto transform = [&](int bytes_in, int bytes_out, bool floating) {
        return Transform(cmsCreateTransform(profile.get(), lcms_type(made->colours, bytes_in, floating), srgb.get(),
                                            lcms_type(3, bytes_out, floating), INTENT_RELATIVE_COLORIMETRIC,
                                            cmsFLAGS_NOCACHE | cmsFLAGS_BLACKPOINTCOMPENSATION));
    };
    made->from_bytes = transform(1, 1, false);
    made->from_words = transform(2, 2, false);
    made->from_floats = transform(4, 4, true);
    if (made->complete() && !made->change_nothing()) transforms_ = std::move(made);
}

ToSrgb::~ToSrgb() = default;

std::vector<std::uint8_t> srgb_profile()
{
    const Profile srgb(cmsCreate_sRGBProfile());
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(srgb.get(), nullptr, &size);
    std::vector<std::uint8_t> bytes(size);
    cmsSaveProfileToMem(srgb.get(), bytes.data(), &size);
    return bytes;
}

bool ToSrgb::is_plain() const noexcept { return !transforms_ && !linear_; }

template <class T>
void ToSrgb::convert(const T* row, int width, std::uint8_t* rgb) const
{
    if (transforms_ && std::is_same_v<T, std::uint8_t>) {
        std::vector<T> picked(std::size_t(width) * transforms_->colours);
        pick(row, width, channels_, transforms_->colours, picked.data(), [](T value) { return value; });
        cmsDoTransform(transforms_->from_bytes.get(), picked.data(), rgb, cmsUInt32Number(width));
    } else if (transforms_) {
        std::vector<float> converted(std::size_t(width) * 3);
        convert(row, width, converted.data());
        pick(converted.data(), width, 3, 3, rgb, [](float value) { return to_byte(value); });
    } else if constexpr (std::is_same_v<T, float>) {
        if (linear_) {
            pick(row, width, channels_, 3, rgb, encode_table());
        } else {
            pick(row, width, channels_, 3, rgb, [](float value) { return to_byte(value); });
        }
    } else if constexpr (std::is_same_v<T, std::uint16_t>) {
        pick(row, width, channels_, 3, rgb, [](T value) { return to_byte(value); });
    } else {
        pick(row, width, channels_, 3, rgb, [](T value) { return value; });
    }
}

template <class T>
void ToSrgb::convert(const T* row, int width, float* rgb) const
{
    const auto clamped = [](float value) { return value > 0.0F ? std::min(value, 1.0F) : 0.0F; };
    const auto words = [](T value) { return std::uint16_t(float(value) / full_scale<T> * full_scale<std::uint16_t>); };
    if (transforms_ && std::is_same_v<T, float>) {
        std::vector<float> picked(std::size_t(width) * transforms_->colours);
        pick(row, width, channels_, transforms_->colours, picked.data(), clamped);
        cmsDoTransform(transforms_->from_floats.get(), picked.data(), rgb, cmsUInt32Number(width));
        std::transform(rgb, rgb + std::ptrdiff_t(width) * 3, rgb, clamped);
    } else if (transforms_) {
        std::vector<std::uint16_t> picked(std::size_t(width) * transforms_->colours);
        std::vector<std::uint16_t> converted(std::size_t(width) * 3);
        pick(row, width, channels_, transforms_->colours, picked.data(), words);
        cmsDoTransform(transforms_->from_words.get(), picked.data(), converted.data(), cmsUInt32Number(width));
        pick(converted.data(), width, 3, 3, rgb, [](std::uint16_t value) { return float(value) / 65535.0F; });
    } else if (linear_) {
        pick(row, width, channels_, 3, rgb, [&](T value) { return clamped(srgb_from_linear(float(value))); });
    } else {
        pick(row, width, channels_, 3, rgb, [&](T value) { return clamped(float(value) / full_scale<T>); });
    }
}

float srgb_from_linear(float value)
{
    const float size = std::abs(value);
    const float encoded = size <= 0.0031308F ? 12.92F * size : 1.055F * std::pow(size, 1.0F / 2.4F) - 0.055F;
    return std::isnan(value) ? 0.0F : std::copysign(encoded, value);
}

float linear_from_srgb(float value)
{
    const float size = std::abs(value);
    const float decoded = size <= 0.04045F ? size / 12.92F : std::pow((size + 0.055F) / 1.055F, 2.4F);
    return std::isnan(value) ? 0.0F : std::copysign(decoded, value);
}

template void ToSrgb::convert(const std::uint8_t*, int, std::uint8_t*) const;
template void ToSrgb::convert(const std::uint16_t*, int, std::uint8_t*) const;
template void ToSrgb::convert(const float*, int, std::uint8_t*) const;
template void ToSrgb::convert(const std::uint8_t*, int, float*) const;
template void ToSrgb::convert(const std::uint16_t*, int, float*) const;
template void ToSrgb::convert(const float*, int, float*) const;

}  // namespace mien
