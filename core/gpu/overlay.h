#pragma once

#include "core/data/image.h"
#include "core/data/palette.h"
#include "core/gpu/device.h"

#include <cstdint>
#include <memory>

namespace mien {

/// core/vision's overlay() on a Vulkan device: within 1/255 of it in bytes, within 2e-3 in floats. The picture goes in
/// bands of rows: beyond picture, heats and result it takes 64 MiB at most, half of them the device's. Used by one
/// thread; the device must outlive it.
class GpuOverlay {
public:
    explicit GpuOverlay(const GpuDevice& device);
    ~GpuOverlay();

    Image overlay(const Image& picture, const Plane& heat, const Palette& palette, double opacity) const;
    Raster<std::uint8_t> overlay(const Raster<std::uint8_t>& picture, const Plane& heat, const Palette& palette,
                                 double opacity) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
