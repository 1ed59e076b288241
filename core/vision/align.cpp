#include "core/vision/align.h"

#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

/// Any depth as float 0..1, three channels, scene-linear values sRGB-encoded.
cv::Mat encoded(const cv::Mat& pixels, bool linear)
{
    cv::Mat colour;
    switch (pixels.channels()) {
        case 1:
            cv::cvtColor(pixels, colour, cv::COLOR_GRAY2RGB);
            break;
        case 2: {
            cv::Mat grey;
            cv::extractChannel(pixels, grey, 0);
            cv::cvtColor(grey, colour, cv::COLOR_GRAY2RGB);
            break;
        }
        case 4:
            cv::cvtColor(pixels, colour, cv::COLOR_RGBA2RGB);
            break;
        default:
            colour = pixels;
    }
    cv::Mat values;
    const double unit = colour.depth() == CV_8U ? 1.0 / 255.0 : colour.depth() == CV_16U ? 1.0 / 65535.0 : 1.0;
    colour.convertTo(values, CV_32F, unit);
    if (linear)
        values.forEach<cv::Vec3f>([](cv::Vec3f& pixel, const int*) {
            for (int c = 0; c < 3; ++c) pixel[c] = to_srgb(pixel[c]);
        });
    return values;
}

}  // namespace

float to_srgb(float linear)
{
    if (!(linear > 0.0031308f)) return 12.92f * linear;
    return 1.055f * std::pow(linear, 1.0f / 2.4f) - 0.055f;
}

float from_srgb(float value)
{
    if (!(value > 0.04045f)) return value / 12.92f;
    return std::pow((value + 0.055f) / 1.055f, 2.4f);
}

Similarity crop_transform(const Landmarks& landmarks, int size, double margin)
{
    const auto mean_of = [&](std::size_t first, std::size_t last) {
        Point sum;
        for (std::size_t i = first; i <= last; ++i) sum = sum + landmarks[i];
        return sum * (1.0 / double(last - first + 1));
    };
    const Point right_eye = mean_of(36, 41), left_eye = mean_of(42, 47);
    const Point across = left_eye - right_eye;
    const double angle = std::atan2(across.y, across.x);
    const Similarity level{std::cos(angle), -std::sin(angle), 0.0, 0.0};
    Point low = level(landmarks[0]), high = low;
    for (const Point& point : landmarks) {
        const Point p = level(point);
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const double extent = std::max({2.2 * inter_ocular(landmarks), high.x - low.x, high.y - low.y, 1.0});
    const double scale = size / (margin * extent);
    const Point centre = level((mean_of(27, 30) + mean_of(33, 33) + mean_of(0, 16)) * (1.0 / 3.0));
    const Similarity turned{scale * level.a, scale * level.b, 0.0, 0.0};
    return {turned.a, turned.b, size / 2.0 - scale * centre.x, size / 2.0 - scale * centre.y};
}

AlignedFace align(const Photo& photo, const Face& face, int size, double margin)
{
    const Similarity crop_from_photo = crop_transform(face.landmarks, size, margin);
    const Similarity photo_from_crop = crop_from_photo.inverse();
    const cv::Mat all = matrix(photo);
    Point low{1e9, 1e9}, high{-1e9, -1e9};
    for (const Point corner :
         {Point{0, 0}, Point{double(size), 0}, Point{0, double(size)}, Point{double(size), double(size)}}) {
        const Point p = photo_from_crop(corner);
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    const int left = std::clamp(int(low.x) - 2, 0, all.cols - 1), top = std::clamp(int(low.y) - 2, 0, all.rows - 1);
    const int right = std::clamp(int(high.x) + 3, left + 1, all.cols),
              bottom = std::clamp(int(high.y) + 3, top + 1, all.rows);
    cv::Mat area = all(cv::Rect(left, top, right - left, bottom - top));
    // average first where the crop is much smaller than the face, so that nothing aliases
    const double reduce = std::min(1.0, 1.5 * crop_from_photo.scale());
    cv::Mat small = area;
    if (reduce < 0.999) cv::resize(area, small, {}, reduce, reduce, cv::INTER_AREA);
    const double kx = double(small.cols) / area.cols, ky = double(small.rows) / area.rows;
    // crop pixel centre (i + 0.5) -> photo -> index in `small`
    const Similarity& m = photo_from_crop;
    const cv::Matx23d to_small(m.a * kx, -m.b * kx, ((m.a - m.b) * 0.5 + m.tx - left) * kx - 0.5,  //
                               m.b * ky, m.a * ky, ((m.b + m.a) * 0.5 + m.ty - top) * ky - 0.5);
    cv::Mat crop;
    cv::warpAffine(encoded(small, photo.linear), crop, to_small, {size, size}, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    return {raster<float>(crop), moved(face.landmarks, crop_from_photo), crop_from_photo, face.pose};
}

}  // namespace mien
