#include "core/vision/fit.h"

#include "core/vision/colour.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace mien {

namespace {

// Places in Pixels.
constexpr std::size_t bytes = 0;
constexpr std::size_t words = 1;
constexpr std::size_t floats = 2;

template <class T>
constexpr T most = std::is_same_v<T, float> ? T(1) : std::numeric_limits<T>::max();

template <class To, class From>
To with_depth_of(From value)
{
    if constexpr (std::is_same_v<To, From>) {
        return value;
    } else if constexpr (std::is_same_v<To, float>) {
        return float(value) / float(most<From>);
    } else if constexpr (std::is_same_v<From, float>) {
        return value > 0.0F ? To(std::min(value, 1.0F) * float(most<To>) + 0.5F) : To(0);  // not a number: 0
    } else if constexpr (sizeof(To) < sizeof(From)) {
        return To((value + 128U) / 257U);
    } else {
        return To(value * 257U);
    }
}

template <class To>
Raster<To> with_depth(const Pixels& pixels)
{
    return std::visit(
        [](const auto& raster) -> Raster<To> {
            using From = typename std::decay_t<decltype(raster)>::value_type;
            if constexpr (std::is_same_v<To, From>) {
                return raster;
            } else {
                std::vector<To> values(raster.pixels().size());
                std::transform(raster.pixels().begin(), raster.pixels().end(), values.begin(), with_depth_of<To, From>);
                return {raster.width(), raster.height(), raster.channels(), std::move(values)};
            }
        },
        pixels);
}

Pixels with_depth(const Pixels& pixels, std::size_t place)
{
    if (place == bytes) return with_depth<std::uint8_t>(pixels);
    if (place == words) return with_depth<std::uint16_t>(pixels);
    return with_depth<float>(pixels);
}

bool has_alpha(const Photo& photo) { return photo.channels() == 2 || photo.channels() == 4; }

std::vector<float> float_values(const Pixels& pixels)
{
    return std::visit(
        [](const auto& raster) {
            using From = typename std::decay_t<decltype(raster)>::value_type;
            std::vector<float> values(raster.pixels().size());
            std::transform(raster.pixels().begin(), raster.pixels().end(), values.begin(), with_depth_of<float, From>);
            return values;
        },
        pixels);
}

// change(colours, count, alpha) for every pixel of a copy in float; alpha is 1 where there is none.
template <class Change>
Raster<float> changed(const Photo& photo, Change change)
{
    std::vector<float> values = float_values(photo.pixels);
    const int channels = photo.channels();
    const int colours = has_alpha(photo) ? channels - 1 : channels;
    for (std::size_t at = 0; at < values.size(); at += std::size_t(channels)) {
        change(&values[at], colours, has_alpha(photo) ? values[at + colours] : 1.0F);
    }
    return {photo.width(), photo.height(), channels, std::move(values)};
}

void divide(float* colours, int count, float alpha)
{
    if (alpha <= 0.0F || alpha == 1.0F) return;  // under a clear pixel there is no colour to find
    for (int i = 0; i < count; ++i) colours[i] /= alpha;
}

Photo straight(Photo photo)
{
    if (has_alpha(photo)) photo.pixels = changed(photo, divide);
    photo.premultiplied = false;
    return photo;
}

Photo encoded(Photo photo)
{
    photo.pixels = changed(photo, [](float* colours, int count, float alpha) {
        divide(colours, count, alpha);
        std::transform(colours, colours + count, colours, srgb_from_linear);
    });
    photo.linear = photo.half = photo.premultiplied = false;
    return photo;
}

// A photo with a profile of its own as plain sRGB floats, its alpha kept.
Photo without_profile(Photo photo)
{
    const ToSrgb to_srgb(photo);
    photo.icc.clear();
    if (to_srgb.is_plain()) return photo;
    const int channels = has_alpha(photo) ? 4 : 3;
    const Raster<float> before = with_depth<float>(photo.pixels);
    std::vector<float> values(std::size_t(before.width()) * before.height() * channels);
    std::vector<float> rgb(std::size_t(before.width()) * 3);
    float* to = values.data();
    for (int y = 0; y < before.height(); ++y) {
        to_srgb.convert(before.row(y), before.width(), rgb.data());
        for (int x = 0; x < before.width(); ++x, to += channels) {
            std::copy_n(&rgb[std::size_t(x) * 3], 3, to);
            if (channels == 4) to[3] = before.at(x, y, before.channels() - 1);
        }
    }
    photo.pixels = Raster<float>(before.width(), before.height(), channels, std::move(values));
    return photo;
}

Photo scene_linear(const Photo& photo)
{
    Photo linear = without_profile(photo.premultiplied ? straight(photo) : photo);
    linear.pixels = changed(linear, [](float* colours, int count, float alpha) {
        for (int i = 0; i < count; ++i) colours[i] = linear_from_srgb(colours[i]) * alpha;
    });
    linear.half = photo.pixels.index() == bytes;
    linear.linear = linear.premultiplied = true;
    return linear;
}

std::size_t depth_for(const std::string& format, std::size_t own)
{
    if (format == "jpeg" || format == "webp") return bytes;
    return format == "png" ? std::min(own, words) : format == "openexr" ? floats : own;
}

Raster<std::uint8_t> on_white(const Raster<std::uint8_t>& raster)
{
    const int colours = raster.channels() - 1;
    std::vector<std::uint8_t> values(std::size_t(raster.width()) * raster.height() * colours);
    const std::uint8_t* from = raster.data();
    for (auto to = values.begin(); to != values.end(); to += colours, from += colours + 1) {
        const int alpha = from[colours];
        for (int i = 0; i < colours; ++i) to[i] = std::uint8_t((from[i] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    return {raster.width(), raster.height(), colours, std::move(values)};
}

// Grey, with or without alpha, as three equal colours.
Raster<std::uint8_t> in_colour(const Raster<std::uint8_t>& raster)
{
    const int channels = raster.channels() + 2;
    std::vector<std::uint8_t> values(std::size_t(raster.width()) * raster.height() * channels);
    const std::uint8_t* from = raster.data();
    for (auto to = values.begin(); to != values.end(); to += channels, from += channels - 2) {
        std::fill_n(to, 3, from[0]);
        if (channels == 4) to[3] = from[1];
    }
    return {raster.width(), raster.height(), channels, std::move(values)};
}

}  // namespace

Photo fitted(const Photo& photo, const std::string& format)
{
    Photo fit = photo;
    if (photo.linear && format != "openexr") fit = encoded(photo);
    if (!photo.linear && format == "openexr") fit = scene_linear(photo);
    if (fit.premultiplied && format != "openexr" && format != "tiff") fit = straight(std::move(fit));
    fit.pixels = with_depth(fit.pixels, depth_for(format, photo.pixels.index()));
    if (format == "jpeg" && has_alpha(fit)) fit.pixels = on_white(std::get<bytes>(fit.pixels));
    if (format == "webp" && fit.channels() <= 2) fit.pixels = in_colour(std::get<bytes>(fit.pixels));
    return fit;
}

}  // namespace mien
