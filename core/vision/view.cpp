#include "core/vision/view.h"

#include "core/vision/colour.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace mien {

namespace {

// A view of the raster's pixels, which nobody writes through.
template <class T>
cv::Mat as_mat(const Raster<T>& raster)
{
    const int type = CV_MAKETYPE(cv::DataType<T>::depth, raster.channels());
    return {raster.height(), raster.width(), type, const_cast<T*>(raster.data())};
}

template <class T>
Raster<T> smaller(const Raster<T>& raster, int longest)
{
    const int size = std::max(raster.width(), raster.height());
    if (size <= longest) return raster;
    const double scale = double(longest) / size;
    const int width = std::max(1, int(std::lround(raster.width() * scale)));
    const int height = std::max(1, int(std::lround(raster.height() * scale)));
    std::vector<T> pixels(std::size_t(width) * height * raster.channels());
    cv::Mat target(height, width, CV_MAKETYPE(cv::DataType<T>::depth, raster.channels()), pixels.data());
    cv::resize(as_mat(raster), target, target.size(), 0.0, 0.0, cv::INTER_AREA);
    return {width, height, raster.channels(), std::move(pixels)};
}

template <class Out, class T>
Raster<Out> as_srgb(const Raster<T>& raster, const ToSrgb& to_srgb)
{
    const std::size_t stride = std::size_t(raster.width()) * 3;
    std::vector<Out> rgb(stride * raster.height());
    cv::parallel_for_({0, raster.height()}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            to_srgb.convert(raster.row(y), raster.width(), rgb.data() + stride * y);
        }
    });
    return {raster.width(), raster.height(), 3, std::move(rgb)};
}

template <class T>
Raster<T> recoloured(const Raster<T>& raster, const ToSrgb& to_srgb)
{
    constexpr float full = std::is_floating_point_v<T> ? 1.0F : float(std::numeric_limits<T>::max());
    const Raster<float> rgb = as_srgb<float>(raster, to_srgb);
    const bool alpha = raster.channels() % 2 == 0;
    const int channels = alpha ? 4 : 3;
    const std::size_t count = std::size_t(raster.width()) * raster.height();
    std::vector<T> pixels(count * std::size_t(channels));
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t c = 0; c < 3; ++c) {
            const float value = rgb.pixels()[3 * i + c] * full;
            pixels[i * channels + c] = std::is_floating_point_v<T> ? T(value) : T(std::clamp(value + 0.5F, 0.0F, full));
        }
        if (alpha) pixels[i * channels + 3] = raster.pixels()[(i + 1) * std::size_t(raster.channels()) - 1];
    }
    return {raster.width(), raster.height(), channels, std::move(pixels)};
}

}  // namespace

Photo in_srgb(const Photo& photo)
{
    const ToSrgb to_srgb(photo);
    if (photo.linear || to_srgb.is_plain()) return photo;
    Photo result = photo;
    result.pixels = std::visit([&](const auto& raster) { return Pixels(recoloured(raster, to_srgb)); }, photo.pixels);
    result.icc = srgb_profile();
    return result;
}

Image view(const Photo& photo, int longest)
{
    expect(longest > 0, "a view has at least one pixel");
    const ToSrgb to_srgb(photo);
    return std::visit([&](const auto& raster) { return as_srgb<float>(smaller(raster, longest), to_srgb); },
                      photo.pixels);
}

Raster<std::uint8_t> for_screen(const Photo& photo)
{
    const ToSrgb to_srgb(photo);
    const auto* bytes = std::get_if<Raster<std::uint8_t>>(&photo.pixels);
    if (bytes && bytes->channels() == 3 && to_srgb.is_plain()) return *bytes;
    return std::visit([&](const auto& raster) { return as_srgb<std::uint8_t>(raster, to_srgb); }, photo.pixels);
}

Raster<std::uint8_t> for_screen(const Image& image)
{
    std::vector<std::uint8_t> bytes(image.pixels().size());
    std::ranges::transform(image.pixels(), bytes.begin(), [](float value) {
        return std::uint8_t(std::lround(255.0F * std::clamp(value, 0.0F, 1.0F)));
    });
    return {image.width(), image.height(), image.channels(), std::move(bytes)};
}

Reduced reduced(const Photo& photo, int longest)
{
    expect(longest > 0, "a reduced photo has at least one pixel");
    Reduced result{photo, std::min(1.0, double(longest) / std::max(photo.width(), photo.height()))};
    result.photo.pixels =
        std::visit([&](const auto& raster) { return Pixels(smaller(raster, longest)); }, photo.pixels);
    return result;
}

}  // namespace mien
