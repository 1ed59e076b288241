#include "core/vision/region.h"

#include "core/data/contours.h"
#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace mien {
namespace {

constexpr double fade = 0.16;     // inter-ocular distances over which one part gives way to the next
constexpr float steepest = 0.4f;  // pixels by which a motion may differ between neighbours because it is confined

/// The landmarks that make up a part, as ranges of the iBUG scheme; the whole range is filled.
std::vector<Contour> contours_of(FacePart part)
{
    switch (part) {
        case FacePart::brows:
            return {{17, 21, false}, {22, 26, false}};
        case FacePart::eyes:
            return {{36, 41, true}, {42, 47, true}};
        case FacePart::nose:
            return {{27, 30, false}, {31, 35, false}};
        case FacePart::mouth:
            return {{48, 59, true}};
        case FacePart::jaw:
            return {{0, 16, false}};
    }
    return {};
}

/// Pixels from each pixel to the part.
cv::Mat distance_to(FacePart part, const AlignedFace& crop)
{
    cv::Mat outside(crop.image.height(), crop.image.width(), CV_8UC1, cv::Scalar(255));
    constexpr int shift = 4;  // OpenCV's fixed point: sixteenths of a pixel
    for (const Contour& contour : contours_of(part)) {
        std::vector<cv::Point> line;
        for (int i = contour.first; i <= contour.last; ++i) {
            const Point p = crop.landmarks[std::size_t(i)];
            line.emplace_back(int(std::lround((p.x - 0.5) * (1 << shift))),
                              int(std::lround((p.y - 0.5) * (1 << shift))));
        }
        if (contour.closed) cv::fillPoly(outside, std::vector{line}, cv::Scalar(0), cv::LINE_8, shift);
        cv::polylines(outside, std::vector{line}, contour.closed, cv::Scalar(0), 1, cv::LINE_8, shift);
    }
    cv::Mat distance;
    cv::distanceTransform(outside, distance, cv::DIST_L2, cv::DIST_MASK_5);
    return distance;
}

cv::Mat share_of(const std::array<bool, face_part_count>& parts, const AlignedFace& crop)
{
    const double width = fade * inter_ocular(crop.landmarks);
    std::vector<cv::Mat> distances;
    cv::Mat nearest;
    for (int part = 0; part < face_part_count; ++part) {
        distances.push_back(distance_to(FacePart(part), crop) / width);
        nearest = nearest.empty() ? distances.back().clone() : cv::min(nearest, distances.back());
    }
    cv::Mat allowed = cv::Mat::zeros(nearest.size(), CV_32FC1), all = allowed.clone();
    for (int part = 0; part < face_part_count; ++part) {
        cv::Mat weight;
        cv::exp(2.0 * (nearest - distances[std::size_t(part)]), weight);
        all += weight;
        if (parts[std::size_t(part)]) allowed += weight;
    }
    return allowed / all;
}

/// How much the brush covers each pixel, 0..1.
cv::Mat coverage(const Stroke& stroke, const AlignedFace& crop)
{
    const double scale = crop.crop_from_photo.scale();
    const float radius = float(stroke.radius * scale), inner = float(radius * (1.0 - stroke.softness));
    const float rim = std::max(radius - inner, 1.0f);  // at least a pixel, so that edges are smooth
    std::vector<Point> line;
    for (const Point& point : stroke.points) line.push_back(crop.crop_from_photo(point));
    cv::Mat covered = cv::Mat::zeros(crop.image.height(), crop.image.width(), CV_32FC1);
    covered.forEach<float>([&](float& value, const int* at) {
        const Point here{at[1] + 0.5, at[0] + 0.5};
        double nearest = 1e9;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Point a = line[i], along = line[std::min(i + 1, line.size() - 1)] - a, from = here - a;
            const double length = along.x * along.x + along.y * along.y;
            const double t = length > 0.0 ? std::clamp((from.x * along.x + from.y * along.y) / length, 0.0, 1.0) : 0.0;
            nearest = std::min(nearest, std::hypot(from.x - t * along.x, from.y - t * along.y));
        }
        value = std::clamp((inner + rim - float(nearest)) / rim, 0.0f, 1.0f);
    });
    return covered;
}

}  // namespace

bool is_everywhere(const Region& region)
{
    return region.strokes.empty() && std::ranges::all_of(region.parts, std::identity{});
}

Plane region_plane(const Region& region, const AlignedFace& crop)
{
    const bool whole = std::ranges::all_of(region.parts, std::identity{});
    cv::Mat plane = whole ? cv::Mat(crop.image.height(), crop.image.width(), CV_32FC1, cv::Scalar(1.0))
                          : share_of(region.parts, crop);
    for (const Stroke& stroke : region.strokes) {
        const cv::Mat covered = coverage(stroke, crop);
        if (stroke.erases)
            plane = plane.mul(1.0 - covered);
        else
            plane = plane + (1.0 - plane).mul(covered);
    }
    return raster<float>(plane);
}

Plane without_folds(const Plane& allowed, const Flow& flow)
{
    const int width = allowed.width(), height = allowed.height();
    std::vector<float> share(allowed.pixels().begin(), allowed.pixels().end());
    const auto lower = [&](int x, int y, int dx, int dy) {
        const int from_x = x + dx, from_y = y + dy;
        if (from_x < 0 || from_y < 0 || from_x >= width || from_y >= height) return;
        float& here = share[std::size_t(y) * width + x];
        const float from = share[std::size_t(from_y) * width + from_x];
        if (from >= here) return;  // as almost everywhere
        const float moves = std::hypot(flow.at(x, y, 0), flow.at(x, y, 1));
        here = std::min(here, from + std::hypot(float(dx), float(dy)) * steepest / std::max(moves, steepest));
    };
    const std::array<cv::Point, 4> before{{{-1, 0}, {-1, -1}, {0, -1}, {1, -1}}};
    for (int round = 0; round < 2; ++round) {  // there and back, as distances are swept
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                for (const cv::Point& way : before) lower(x, y, way.x, way.y);
        for (int y = height - 1; y >= 0; --y)
            for (int x = width - 1; x >= 0; --x)
                for (const cv::Point& way : before) lower(x, y, -way.x, -way.y);
    }
    return Plane(width, height, 1, std::move(share));
}

}  // namespace mien
