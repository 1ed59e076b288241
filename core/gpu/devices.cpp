#include "core/gpu/devices.h"

#include <vulkan/vulkan.h>

#include <memory>

namespace mien {
namespace {

const char* kind(VkPhysicalDeviceType type)
{
    switch (type) {
        case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
            return "discrete";
        case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
            return "integrated";
        case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
            return "virtual";
        case VK_PHYSICAL_DEVICE_TYPE_CPU:
            return "CPU";
        default:
            return "other";
    }
}

}  // namespace

std::vector<std::string> vulkan_devices()
{
    VkApplicationInfo about{};
    about.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    about.apiVersion = VK_API_VERSION_1_1;
    VkInstanceCreateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    wanted.pApplicationInfo = &about;
    VkInstance instance = VK_NULL_HANDLE;
    if (vkCreateInstance(&wanted, nullptr, &instance) != VK_SUCCESS) return {};
    const auto gone = [](VkInstance made) { vkDestroyInstance(made, nullptr); };
    const std::unique_ptr<std::remove_pointer_t<VkInstance>, decltype(gone)> owner(instance, gone);
    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    vkEnumeratePhysicalDevices(instance, &count, devices.data());
    std::vector<std::string> names;
    for (const VkPhysicalDevice device : devices) {
        VkPhysicalDeviceProperties properties{};
        vkGetPhysicalDeviceProperties(device, &properties);
        names.push_back(std::string(properties.deviceName) + " (" + kind(properties.deviceType) + ")");
    }
    return names;
}

}  // namespace mien
