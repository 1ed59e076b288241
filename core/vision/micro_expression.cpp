#include "core/vision/micro_expression.h"

#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/optflow.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string>

namespace mien {
namespace {

constexpr double region_margin = 0.12;    // around the landmarks of a region, in inter-ocular distances
constexpr double least_departure = 1e-3;  // of correlation: a smaller change is no more than rounding
// A top's height over the curve's foot, in deviations of the noise. In 17 frames of noise alone 1 region of 500 passes;
// of motions ten deviations high 98 % do.
constexpr double least_prominence = 6.0;
constexpr double mean_of_normal = 0.797885;  // mean absolute value of a normal distribution of deviation 1
constexpr float still = 127.5f;              // grey of no motion
constexpr float white = 255.0f;

constexpr int least_frames = 8;

struct LandmarkRange {
    std::size_t first, last;
};
// right brow, left brow, nose's wings, mouth
constexpr std::array<LandmarkRange, 4> moving_parts{{{17, 21}, {22, 26}, {31, 35}, {48, 67}}};

cv::Rect region_around(const Landmarks& landmarks, LandmarkRange part, cv::Size frame)
{
    const double margin = region_margin * inter_ocular(landmarks);
    const auto points = std::span(landmarks).subspan(part.first, part.last - part.first + 1);
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const auto [highest, lowest] = std::ranges::minmax(points, {}, &Point::y);
    const cv::Point left_top(int(std::floor(left.x - margin)), int(std::floor(highest.y - margin)));
    const cv::Point right_bottom(int(std::ceil(right.x + margin)), int(std::ceil(lowest.y + margin)));
    return cv::Rect(left_top, right_bottom) & cv::Rect({}, frame);
}

/// 0 for equal regions, also under another brightness or contrast; 0 where there is nothing to see.
double departure(const cv::Mat& onset, const cv::Mat& now)
{
    cv::Mat a, b;
    cv::subtract(onset, cv::mean(onset), a);
    cv::subtract(now, cv::mean(now), b);
    const double power = std::sqrt(a.dot(a) * b.dot(b));
    return power > 0.0 ? 1.0 - a.dot(b) / power : 0.0;
}

/// A mean of three frames, so that one bad frame is no apex. The onset, which is 0 by definition, keeps out.
std::vector<double> smoothed(const std::vector<double>& curve)
{
    std::vector<double> result(curve.size(), 0.0);
    const int last = int(curve.size()) - 1;
    for (int i = 1; i <= last; ++i) {
        const auto at = [&](int j) { return curve[std::size_t(std::clamp(j, 1, last))]; };
        result[std::size_t(i)] = 0.25 * at(i - 1) + 0.5 * at(i) + 0.25 * at(i + 1);
    }
    return result;
}

/// The deviation of a curve's noise from how it bends: motion bends slowly, noise at every frame.
double noise_of(const std::vector<double>& curve)
{
    double bends = 0.0;
    int count = 0;
    for (std::size_t i = 2; i + 1 < curve.size(); ++i, ++count)
        bends += std::abs(curve[i - 1] - 2 * curve[i] + curve[i + 1]);
    const double deviation_of_bend = std::sqrt(6.0);  // of independent values of deviation 1
    return count == 0 ? 0.0 : bends / count / mean_of_normal / deviation_of_bend;
}

struct Curve {
    std::vector<double> departure;
    double prominence = 0.0;  // of its top over its foot
    double noise = 0.0;

