#pragma once

#include "core/vision/composite.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mien {

/// Names of the graphics devices that a Compositor can be given. Loads their drivers, which takes a moment.
std::vector<std::string> graphics_devices();

/// Puts edits back on the graphics device a person chose, and on the processor where there is none or it fails. Used by
/// one thread at a time.
class Compositor {
public:
    /// "cpu", or a choice that GpuDevice takes: a place in vulkan_devices(), a part of a name, "gpu" for the best card.
    /// It is opened when first needed.
    explicit Compositor(const std::string& device);
    ~Compositor();
    Compositor(Compositor&&) noexcept;
    Compositor& operator=(Compositor&&) noexcept;

    /// composite(), wherever it runs. A device that was lost is not asked again.
    Photo put_back(const Photo& photo, const std::vector<Placed>& edits, Job& job);

    /// Why the processor stood in for the device since this was last asked; empty where it did not.
    std::string take_caution() { return std::exchange(caution_, {}); }

private:
    struct OnDevice;

    void open();

    std::string wanted_;  // the device still to be opened
    std::unique_ptr<OnDevice> gpu_;
    std::string caution_;
};

}  // namespace mien
