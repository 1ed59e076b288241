#include "core/vision/face_warp.h"

#include "core/base/smoothstep.h"
#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mien {
namespace {

constexpr double pixels_per_node = 3.2;  // of the grid the splines are evaluated on
constexpr double smoothing = 2e-4;       // spline regularisation: landmarks are no more exact than this
constexpr double least_stretch =
    0.25;  // Jacobian determinant below which the grid is relaxed; between nodes it is less
constexpr double opening_seen = 0.035;  // mouth opening, in inter-ocular distances, from which an interior shows
constexpr double opening_full = 0.075;

struct Control {
    Point at;      // in the edited crop
    Point motion;  // to the source
};

/// A closed curve around the face through hairline, ears and neck: nothing on or outside it moves.
std::vector<Point> still_ring(const Landmarks& face)
{
    const double eyes = inter_ocular(face);
    const Point middle = (face[0] + face[16]) * 0.5;
    const double brow = std::min(face[19].y, face[24].y);
    const double half_width = 0.5 * (face[16].x - face[0].x) + 0.16 * eyes;
    const double up = middle.y - brow + 0.8 * eyes, down = face[8].y - middle.y + 0.75 * eyes;
    std::vector<Point> ring;
    constexpr int count = 24;
    for (int i = 0; i < count; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / count;
        const double c = std::cos(angle), s = std::sin(angle);
        // a squarer curve than an ellipse, so that jaw corners stay well inside
        const auto square = [](double v) { return std::copysign(std::pow(std::abs(v), 0.8), v); };
        ring.push_back({middle.x + half_width * square(c), middle.y + (s > 0.0 ? down : up) * square(s)});
    }
    return ring;
}

/// Eyeballs hold still under the moving lids: the iris keeps its place and shape.
void hold_eyeball(std::vector<Control>& controls, const Landmarks& source, const Landmarks& target, std::size_t first)
{
    const auto opening = [&](const Landmarks& face) {
        return 0.5 * (face[first + 5].y + face[first + 4].y - face[first + 1].y - face[first + 2].y);
    };
    if (opening(target) < 0.55 * opening(source)) return;  // the lids cover it
    const Point corner_motion = (source[first] - target[first] + source[first + 3] - target[first + 3]) * 0.5;
    const Point middle = (source[first] + source[first + 3]) * 0.5;
    const Point along = (source[first + 3] - source[first]) * 0.2;
    const double centre_y =
        0.25 * (source[first + 1].y + source[first + 2].y + source[first + 4].y + source[first + 5].y);
    for (const double k : {-1.0, 0.0, 1.0}) {
        const Point in_source{middle.x + k * along.x, centre_y + k * along.y};
        controls.push_back({in_source - corner_motion, corner_motion});
    }
}

enum class Lips { upper, lower, both };

std::vector<Control> controls_for(const Landmarks& source, const Landmarks& target, Lips lips)
{
    constexpr std::array<int, 8> upper{49, 50, 51, 52, 53, 61, 62, 63}, lower{55, 56, 57, 58, 59, 65, 66, 67};
    std::vector<Control> controls;
    for (int i = 0; i < 68; ++i) {
        if (lips == Lips::upper && std::ranges::find(lower, i) != lower.end()) continue;
        if (lips == Lips::lower && std::ranges::find(upper, i) != upper.end()) continue;
        const Point at = target[std::size_t(i)];
        controls.push_back({at, source[std::size_t(i)] - at});
    }
    for (const Point& point : still_ring(source)) controls.push_back({point, {}});
    hold_eyeball(controls, source, target, 36);
    hold_eyeball(controls, source, target, 42);
    return controls;
}

/// r^2 log r^2 from a table over r^2.
class Kernel {
public:
    explicit Kernel(double largest) : step_(largest / (table_.size() - 2))
    {
        for (std::size_t i = 1; i < table_.size(); ++i) table_[i] = float(step_ * i * std::log(step_ * i));
    }
    float operator()(float r2) const
    {
        const float at = r2 / float(step_);
        const auto i = std::min(std::size_t(at), table_.size() - 2);
        return table_[i] + (at - float(i)) * (table_[i + 1] - table_[i]);
    }

private:
    std::array<float, 8194> table_{};
    double step_;
};

/// A thin-plate spline through the controls' motions, in units of the crop's side.
class Spline {
public:
    Spline(std::vector<Control> controls, double side) : side_(side), kernel_(4.0)
    {
        const int n = int(controls.size());
        for (const Control& control : controls)
            at_.push_back(cv::Point2f(float(control.at.x / side), float(control.at.y / side)));
        cv::Mat system = cv::Mat::zeros(n + 3, n + 3, CV_64F), motions = cv::Mat::zeros(n + 3, 2, CV_64F);
        for (int i = 0; i < n; ++i) {
            const cv::Point2f p = at_[std::size_t(i)];
            for (int j = 0; j < n; ++j) {
                const cv::Point2f d = p - at_[std::size_t(j)];
                const double r2 = double(d.dot(d));
                system.at<double>(i, j) = r2 > 0.0 ? r2 * std::log(r2) : 0.0;
            }
            system.at<double>(i, i) += smoothing;
            const std::array<double, 3> affine{1.0, p.x, p.y};
            for (int k = 0; k < 3; ++k)
                system.at<double>(i, n + k) = system.at<double>(n + k, i) = affine[std::size_t(k)];
            motions.at<double>(i, 0) = controls[std::size_t(i)].motion.x / side;
            motions.at<double>(i, 1) = controls[std::size_t(i)].motion.y / side;
        }
        cv::Mat solution;
        cv::solve(system, motions, solution, cv::DECOMP_LU);
        solution.convertTo(weights_, CV_32F);
    }

