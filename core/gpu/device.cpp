#include "core/gpu/device.h"

#include "core/base/error.h"
#include "core/gpu/instance.h"

#include <algorithm>
#include <atomic>
#include <cctype>
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

std::shared_ptr<int> wanted_loss()
{
    const char* word = std::getenv("MIEN_VULKAN_LOSE_AFTER");
    return word ? std::make_shared<int>(std::atoi(word)) : nullptr;
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
    if (validated && !validation_installed())
        throw Error(Error::Kind::not_found,
                    "MIEN_VULKAN_VALIDATION is set, but the package vulkan-validationlayers is not installed");
    auto opened = vulkan_instance(validated);
    if (!opened) throw Error(Error::Kind::device, "there is no Vulkan driver; install the package mesa-vulkan-drivers");
    return opened;
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
    switch (properties_of(card).deviceType) {
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
    constexpr VkQueueFlags wanted = VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT;
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(card, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(card, &count, families.data());
    for (std::uint32_t i = 0; i < count; ++i)
        if ((families[i].queueFlags & wanted) == wanted) return i;
    return {};
}

VkPhysicalDevice best_card(VkInstance instance)
{
    std::vector<VkPhysicalDevice> cards = cards_of(instance);
    std::erase_if(cards, [](VkPhysicalDevice card) { return !drawing_family(card); });
    if (cards.empty())
        throw Error(Error::Kind::device,
                    "no Vulkan device can draw; install the package mesa-vulkan-drivers, which needs no card");
    return *std::ranges::max_element(cards, {}, preference);
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    return text;
}

VkPhysicalDevice chosen_card(VkInstance instance, const std::string& choice)
{
    const std::vector<VkPhysicalDevice> cards = cards_of(instance);
    const bool best = choice == "gpu";
    const bool place = !choice.empty() && std::ranges::all_of(choice, [](unsigned char c) { return std::isdigit(c); });
    std::string names;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::string card_name = name_of(cards[i]);
        const bool meant = place ? choice == std::to_string(i)
                                 : !choice.empty() && lower(card_name).find(lower(choice)) != std::string::npos;
        if (!best && meant && drawing_family(cards[i])) return cards[i];
        names += (i ? "; " : "") + std::to_string(i) + ": " + card_name;
    }
    if (best)
        if (const auto card = best_card(instance); preference(card) > 0) return card;
    throw Error(Error::Kind::not_found, "no device that can compute is called '" + choice + "'; there is " +
                                            (names.empty() ? "none besides cpu" : "cpu; " + names));
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
    Parts() : instance(mien::instance(validation_wanted()))
    {
        if (validation_wanted()) messenger = mien::messenger(instance.get(), complaints);
    }

    void open(VkPhysicalDevice card)
    {
        handles.card = card;
        handles.family = *drawing_family(card);
        handles.runs_to_loss = wanted_loss();
        device = mien::device(handles);
        handles.device = device.get();
        vkGetDeviceQueue(handles.device, handles.family, 0, &handles.queue);
    }

    std::atomic<int> complaints{0};
    Owned<VkInstance> instance;
    Owned<VkDebugUtilsMessengerEXT> messenger;
    Owned<VkDevice> device;  // before the messenger, which hears how it ends, and the instance
    GpuHandles handles;
};

GpuDevice::GpuDevice() : parts_(std::make_unique<Parts>()) { parts_->open(best_card(parts_->instance.get())); }

GpuDevice::GpuDevice(const std::string& choice) : parts_(std::make_unique<Parts>())
{
    parts_->open(chosen_card(parts_->instance.get(), choice));
}

GpuDevice::~GpuDevice() = default;

std::string GpuDevice::name() const { return name_of(parts_->handles.card); }
int GpuDevice::complaints() const noexcept { return parts_->complaints; }
const GpuHandles& GpuDevice::handles() const noexcept { return parts_->handles; }

}  // namespace mien
