#pragma once

#include "core/data/image.h"
#include "core/gpu/device.h"

#include <memory>

namespace mien {

/// core/vision's resampled() on a Vulkan device, for crops: picture, flow and result lie there whole, and as much again
/// on the processor's side. Used by one thread; the device must outlive it.
class GpuWarp {
public:
    explicit GpuWarp(const GpuDevice& device);
    ~GpuWarp();

    /// result(p) = image(p + flow(p)), bilinear, the edge repeats. Throws Error for more than 2 megapixels.
    Image warped(const Image& image, const Flow& flow) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
