#pragma once

#include <string>
#include <vector>

namespace mien {

/// Names of the Vulkan devices of this machine, "NVIDIA H100 (discrete)"; empty without a driver.
std::vector<std::string> vulkan_devices();

}  // namespace mien
