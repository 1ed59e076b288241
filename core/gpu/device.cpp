#include "core/gpu/device.h"

#include "core/base/error.h"
#include "core/gpu/handles.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

namespace mien {
namespace {

constexpr const char* validation_layer = "VK_LAYER_KHRONOS_validation";

bool validation_wanted()
{
    const char* word = std::getenv("MIEN_VULKAN_VALIDATION");
    return word && std::strcmp(word, "1") == 0;
}

bool validation_installed()
{
    std::uint32_t count = 0;
    vkEnumerateInstanceLayerProperties(&count, nullptr);
    std::vector<VkLayerProperties> layers(count);
    vkEnumerateInstanceLayerProperties(&count, layers.data());
    return std::ranges::any_of(layers,
                               [](const auto& layer) { return std::strcmp(layer.layerName, validation_layer) == 0; });
}

VKAPI_ATTR VkBool32 VKAPI_CALL hear(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                                    const VkDebugUtilsMessengerCallbackDataEXT* said, void* counter)
{
    ++*static_cast<std::atomic<int>*>(counter);
    std::fprintf(stderr, "vulkan: %s\n", said->pMessage);
    return VK_FALSE;
}

Owned<VkInstance> instance(bool validated)
{
    VkApplicationInfo about{};
    about.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    about.apiVersion = VK_API_VERSION_1_1;
    const char* extension = VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
    VkInstanceCreateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    wanted.pApplicationInfo = &about;
    wanted.enabledLayerCount = wanted.enabledExtensionCount = validated ? 1 : 0;
    wanted.ppEnabledLayerNames = &validation_layer;
    wanted.ppEnabledExtensionNames = &extension;
    VkInstance made_instance = VK_NULL_HANDLE;
    if (vkCreateInstance(&wanted, nullptr, &made_instance) != VK_SUCCESS)
        throw Error(Error::Kind::device, "there is no Vulkan driver; install the package mesa-vulkan-drivers");
    return {made_instance, [](VkInstance gone) { vkDestroyInstance(gone, nullptr); }};
}

Owned<VkDebugUtilsMessengerEXT> messenger(VkInstance instance, std::atomic<int>& complaints)
{
    VkDebugUtilsMessengerCreateInfoEXT wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT;
    wanted.messageSeverity =
        VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    wanted.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
    wanted.pfnUserCallback = hear;
    wanted.pUserData = &complaints;
    const auto create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance, "vkCreateDebugUtilsMessengerEXT"));
    const auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance, "vkDestroyDebugUtilsMessengerEXT"));
    VkDebugUtilsMessengerEXT made_messenger = VK_NULL_HANDLE;
    must(create(instance, &wanted, nullptr, &made_messenger), "turning validation on");
    return {made_messenger, [instance, destroy](VkDebugUtilsMessengerEXT gone) { destroy(instance, gone, nullptr); }};
}

int preference(VkPhysicalDevice card)
{
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(card, &properties);
    switch (properties.deviceType) {
        case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
            return 3;
        case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
            return 2;
        case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
            return 1;
        default:
            return 0;
    }
}

std::optional<std::uint32_t> drawing_family(VkPhysicalDevice card)
{
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(card, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(card, &count, families.data());
    for (std::uint32_t i = 0; i < count; ++i)
        if (families[i].queueFlags & VK_QUEUE_GRAPHICS_BIT) return i;
    return {};
}

/// The best card that draws, and its queue family.
GpuHandles best_card(VkInstance instance)
{
    std::uint32_t count = 0;
    vkEnumeratePhysicalDevices(instance, &count, nullptr);
    std::vector<VkPhysicalDevice> cards(count);
    vkEnumeratePhysicalDevices(instance, &count, cards.data());
    std::erase_if(cards, [](VkPhysicalDevice card) { return !drawing_family(card); });
    if (cards.empty())
        throw Error(Error::Kind::device,
                    "no Vulkan device can draw; install the package mesa-vulkan-drivers, which needs no card");
    GpuHandles handles;
    handles.card = *std::ranges::max_element(cards, {}, preference);
    handles.family = *drawing_family(handles.card);
    return handles;
}

Owned<VkDevice> device(const GpuHandles& gpu)
{
    constexpr float priority = 1.0f;
    VkDeviceQueueCreateInfo queue{};
    queue.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
    queue.queueFamilyIndex = gpu.family;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    VkDeviceCreateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
    wanted.queueCreateInfoCount = 1;
    wanted.pQueueCreateInfos = &queue;
    VkDevice made_device = VK_NULL_HANDLE;
    must(vkCreateDevice(gpu.card, &wanted, nullptr, &made_device), "opening the device");
    return {made_device, [](VkDevice gone) { vkDestroyDevice(gone, nullptr); }};
}

}  // namespace

struct GpuDevice::Parts {
    std::atomic<int> complaints{0};
    Owned<VkInstance> instance;
    Owned<VkDebugUtilsMessengerEXT> messenger;
    Owned<VkDevice> device;  // before the messenger, which hears how it ends, and the instance
    GpuHandles handles;
};

GpuDevice::GpuDevice() : parts_(std::make_unique<Parts>())
{
    const bool validated = validation_wanted();
    if (validated && !validation_installed())
        throw Error(Error::Kind::not_found,
                    "MIEN_VULKAN_VALIDATION is set, but the package vulkan-validationlayers is not installed");
    parts_->instance = instance(validated);
    if (validated) parts_->messenger = messenger(parts_->instance.get(), parts_->complaints);
    parts_->handles = best_card(parts_->instance.get());
    parts_->device = device(parts_->handles);
    parts_->handles.device = parts_->device.get();
    vkGetDeviceQueue(parts_->handles.device, parts_->handles.family, 0, &parts_->handles.queue);
}

GpuDevice::~GpuDevice() = default;

int GpuDevice::complaints() const noexcept { return parts_->complaints; }
const GpuHandles& GpuDevice::handles() const noexcept { return parts_->handles; }

}  // namespace mien
