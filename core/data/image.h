#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mien {

/// Pixels that never change once made. Copies share them, so an image crosses threads without a lock.
/// Rows top to bottom, channels interleaved, no padding.
template <class T>
class Raster {
public:
    using value_type = T;

    Raster() = default;
    Raster(int width, int height, int channels, std::vector<T> pixels)
        : width_(width),
          height_(height),
          channels_(channels),
          pixels_(std::make_shared<const std::vector<T>>(std::move(pixels)))
    {
        expect(pixels_->size() == std::size_t(width) * height * channels, "as many values as the size says");
    }

    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }
    int channels() const noexcept { return channels_; }
    bool empty() const noexcept { return !pixels_; }
    const T* data() const noexcept { return empty() ? nullptr : pixels_->data(); }
    const T* row(int y) const noexcept { return data() + std::size_t(y) * width_ * channels_; }
    std::span<const T> pixels() const noexcept { return empty() ? std::span<const T>{} : std::span<const T>(*pixels_); }
    T at(int x, int y, int channel = 0) const { return row(y)[std::size_t(x) * channels_ + channel]; }

private:
    int width_ = 0;
    int height_ = 0;
    int channels_ = 0;
    std::shared_ptr<const std::vector<T>> pixels_;
};

using Image = Raster<float>;  // sRGB-encoded 0..1, 3 channels: what engines and canvases see
using Plane = Raster<float>;  // one number per pixel: mask, cover, depth, heat
using Flow = Raster<float>;   // 2 channels, dx dy in pixels: the edited pixel p shows the source at p + flow(p)

}  // namespace mien