    /// The motion on a `nodes` x `nodes` grid over the crop, in crop pixels.
    cv::Mat grid(int nodes) const
    {
        cv::Mat motion(nodes, nodes, CV_32FC2);
        const auto place = [nodes](int i) { return (float(i) + 0.5f) / float(nodes); };
        cv::parallel_for_({0, nodes}, [&](const cv::Range& rows) {
            for (int y = rows.start; y < rows.end; ++y)
                for (int x = 0; x < nodes; ++x) motion.at<cv::Vec2f>(y, x) = (*this)(place(x), place(y));
        });
        return motion;
    }

private:
    cv::Vec2f operator()(float x, float y) const
    {
        const int n = int(at_.size());
        const auto* w = weights_.ptr<cv::Vec2f>();
        cv::Vec2f sum = w[n] + w[n + 1] * x + w[n + 2] * y;
        for (int i = 0; i < n; ++i) {
            const float dx = x - at_[std::size_t(i)].x, dy = y - at_[std::size_t(i)].y;
            sum += w[i] * kernel_(dx * dx + dy * dy);
        }
        return sum * float(side_);
    }

    double side_;
    Kernel kernel_;
    std::vector<cv::Point2f> at_;
    cv::Mat weights_;
};

/// y of the curve through a lip's five points at x, rounded towards the corners as lips are; level beyond them.
class LipCurve {
public:
    explicit LipCurve(const std::array<Point, 5>& points)
        : left_(points[0].x), width_(std::max(points[4].x - points[0].x, 1e-3))
    {
        for (std::size_t i = 0; i < 5; ++i) {
            at_[i] = std::max(along(points[i].x), i > 0 ? at_[i - 1] + 1e-3 : 0.0);
            y_[i] = points[i].y;
        }
        for (std::size_t i = 0; i < 5; ++i) {
            const std::size_t before = i > 0 ? i - 1 : 0, after = i < 4 ? i + 1 : 4;
            slopes_[i] = (y_[after] - y_[before]) / (at_[after] - at_[before]);
        }
    }
    double operator()(double x) const
    {
        const double at = along(x);
        if (at <= at_[0]) return y_[0];
        if (at >= at_[4]) return y_[4];
        std::size_t i = 0;
        while (at > at_[i + 1]) ++i;
        const double h = at_[i + 1] - at_[i], t = (at - at_[i]) / h;
        const double t2 = t * t, t3 = t2 * t;  // cubic Hermite
        return (2 * t3 - 3 * t2 + 1) * y_[i] + (t3 - 2 * t2 + t) * h * slopes_[i] + (-2 * t3 + 3 * t2) * y_[i + 1] +
               (t3 - t2) * h * slopes_[i + 1];
    }

private:
    /// 0..1 from corner to corner, half along the line and half along an arc, on which a step near a corner counts
    /// more.
    double along(double x) const
    {
        const double share = std::clamp((x - left_) / width_, 0.0, 1.0);
        return 0.5 * share + 0.5 * std::acos(1.0 - 2.0 * share) / std::numbers::pi;
    }

