#include "core/gpu/devices.h"

#include "core/gpu/instance.h"

namespace mien {

std::vector<std::string> vulkan_devices()
{
    std::vector<std::string> names;
    if (const auto instance = vulkan_instance(false))
        for (const VkPhysicalDevice card : cards_of(instance.get())) names.push_back(name_of(card));
    return names;
}

}  // namespace mien
