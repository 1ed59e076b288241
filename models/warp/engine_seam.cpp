#include "models/warp/engine_seam.h"

#include "core/base/smoothstep.h"
#include "core/vision/face_warp.h"
#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace mien {
namespace {

// a photographed mouth's opening, in inter-ocular distances: from where it may show teeth, and from where its jaw hangs
constexpr double open_from = 0.015, open_by = 0.045, hangs_from = 0.03, hangs_by = 0.06;
constexpr double shut_by = 0.02, ajar_from = 0.05;  // the same of the edited one
constexpr double line_width = 0.026;                // half of the seam's, in inter-ocular distances
const cv::Vec3d line_depth{0.34, 0.48, 0.48};       // shares of red, green and blue it takes
constexpr float grey_share = 1.0f / 3.0f;           // of red in a colourless pixel

using Pixel = cv::Vec3f;

/// y of a broken line through points from left to right; level beyond them.
class Curve {
public:
    Curve(const Landmarks& face, std::initializer_list<std::size_t> points)
    {
        for (const std::size_t i : points) points_.push_back(face[i]);
    }
    double operator()(double x) const
    {
        if (x <= points_.front().x) return points_.front().y;
        for (std::size_t i = 1; i < points_.size(); ++i) {
            const Point a = points_[i - 1], b = points_[i];
            if (x <= b.x) return a.y + (b.y - a.y) * (x - a.x) / std::max(b.x - a.x, 1e-3);
        }
        return points_.back().y;
    }

private:
    Landmarks points_;
};

/// Shut lips: the seam from corner to corner, and the lips above and below it.
struct ShutLips {
    explicit ShutLips(const Landmarks& face)
        : top(face, {48, 49, 50, 51, 52, 53, 54}),
          seam(face, {48, 60, 61, 62, 63, 64, 54}),
          bottom(face, {48, 59, 58, 57, 56, 55, 54}),
          left(face[48].x),
          right(face[54].x),
          eyes(inter_ocular(face))
    {
    }
    /// Distance from the seam in thicknesses of the lip there: below 0 in the upper lip, -1 and 1 at the outer edges.
    double depth(double x, double y) const
    {
        const double from = y - seam(x), least = 0.03 * eyes;
        return from < 0.0 ? from / std::max(seam(x) - top(x), least) : from / std::max(bottom(x) - seam(x), least);
    }
    /// 0 between the corners, rising beyond them, in inter-ocular distances.
    double outside(double x) const { return std::max({left - x, x - right, 0.0}) / eyes; }

