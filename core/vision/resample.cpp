#include "core/vision/resample.h"

#include "core/vision/matrix.h"

#include <opencv2/imgproc.hpp>

namespace mien {

Image resampled(const Image& image, const Flow& flow)
{
    const cv::Mat motion = matrix(flow);
    cv::Mat from(motion.size(), CV_32FC2);
    from.forEach<cv::Vec2f>([&](cv::Vec2f& place, const int* at) {
        place = motion.at<cv::Vec2f>(at[0], at[1]) + cv::Vec2f(float(at[1]), float(at[0]));
    });
    cv::Mat result;
    cv::remap(matrix(image), result, from, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return raster<float>(result);
}

}  // namespace mien
