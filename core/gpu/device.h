#pragma once

#include <memory>

namespace mien {

struct GpuHandles;

/// A Vulkan device without a surface: a real card where there is one, else a driver that computes on the processor
/// (Mesa's lavapipe). Used by one thread at a time; whatever is made with it must go before it.
/// MIEN_VULKAN_VALIDATION=1 in the environment turns the validation layer on and prints its complaints.
class GpuDevice {
public:
    /// Throws Error, which names the package to install, where there is no driver or no validation layer to turn on.
    GpuDevice();
    ~GpuDevice();
    GpuDevice(const GpuDevice&) = delete;
    GpuDevice& operator=(const GpuDevice&) = delete;

    /// How often the validation layer complained; 0 where it is off.
    int complaints() const noexcept;
    /// For .cpp files of core/gpu.
    const GpuHandles& handles() const noexcept;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
