#include "core/vision/average.h"

#include "core/vision/align.h"
#include "core/vision/composite.h"
#include "core/vision/face_warp.h"
#include "core/vision/matrix.h"
#include "core/vision/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

constexpr int size = 1024;            // of the crops the faces meet in
constexpr double margin = 1.75;       // of the crops: nothing moves beyond
constexpr double detail_size = 0.02;  // inter-ocular distances: finer structure stays the first portrait's own

Landmarks mean_shape(const std::vector<AlignedFace>& crops)
{
    Landmarks mean(68);
    for (const AlignedFace& crop : crops)
        for (std::size_t i = 0; i < mean.size(); ++i)
            mean[i] = mean[i] + crop.landmarks[i] * (1.0 / double(crops.size()));
    return mean;
}

cv::Mat in_linear_light(const Image& image)
{
    cv::Mat linear = matrix(image).clone();
    linear.reshape(1).forEach<float>([](float& value, const int*) { value = from_srgb(value); });
    return linear;
}

/// 1 inside brows, temples and jaw, falling to 0 before their outline.
cv::Mat inner_face(const Landmarks& face)
{
    std::vector<cv::Point> points, hull;
    for (std::size_t i = 0; i < 27; ++i) {
        const double lift = i >= 17 ? 0.22 * inter_ocular(face) : 0.0;  // some of the forehead belongs to the face
        points.emplace_back(int(std::lround(face[i].x)), int(std::lround(face[i].y - lift)));
    }
    cv::convexHull(points, hull);
    cv::Mat filled(size, size, CV_8U, cv::Scalar(0)), distance, mask(size, size, CV_32F);
    cv::fillConvexPoly(filled, hull, cv::Scalar(255));
    cv::distanceTransform(filled, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    const double feather = 0.28 * inter_ocular(face);
    mask.forEach<float>([&](float& value, const int* at) {
        const double t = std::clamp(distance.at<float>(at[0], at[1]) / feather, 0.0, 1.0);
        value = float(t * t * (3.0 - 2.0 * t));
    });
    return mask;
}

/// Scales each colour so that the face is as bright and as warm as the first portrait's skin around it.
void match_light(cv::Mat& face, const cv::Mat& first, const cv::Mat& mask)
{
    const cv::Mat where = mask > 0.5;
    const cv::Scalar own = cv::mean(face, where), wanted = cv::mean(first, where);
    cv::multiply(face, cv::Scalar(wanted[0] / own[0], wanted[1] / own[1], wanted[2] / own[2]), face);
}

}  // namespace

Photo average(const std::vector<Portrait>& portraits, Job& job)
{
    if (portraits.size() < 2) throw Error(Error::Kind::invalid, "an average needs at least two faces");
    std::vector<AlignedFace> crops;
    for (const Portrait& portrait : portraits) crops.push_back(align(portrait.photo, portrait.face, size, margin));
    const Landmarks shape = mean_shape(crops);
    const cv::Mat mask = inner_face(shape);
    const FaceWarp to_shape = warp_face(crops[0].landmarks, shape, size);
    const cv::Mat first = in_linear_light(resampled(crops[0].image, to_shape.flow));
    cv::Mat sum = first / double(crops.size()), soft, mean;
    for (std::size_t i = 1; i < crops.size(); ++i) {
        job.step(double(i) / double(crops.size()), "averaging");
        cv::Mat face = in_linear_light(resampled(crops[i].image, warp_face(crops[i].landmarks, shape, size).flow));
        match_light(face, first, mask);
        sum += face / double(crops.size());
    }
    const double sigma = detail_size * inter_ocular(shape);
    cv::GaussianBlur(first, soft, {}, sigma);
    cv::GaussianBlur(sum, mean, {}, sigma);
    cv::Mat result(size, size, CV_32FC3);
    result.forEach<cv::Vec3f>([&](cv::Vec3f& pixel, const int* at) {
        const cv::Vec3f own = first.at<cv::Vec3f>(at), low = soft.at<cv::Vec3f>(at), common = mean.at<cv::Vec3f>(at);
        for (int c = 0; c < 3; ++c) {
            const float textured = common[c] * own[c] / std::max(low[c], 1e-4f);
            pixel[c] = to_srgb(own[c] + mask.at<float>(at) * (textured - own[c]));
        }
    });
    Job putting = job.part(0.9, 1.0);
    return composite(portraits[0].photo, {{crops[0], raster<float>(result), to_shape.flow, to_shape.mask, {}}},
                     putting);
}

}  // namespace mien
