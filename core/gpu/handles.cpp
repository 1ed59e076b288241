#include "core/gpu/handles.h"

#include "core/base/error.h"

#include <cstring>
#include <limits>
#include <optional>
#include <string>

namespace mien {
namespace {

constexpr VkMemoryPropertyFlags shared = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;

std::optional<std::uint32_t> memory_type(const GpuHandles& gpu, std::uint32_t allowed, VkMemoryPropertyFlags wanted)
{
    VkPhysicalDeviceMemoryProperties memory{};
    vkGetPhysicalDeviceMemoryProperties(gpu.card, &memory);
    for (std::uint32_t i = 0; i < memory.memoryTypeCount; ++i)
        if ((allowed & (1u << i)) && (memory.memoryTypes[i].propertyFlags & wanted) == wanted) return i;
    return {};
}

Owned<VkDeviceMemory> allocated(const GpuHandles& gpu, const VkMemoryRequirements& needs, VkMemoryPropertyFlags wanted)
{
    auto type = memory_type(gpu, needs.memoryTypeBits, wanted);
    // the processor reads memory without its cache a hundred times slower
    if (wanted == shared)
        if (const auto cached = memory_type(gpu, needs.memoryTypeBits, wanted | VK_MEMORY_PROPERTY_HOST_CACHED_BIT))
            type = cached;
    if (!type) throw Error(Error::Kind::device, "the Vulkan device has no memory of the kind that drawing needs");
    VkMemoryAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    info.allocationSize = needs.size;
    info.memoryTypeIndex = *type;
    return made<VkDeviceMemory>(gpu.device, info, vkAllocateMemory, vkFreeMemory, "allocating memory");
}

Owned<VkBuffer> plain_buffer(const GpuHandles& gpu, std::size_t size, VkBufferUsageFlags use)
{
    VkBufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
    info.size = size;
    info.usage = use;
    return made<VkBuffer>(gpu.device, info, vkCreateBuffer, vkDestroyBuffer, "making a buffer");
}

Owned<VkDeviceMemory> placed(const GpuHandles& gpu, VkBuffer buffer, VkMemoryPropertyFlags wanted)
{
    VkMemoryRequirements needs{};
    vkGetBufferMemoryRequirements(gpu.device, buffer, &needs);
    auto memory = allocated(gpu, needs, wanted);
    must(vkBindBufferMemory(gpu.device, buffer, memory.get(), 0), "placing a buffer");
    return memory;
}

void count_to_loss(const GpuHandles& gpu)
{
    if (gpu.runs_to_loss && --*gpu.runs_to_loss <= 0) must(VK_ERROR_DEVICE_LOST, "submitting commands");
}

}  // namespace

void must(VkResult result, const char* what)
{
    if (result == VK_ERROR_DEVICE_LOST) throw Error(Error::Kind::device, "the graphics device was lost");
    if (result != VK_SUCCESS)
        throw Error(Error::Kind::device,
                    std::string("Vulkan failed when ") + what + " (code " + std::to_string(int(result)) + ")");
}

SharedBuffer::SharedBuffer(const GpuHandles& gpu, std::size_t size, VkBufferUsageFlags use)
    : buffer_(plain_buffer(gpu, size, use))
{
    memory_ = placed(gpu, buffer_.get(), shared);
    void* mapped = nullptr;
    must(vkMapMemory(gpu.device, memory_.get(), 0, VK_WHOLE_SIZE, 0, &mapped), "mapping a buffer");
    bytes_ = {static_cast<std::byte*>(mapped), size};
}

SharedBuffer::SharedBuffer(const GpuHandles& gpu, std::span<const std::byte> content, VkBufferUsageFlags use)
    : SharedBuffer(gpu, content.size(), use)
{
    std::memcpy(bytes_.data(), content.data(), content.size());
}

DeviceBuffer::DeviceBuffer(const GpuHandles& gpu, std::size_t bytes, VkBufferUsageFlags use)
    : buffer_(plain_buffer(gpu, bytes, use))
{
    memory_ = placed(gpu, buffer_.get(), VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
}

DeviceImage::DeviceImage(const GpuHandles& gpu, VkExtent2D size, VkFormat format, VkImageUsageFlags use)
{
    VkImageCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_IMAGE_CREATE_INFO;
    info.imageType = VK_IMAGE_TYPE_2D;
    info.format = format;
    info.extent = {size.width, size.height, 1};
    info.mipLevels = info.arrayLayers = 1;
    info.samples = VK_SAMPLE_COUNT_1_BIT;
    info.usage = use;
    image_ = made<VkImage>(gpu.device, info, vkCreateImage, vkDestroyImage, "making an image");
    VkMemoryRequirements needs{};
    vkGetImageMemoryRequirements(gpu.device, image_.get(), &needs);
    memory_ = allocated(gpu, needs, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
    must(vkBindImageMemory(gpu.device, image_.get(), memory_.get(), 0), "placing an image");
    const bool depth = use & VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
    VkImageViewCreateInfo seen{};
    seen.sType = VK_STRUCTURE_TYPE_IMAGE_VIEW_CREATE_INFO;
    seen.image = image_.get();
    seen.viewType = VK_IMAGE_VIEW_TYPE_2D;
    seen.format = format;
    seen.subresourceRange = {VkImageAspectFlags(depth ? VK_IMAGE_ASPECT_DEPTH_BIT : VK_IMAGE_ASPECT_COLOR_BIT), 0, 1, 0,
                             1};
    view_ = made<VkImageView>(gpu.device, seen, vkCreateImageView, vkDestroyImageView, "viewing an image");
}

Owned<VkShaderModule> shader(VkDevice device, std::span<const std::uint32_t> code)
{
    VkShaderModuleCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO;
    info.codeSize = code.size_bytes();
    info.pCode = code.data();
    return made<VkShaderModule>(device, info, vkCreateShaderModule, vkDestroyShaderModule, "loading a shader");
}

VkPipelineShaderStageCreateInfo shader_stage(VkShaderStageFlagBits kind, VkShaderModule code)
{
    VkPipelineShaderStageCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
    info.stage = kind;
    info.module = code;
    info.pName = "main";
    return info;
}

void run_commands(const GpuHandles& gpu, const std::function<void(VkCommandBuffer)>& record)
{
    VkCommandPoolCreateInfo pooled{};
    pooled.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
    pooled.queueFamilyIndex = gpu.family;
    const auto pool =
        made<VkCommandPool>(gpu.device, pooled, vkCreateCommandPool, vkDestroyCommandPool, "making a command pool");
    VkCommandBufferAllocateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
    wanted.commandPool = pool.get();
    wanted.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    wanted.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    must(vkAllocateCommandBuffers(gpu.device, &wanted, &commands), "making commands");
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    begin.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    must(vkBeginCommandBuffer(commands, &begin), "recording commands");
    record(commands);
    must(vkEndCommandBuffer(commands), "recording commands");
    VkFenceCreateInfo fenced{};
    fenced.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO;
    const auto done = made<VkFence>(gpu.device, fenced, vkCreateFence, vkDestroyFence, "making a fence");
    count_to_loss(gpu);
    VkSubmitInfo submit{};
    submit.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
    submit.commandBufferCount = 1;
    submit.pCommandBuffers = &commands;
    must(vkQueueSubmit(gpu.queue, 1, &submit, done.get()), "submitting commands");
    VkFence waited = done.get();
    must(vkWaitForFences(gpu.device, 1, &waited, VK_TRUE, std::numeric_limits<std::uint64_t>::max()), "drawing");
}

}  // namespace mien
