#include "core/vision/picture_change.h"

#include "core/base/smoothstep.h"
#include "core/vision/matrix.h"
#include "core/vision/micro_expression.h"
#include "core/vision/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace mien {
namespace {

constexpr double noise = 0.01, seen = 0.04;  // a change of colour, 0..1, below and above what an eye notices
// shares of the picture's side
constexpr double smoothing = 0.015;
constexpr double context = 0.05;  // over which a flow is judged
constexpr double spread = 0.04;   // of the mask beyond what changed
constexpr double feather = 0.12;  // towards the border

cv::Mat softened(const cv::Mat& picture, double sigma)
{
    cv::Mat result;
    cv::GaussianBlur(picture, result, {}, std::max(sigma, 0.3), 0.0, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat grey(const Image& image)
{
    cv::Mat result;
    cv::cvtColor(matrix(image), result, cv::COLOR_RGB2GRAY);
    return result;
}

/// The largest difference of the three colours, softened.
cv::Mat difference(const cv::Mat& a, const cv::Mat& b, double sigma)
{
    cv::Mat apart = cv::abs(a - b), result(a.size(), CV_32F);
    result.forEach<float>([&](float& value, const int* at) {
        const auto& colours = apart.at<cv::Vec3f>(at[0], at[1]);
        value = std::max({colours[0], colours[1], colours[2]});
    });
    return softened(result, sigma);
}

/// 0..1: the share of the difference that the flow explains.
cv::Mat confidence(const Image& before, const Image& after, const Flow& flow)
{
    const double sigma = context * before.width();
    const cv::Mat still = difference(matrix(before), matrix(after), sigma);
    const cv::Mat moved = difference(matrix(resampled(before, flow)), matrix(after), sigma);
    cv::Mat explained = (still - moved) / (still + noise);
    cv::max(explained, 0.0, explained);
    return explained;
}

Plane mask_of(const cv::Mat& changed, double side)
{
    cv::Mat mask;
    const int reach = 2 * int(spread * side / 2.0) + 1;
    cv::dilate(changed, mask, cv::getStructuringElement(cv::MORPH_ELLIPSE, {reach, reach}));
    mask = softened(mask, spread * side / 2.0);
    mask.forEach<float>([&](float& value, const int* at) {
        const int edge = std::min({at[0], at[1], mask.rows - 1 - at[0], mask.cols - 1 - at[1]});
        value = float(smoothstep(noise, seen, double(value)) * smoothstep(0.0, feather * side, edge));
    });
    return raster<float>(mask);
}

}  // namespace

PictureChange change_between(const Image& before, const Image& after)
{
    const double side = before.width(), sigma = smoothing * side;
    // motion_between tells where the first picture's pixels are in the second: after's in before
    const Flow raw = motion_between(raster<float>(grey(after)), raster<float>(grey(before)));
    cv::Mat sure;
    const cv::Mat trust = confidence(before, after, raw);
    cv::merge(std::vector<cv::Mat>{trust, trust}, sure);
    const cv::Mat flow = softened(matrix(raw), sigma).mul(sure);
    return {raster<float>(flow), mask_of(difference(matrix(before), matrix(after), sigma), side)};
}

}  // namespace mien
