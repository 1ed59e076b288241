#pragma once

#include "core/gpu/handles.h"

#include <string>
#include <vector>

namespace mien {

/// For .cpp files of core/gpu only: the way into Vulkan, with the validation layer or without. Empty where there is
/// none.
Owned<VkInstance> vulkan_instance(bool validated);

/// All devices, in the order that vulkan_devices() tells.
std::vector<VkPhysicalDevice> cards_of(VkInstance instance);

VkPhysicalDeviceProperties properties_of(VkPhysicalDevice card);

/// "NVIDIA H100 (discrete)".
std::string name_of(VkPhysicalDevice card);

}  // namespace mien