    double left_, width_;
    std::array<double, 5> at_{}, y_{}, slopes_{};
};

struct Mouth {
    explicit Mouth(const Landmarks& face)
        : upper({face[60], face[61], face[62], face[63], face[64]}),
          lower({face[60], face[67], face[66], face[65], face[64]}),
          left(face[60].x),
          right(face[64].x),
          eyes(inter_ocular(face))
    {
    }
    LipCurve upper, lower;
    double left, right, eyes;
};

/// 0 where the upper lip's spline rules, 1 where the lower lip's does; -1 between parted lips.
double lower_share(const Mouth& mouth, double x, double y)
{
    const double up = mouth.upper(x), low = std::max(mouth.lower(x), up);
    const double outside = std::max({mouth.left - x, x - mouth.right, 0.0});
    if (outside > 0.0) {
        const double soft = 0.01 * mouth.eyes + 0.9 * outside;
        return smoothstep(-soft, soft, y - up);
    }
    if (y < up) return 0.0;
    if (y > low) return 1.0;
    return low - up < 0.004 * mouth.eyes ? double(y > 0.5 * (up + low)) : -1.0;
}

cv::Mat face_mask(const Landmarks& source, int size)
{
    std::vector<cv::Point> ring;
    constexpr int fraction = 4;
    for (const Point& p : still_ring(source))
        ring.emplace_back(int(std::lround((p.x - 0.5) * (1 << fraction))),
                          int(std::lround((p.y - 0.5) * (1 << fraction))));
    cv::Mat inside(size, size, CV_8U, cv::Scalar(0));
    cv::fillPoly(inside, std::vector<std::vector<cv::Point>>{ring}, cv::Scalar(255), cv::LINE_AA, fraction);
    inside.row(0).setTo(0), inside.row(size - 1).setTo(0), inside.col(0).setTo(0), inside.col(size - 1).setTo(0);
    cv::Mat distance, mask(size, size, CV_32F);
    cv::distanceTransform(inside > 127, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    const double feather = 0.45 * inter_ocular(source);
    mask.forEach<float>([&](float& value, const int* at) {
        value = float(smoothstep(0.0, feather, distance.at<float>(at[0], at[1]) - 1.0));
    });
    return mask;
}

/// 1 + divergence terms of the backward map at (x, y), by forward differences.
double jacobian(const cv::Mat& flow, int x, int y)
{
    const cv::Vec2f here = flow.at<cv::Vec2f>(y, x), right = flow.at<cv::Vec2f>(y, x + 1),
                    below = flow.at<cv::Vec2f>(y + 1, x);
    const double xx = 1.0 + right[0] - here[0], xy = below[0] - here[0], yx = right[1] - here[1],
                 yy = 1.0 + below[1] - here[1];
    return xx * yy - xy * yx;
}

/// Smooths a grid of motion where it nearly folds, until it does not.
void relax(cv::Mat& grid, double spacing)
{
    for (int round = 0; round < 24; ++round) {
        const cv::Mat in_nodes = grid / spacing;
        cv::Mat folded = cv::Mat::zeros(grid.size(), CV_32F);
        bool any = false;
        for (int y = 0; y + 1 < grid.rows; ++y)
            for (int x = 0; x + 1 < grid.cols; ++x)
                if (jacobian(in_nodes, x, y) < least_stretch) folded.at<float>(y, x) = 1.0f, any = true;
        if (!any) return;
        cv::dilate(folded, folded, cv::getStructuringElement(cv::MORPH_ELLIPSE, {7, 7}));
        cv::GaussianBlur(folded, folded, {}, 2.0);
        cv::Mat smooth;
        cv::GaussianBlur(grid, smooth, {}, 2.0);
        grid.forEach<cv::Vec2f>([&](cv::Vec2f& motion, const int* at) {
            motion += folded.at<float>(at[0], at[1]) * (smooth.at<cv::Vec2f>(at[0], at[1]) - motion);
        });
    }
}

cv::Mat dense(const Landmarks& source, const Landmarks& target, Lips lips, int size)
{
    cv::Mat grid = Spline(controls_for(source, target, lips), size).grid(std::max(8, int(size / pixels_per_node)));
    relax(grid, double(size) / grid.cols);
    cv::Mat flow;
    cv::resize(grid, flow, {size, size}, 0, 0, cv::INTER_CUBIC);
    return flow;
}

}  // namespace

FaceWarp warp_face(const Landmarks& source, const Landmarks& target, int size)
{
    expect(source.size() == 68 && target.size() == 68, "a face has 68 landmarks");
    cv::Mat flow = dense(source, target, Lips::upper, size);
    const cv::Mat lower = dense(source, target, Lips::lower, size), between = dense(source, target, Lips::both, size);
    const Mouth mouth(target);
    const double opened = smoothstep(opening_seen, opening_full, mouth_opening(target));
    cv::Mat interior = cv::Mat::zeros(size, size, CV_32F);
    cv::parallel_for_({0, size}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y)
            for (int x = 0; x < size; ++x) {
                const double px = x + 0.5, py = y + 0.5;
                const double share = lower_share(mouth, px, py);
                cv::Vec2f& motion = flow.at<cv::Vec2f>(y, x);
                if (share < 0.0)
                    motion = between.at<cv::Vec2f>(y, x);
                else if (share > 0.0)
                    motion += float(share) * (lower.at<cv::Vec2f>(y, x) - motion);
                if (px <= mouth.left || px >= mouth.right || opened == 0.0) continue;
                const double soft = 0.012 * mouth.eyes;
                const double depth = std::min(py - mouth.upper(px), mouth.lower(px) - py);
                interior.at<float>(y, x) = float(opened * smoothstep(-0.2 * soft, soft, depth));
            }
    });
    return {raster<float>(flow), raster<float>(face_mask(source, size)), raster<float>(interior)};
}

double mouth_opening(const Landmarks& face)
{
    const double gaps = face[65].y + face[66].y + face[67].y - face[61].y - face[62].y - face[63].y;
    return gaps / 3.0 / inter_ocular(face);
}

double least_jacobian(const FaceWarp& warp, const Landmarks& target)
{
    const Mouth mouth(target);
    const cv::Mat flow = matrix(warp.flow);
    const double cut = 0.03 * mouth.eyes;
    double least = 1.0;
    for (int y = 0; y + 1 < flow.rows; ++y)
        for (int x = 0; x + 1 < flow.cols; ++x) {
            if (warp.mask.at(x, y) <= 0.0f) continue;
            const double up = mouth.upper(x), low = std::max(mouth.lower(x), up);
            const bool at_lips = x > mouth.left - cut && x < mouth.right + cut && y > up - cut && y < low + cut;
            if (!at_lips) least = std::min(least, jacobian(flow, x, y));
        }
    return least;
}

}  // namespace mien
