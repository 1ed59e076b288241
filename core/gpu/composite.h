#pragma once

#include "core/base/job.h"
#include "core/data/photo.h"
#include "core/data/placed.h"
#include "core/gpu/device.h"

#include <memory>
#include <vector>

namespace mien {

/// core/vision's composite() on a Vulkan device: within 1/255 of it in photos of 8 and 16 bits, within 2e-3 in floats,
/// and bit for bit the photo where its mask is 0. A photo of any size goes in tiles: beyond the photos and the crops it
/// takes 96 MiB at most, half of them the device's. Used by one thread; the device must outlive it.
class GpuComposite {
public:
    explicit GpuComposite(const GpuDevice& device);
    ~GpuComposite();

    /// Throws Error: of the kind `device` where the device is lost, `unsupported` where an edit moves pixels farther
    /// than a tile holds or its crop has more than 2 megapixels.
    Photo composite(const Photo& photo, const std::vector<Placed>& edits, Job& job);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