    double significance() const { return prominence / (noise + least_departure); }
    bool stands_out() const { return prominence > least_departure && prominence > least_prominence * noise; }
};

Curve follow(const std::vector<Plane>& faces, const cv::Rect& region)
{
    Curve curve;
    for (const auto& face : faces)
        curve.departure.push_back(departure(matrix(faces.front())(region), matrix(face)(region)));
    curve.noise = noise_of(curve.departure);
    curve.departure = smoothed(curve.departure);
    const auto [foot, top] = std::minmax_element(curve.departure.begin() + 1, curve.departure.end());
    curve.prominence = *top - *foot;
    return curve;
}

/// One-sided at the borders, so that a linear motion has the same slope everywhere.
float slope(const Flow& flow, int channel, int x0, int y0, int x1, int y1)
{
    const int distance = std::max(x1 - x0 + y1 - y0, 1);
    return (flow.at(x1, y1, channel) - flow.at(x0, y0, channel)) / float(distance);
}

float strain_at(const Flow& flow, int x, int y)
{
    const int left = std::max(x - 1, 0), right = std::min(x + 1, flow.width() - 1);
    const int above = std::max(y - 1, 0), below = std::min(y + 1, flow.height() - 1);
    const float u_x = slope(flow, 0, left, y, right, y), u_y = slope(flow, 0, x, above, x, below);
    const float v_x = slope(flow, 1, left, y, right, y), v_y = slope(flow, 1, x, above, x, below);
    const float shear = u_y + v_x;
    return std::sqrt(u_x * u_x + v_y * v_y + 0.5f * shear * shear);
}

cv::Mat reduced(const cv::Mat& from, int size)
{
    cv::Mat result;
    cv::resize(from, result, {size, size}, 0, 0, cv::INTER_AREA);
    return result;
}

double scale_to(float top, const cv::Mat& values)
{
    const double largest = cv::norm(values, cv::NORM_INF);
    return largest > 0.0 ? top / largest : 0.0;
}

}  // namespace

ApexSearch find_apex(const std::vector<Plane>& faces, const Landmarks& landmarks)
{
    if (int(faces.size()) < least_frames)
        throw Error(Error::Kind::invalid, "Choose a clip of at least " + std::to_string(least_frames) +
                                              " frames: fewer do not tell a motion from noise.");
    expect(landmarks.size() == 68, "a face has 68 landmarks");
    const cv::Size frame = matrix(faces.front()).size();
    expect(std::ranges::all_of(faces, [&](const Plane& face) { return matrix(face).size() == frame; }),
           "aligned faces are of one size");
    Curve best;
    for (const auto& part : moving_parts) {
        const auto region = region_around(landmarks, part, frame);
        if (region.empty()) continue;
        auto curve = follow(faces, region);
        if (best.departure.empty() || curve.significance() > best.significance()) best = std::move(curve);
    }
    expect(!best.departure.empty(), "the landmarks lie in the frames");
    if (!best.stands_out()) return {best.departure, {}};
    return {best.departure, int(std::ranges::max_element(best.departure) - best.departure.begin())};
}

Flow motion_between(const Plane& onset, const Plane& apex)
{
    expect(onset.width() == apex.width() && onset.height() == apex.height(), "aligned faces are of one size");
    cv::Mat flow;
    cv::optflow::DualTVL1OpticalFlow::create()->calc(matrix(onset), matrix(apex), flow);
    return raster<float>(flow);
}

Plane strain_of(const Flow& flow)
{
    std::vector<float> strain;
    strain.reserve(std::size_t(flow.width()) * std::size_t(flow.height()));
    for (int y = 0; y < flow.height(); ++y)
        for (int x = 0; x < flow.width(); ++x) strain.push_back(strain_at(flow, x, y));
    return {flow.width(), flow.height(), 1, std::move(strain)};
}

Image pack_motion(const Flow& flow, int size)
{
    const Plane strain = strain_of(flow);
    const cv::Mat motion = reduced(matrix(flow), size), stretch = reduced(matrix(strain), size);
    std::array<cv::Mat, 3> channels;
    cv::split(motion, channels.data());
    const double motion_scale = scale_to(still, motion);
    for (int i = 0; i < 2; ++i)
        channels[std::size_t(i)].convertTo(channels[std::size_t(i)], CV_32F, motion_scale, still);
    stretch.convertTo(channels[2], CV_32F, scale_to(white, stretch));
    cv::Mat packed;
    cv::merge(channels.data(), channels.size(), packed);
    return raster<float>(packed);
}

}  // namespace mien
