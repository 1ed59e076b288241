#pragma once

#include <vulkan/vulkan.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <type_traits>

namespace mien {

/// For .cpp files of core/gpu only: what a GpuDevice lends.
struct GpuHandles {
    VkPhysicalDevice card = VK_NULL_HANDLE;
    VkDevice device = VK_NULL_HANDLE;
    VkQueue queue = VK_NULL_HANDLE;
    std::uint32_t family = 0;           // of the queue, which draws and computes
    std::shared_ptr<int> runs_to_loss;  // see GpuDevice; empty: the device is never lost on purpose
};

/// A Vulkan object that ends with its owner.
template <class Handle>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, std::function<void(Handle)>>;

/// Throws Error where Vulkan refuses; `what` is what was tried: "making an image".
void must(VkResult result, const char* what);

/// Makes an object that vkDestroyX(device, object, nullptr) ends.
template <class Handle, class Wanted, class Create, class Destroy>
Owned<Handle> made(VkDevice device, const Wanted& wanted, Create create, Destroy destroy, const char* what)
{
    Handle handle = VK_NULL_HANDLE;
    must(create(device, &wanted, nullptr, &handle), what);
    return {handle, [device, destroy](Handle gone) { destroy(device, gone, nullptr); }};
}

/// Memory that processor and device both see, mapped for as long as it lives.
class SharedBuffer {
public:
    SharedBuffer(const GpuHandles& gpu, std::size_t bytes, VkBufferUsageFlags use);
    SharedBuffer(const GpuHandles& gpu, std::span<const std::byte> content, VkBufferUsageFlags use);

    VkBuffer buffer() const noexcept { return buffer_.get(); }
    std::span<std::byte> bytes() const noexcept { return bytes_; }

private:
    Owned<VkDeviceMemory> memory_;
    Owned<VkBuffer> buffer_;  // before the memory it lies in
    std::span<std::byte> bytes_;
};

/// Memory of the device's own.
class DeviceBuffer {
public:
    DeviceBuffer(const GpuHandles& gpu, std::size_t bytes, VkBufferUsageFlags use);

    VkBuffer buffer() const noexcept { return buffer_.get(); }

private:
    Owned<VkDeviceMemory> memory_;
    Owned<VkBuffer> buffer_;  // before the memory it lies in
};

/// A 2-D image in the device's own memory, and its view.
class DeviceImage {
public:
    DeviceImage(const GpuHandles& gpu, VkExtent2D size, VkFormat format, VkImageUsageFlags use);

    VkImage image() const noexcept { return image_.get(); }
    VkImageView view() const noexcept { return view_.get(); }

private:
    Owned<VkDeviceMemory> memory_;
    Owned<VkImage> image_;
    Owned<VkImageView> view_;
};

Owned<VkShaderModule> shader(VkDevice device, std::span<const std::uint32_t> code);
VkPipelineShaderStageCreateInfo shader_stage(VkShaderStageFlagBits kind, VkShaderModule code);

/// Records commands by `record(commands)`, runs them and waits.
void run_commands(const GpuHandles& gpu, const std::function<void(VkCommandBuffer)>& record);

}  // namespace mien
