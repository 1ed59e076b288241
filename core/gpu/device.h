#pragma once

#include <memory>
#include <string>

namespace mien {

struct GpuHandles;

/// A Vulkan device without a surface. Used by one thread at a time; whatever is made with it must go before it.
/// In the environment, MIEN_VULKAN_VALIDATION=1 turns the validation layer on and prints its complaints, and
/// MIEN_VULKAN_LOSE_AFTER=n lets the n-th work given to the device fail as if it were lost then, for tests.
class GpuDevice {
public:
    /// A real card where there is one, else a driver that computes on the processor (Mesa's lavapipe).
    /// Throws Error, which names the package to install, where there is no driver or no validation layer to turn on.
    GpuDevice();
    /// The device a person chose: its place in vulkan_devices(), a part of its name in either case, or "gpu" for the
    /// best real card. Throws Error, which tells what there is, where none is meant.
    explicit GpuDevice(const std::string& choice);
    ~GpuDevice();
    GpuDevice(const GpuDevice&) = delete;
    GpuDevice& operator=(const GpuDevice&) = delete;

    /// As vulkan_devices() tells it.
    std::string name() const;
    /// How often the validation layer complained; 0 where it is off.
    int complaints() const noexcept;
    /// For .cpp files of core/gpu.
    const GpuHandles& handles() const noexcept;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
