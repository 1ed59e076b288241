#pragma once

#include <string>
#include <vector>

namespace mien {

/// Names of the Vulkan devices of this machine, "NVIDIA H100 (discrete)"; empty without a driver. A GpuDevice may be
/// chosen by a place in this list, the first being 0, or by a name in it.
std::vector<std::string> vulkan_devices();

}  // namespace mien
