#include "core/vision/view.h"

#include "core/vision/colour.h"

#include <algorithm>
#include <cmath>
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

}  // namespace

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

Reduced reduced(const Photo& photo, int longest)
{
    expect(longest > 0, "a reduced photo has at least one pixel");
    Reduced result{photo, std::min(1.0, double(longest) / std::max(photo.width(), photo.height()))};
    result.photo.pixels =
        std::visit([&](const auto& raster) { return Pixels(smaller(raster, longest)); }, photo.pixels);
    return result;
}

}  // namespace mien
