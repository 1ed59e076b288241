#include "core/gpu/instance.h"

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

Owned<VkInstance> vulkan_instance(bool validated)
{
    constexpr const char* layer = "VK_LAYER_KHRONOS_validation";
    VkApplicationInfo about{};
    about.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    about.apiVersion = VK_API_VERSION_1_1;
    const char* extension = VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
    VkInstanceCreateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    wanted.pApplicationInfo = &about;
    wanted.enabledLayerCount = wanted.enabledExtensionCount = validated ? 1 : 0;
    wanted.ppEnabledLayerNames = &layer;
    wanted.ppEnabledExtensionNames = &extension;
    VkInstance handle = VK_NULL_HANDLE;
    if (vkCreateInstance(&wanted, nullptr, &handle) != VK_SUCCESS) return {};
    return {handle, [](VkInstance gone) { vkDestroyInstance(gone, nullptr); }};
}

std::vector<VkPhysicalDevice> cards_of(VkInstance instance)
{
    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> cards(count);
    vkEnumeratePhysicalDevices(instance, &count, cards.data());
    return cards;
}

VkPhysicalDeviceProperties properties_of(VkPhysicalDevice card)
{
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(card, &properties);
    return properties;
}

std::string name_of(VkPhysicalDevice card)
{
    const VkPhysicalDeviceProperties properties = properties_of(card);
    return std::string(properties.deviceName) + " (" + kind(properties.deviceType) + ")";
}

}  // namespace mien
