#pragma once

#include "core/data/image.h"
#include "core/data/photo.h"

#include <opencv2/core.hpp>

namespace mien {

/// For .cpp files that know OpenCV: its view of our rasters, without a copy.
template <class T>
cv::Mat matrix(const Raster<T>& raster)
{
    const int type = CV_MAKETYPE(cv::DataType<T>::depth, raster.channels());
    return {raster.height(), raster.width(), type, const_cast<T*>(raster.data())};
}

inline cv::Mat matrix(const Photo& photo)
{
    return std::visit([](const auto& raster) { return matrix(raster); }, photo.pixels);
}

/// A raster that owns a copy of the matrix.
template <class T>
Raster<T> raster(const cv::Mat& mat)
{
    expect(mat.depth() == cv::DataType<T>::depth, "the raster has the matrix' type");
    std::vector<T> pixels(mat.total() * std::size_t(mat.channels()));
    cv::Mat target(mat.rows, mat.cols, mat.type(), pixels.data());
    mat.copyTo(target);
    return Raster<T>(mat.cols, mat.rows, mat.channels(), std::move(pixels));
}

}  // namespace mien