    Curve top, seam, bottom;
    double left, right, eyes;
};

float brightness(const Pixel& c) { return 0.299f * c[0] + 0.587f * c[1] + 0.114f * c[2]; }
float redness(const Pixel& c) { return c[0] / std::max(c[0] + c[1] + c[2], 1e-3f); }

float median(std::vector<float>& values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Distance of a point of the source from what its open mouth shows, in inter-ocular distances; below 0 inside.
class OpenMouth {
public:
    explicit OpenMouth(const Landmarks& face) : eyes_(inter_ocular(face))
    {
        for (const std::size_t i : {48, 60, 61, 62, 63, 64, 54, 64, 65, 66, 67, 60})
            edge_.emplace_back(float(face[i].x), float(face[i].y));
    }
    double distance(Point p) const
    {
        return -cv::pointPolygonTest(edge_, cv::Point2f(float(p.x), float(p.y)), true) / eyes_;
    }

private:
    std::vector<cv::Point2f> edge_;
    double eyes_;
};

/// 0..1 by pixel: what cannot be lip. Teeth are brighter and less red than this person's lips, the corners' dark is
/// darker, and both came from between the lips.
cv::Mat not_lip(const cv::Mat& face, const cv::Mat& flow, const OpenMouth& mouth, const ShutLips& lips)
{
    std::vector<float> light, red;
    for (int y = 0; y < face.rows; ++y)
        for (int x = 0; x < face.cols; ++x) {
            const double d = lips.depth(x + 0.5, y + 0.5);
            if (lips.outside(x + 0.5) > 0.0 || std::abs(d) < 0.4 || std::abs(d) > 0.85) continue;
            light.push_back(brightness(face.at<Pixel>(y, x)));
            red.push_back(redness(face.at<Pixel>(y, x)));
        }
    cv::Mat share = cv::Mat::zeros(face.size(), CV_32F);
    if (light.empty()) return share;
    const float lip_light = std::max(median(light), 0.02f), lip_red = std::max(median(red), grey_share + 0.02f);
    for (int y = 0; y < face.rows; ++y)
        for (int x = 0; x < face.cols; ++x) {
            if (std::abs(lips.depth(x + 0.5, y + 0.5)) > 1.0 || lips.outside(x + 0.5) > 0.1) continue;
            const cv::Vec2f motion = flow.at<cv::Vec2f>(y, x);
            const double near =
                1.0 - smoothstep(0.02, 0.05, mouth.distance({x + 0.5 + motion[0], y + 0.5 + motion[1]}));
            if (near <= 0.0) continue;
            const Pixel& c = face.at<Pixel>(y, x);
            const double light_here = brightness(c) / lip_light;
            const double paler = (lip_red - redness(c)) / (lip_red - grey_share);
            const double tooth = smoothstep(1.05, 1.25, light_here) * smoothstep(0.2, 0.5, paler);
            const double dark = 1.0 - smoothstep(0.55, 0.8, light_here);
            share.at<float>(y, x) = float(near * std::max(tooth, dark));
        }
    const double soft = std::max(0.6, 0.008 * lips.eyes);
    cv::dilate(share, share, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    cv::GaussianBlur(share, share, {}, soft);
    share.forEach<float>([](float& value, const int*) { value = float(smoothstep(0.1, 0.5, value)); });
    return share;
}

/// The face with the pixels of `hole` filled from those around it, near ones before far ones.
cv::Mat filled(const cv::Mat& face, const cv::Mat& hole, double eyes)
{
    cv::Mat weight = 1.0 - hole, weights, weighted, result;
    cv::cvtColor(weight, weights, cv::COLOR_GRAY2BGR);
    weighted = face.mul(weights);
    for (const double reach : {0.08, 0.035, 0.015}) {
        cv::Mat colour, known;
        cv::GaussianBlur(weighted, colour, {}, reach * eyes);
        cv::GaussianBlur(weight, known, {}, reach * eyes);
        if (result.empty()) result = face.clone();
        result.forEach<Pixel>([&](Pixel& value, const int* at) {
            const float share = known.at<float>(at[0], at[1]);
            const float trust = float(smoothstep(0.02, 0.3, share));
            if (trust > 0.0f) value += trust * (colour.at<Pixel>(at[0], at[1]) / share - value);
        });
    }
    return result;
}

/// The part of a crop that can show anything of a mouth.
cv::Rect around_mouth(const Landmarks& face, int size)
{
    const int room = int(0.3 * inter_ocular(face));
    cv::Rect box(int(face[48].x), int(face[48].y), 1, 1);
    for (std::size_t i = 49; i < 60; ++i) box |= cv::Rect(int(face[i].x), int(face[i].y), 1, 1);
    return (box + cv::Size(2 * room, 2 * room) - cv::Point(room, room)) & cv::Rect(0, 0, size, size);
}

Landmarks seen_from(Point corner, Landmarks points)
{
    for (Point& p : points) p = p - corner;
    return points;
}

}  // namespace

Landmarks with_lips_met(const Landmarks& source, Landmarks target)
{
    const double open = 1.0 - shut_share(source, target);
    for (const auto& [up, low] : {std::pair{61, 67}, std::pair{62, 66}, std::pair{63, 65}}) {
        Point &above = target[std::size_t(up)], &below = target[std::size_t(low)];
        const double photographed = source[std::size_t(low)].y - source[std::size_t(up)].y;
        const double gap = open * std::max(below.y - above.y, std::min(photographed, 0.0));
        const double middle = 0.5 * (above.y + below.y);
        above.y = middle - 0.5 * gap;
        below.y = middle + 0.5 * gap;
    }
    return target;
}

Landmarks with_jaw_raised(const Landmarks& source, Landmarks target, double strength)
{
    const double was = mouth_opening(source), wanted = was * std::max(0.0, 1.0 - strength);
    const double excess = smoothstep(hangs_from, hangs_by, was) * (mouth_opening(target) - wanted);
    if (excess <= 0.0) return target;
    const double lift = excess * inter_ocular(target);
    for (const std::size_t i : {55, 56, 57, 58, 59, 65, 66, 67}) target[i].y -= lift;
    // of the jaw's line the chin goes all the way, its ends none
    constexpr std::array<double, 3> follow{0.95, 0.7, 0.35};
    target[8].y -= lift;
    for (std::size_t i = 0; i < follow.size(); ++i)
        target[7 - i].y -= follow[i] * lift, target[9 + i].y -= follow[i] * lift;
    return target;
}

double shut_share(const Landmarks& source, const Landmarks& target)
{
    return smoothstep(open_from, open_by, mouth_opening(source)) *
           (1.0 - smoothstep(shut_by, ajar_from, mouth_opening(target)));
}

PaintedMouth with_shut_lips(const Image& warped, const Flow& flow, const MouthScene& scene)
{
    const double share = shut_share(scene.source, scene.target);
    const cv::Rect area = around_mouth(scene.target, warped.width());
    const Point corner{double(area.x), double(area.y)};
    const ShutLips lips(seen_from(corner, scene.target));
    cv::Mat image = matrix(warped).clone(), cover = cv::Mat::zeros(image.size(), CV_32F);
    cv::Mat face = image(area), hidden_by = cover(area);
    const cv::Mat hole = not_lip(face, matrix(flow)(area), OpenMouth(seen_from(corner, scene.source)), lips);
    const cv::Mat painted = filled(face, hole, lips.eyes);
    face.forEach<Pixel>([&](Pixel& value, const int* at) {
        const double x = at[1] + 0.5, y = at[0] + 0.5;
        const double across = std::abs(2.0 * x - lips.left - lips.right) / (lips.right - lips.left);
        const double away = (y - lips.seam(x)) / (line_width * lips.eyes);
        const double profile = std::max(0.0, 1.0 - away * away);
        const double line = profile * profile * (1.0 - smoothstep(0.75, 1.05, across));
        const double hidden = share * std::max(double(hole.at<float>(at[0], at[1])), line);
        const Pixel& lip = painted.at<Pixel>(at[0], at[1]);
        for (int c = 0; c < 3; ++c) value[c] += float(hidden) * (lip[c] * float(1.0 - line_depth[c] * line) - value[c]);
        hidden_by.at<float>(at[0], at[1]) = float(hidden);
    });
    return {raster<float>(image), raster<float>(cover)};
}

}  // namespace mien
