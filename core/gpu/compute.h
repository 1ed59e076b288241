#pragma once

#include "core/gpu/handles.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace mien {

/// For .cpp files of core/gpu only: memory of the device's own, and as much beside it that the processor writes and
/// reads.
class StagedBuffer {
public:
    StagedBuffer(const GpuHandles& gpu, std::size_t bytes);

    std::span<std::byte> bytes() const noexcept { return near_.bytes(); }
    VkBuffer buffer() const noexcept { return far_.buffer(); }
    /// Records that the first `count` bytes go to the device, or come back from it once it computed.
    void send(VkCommandBuffer commands, std::size_t count) const;
    void fetch(VkCommandBuffer commands, std::size_t count) const;

private:
    SharedBuffer near_;
    DeviceBuffer far_;
};

/// Records that what was sent is there before anything computes.
void await_sent(VkCommandBuffer commands);
/// Records that all computing is done before anything is fetched.
void await_computed(VkCommandBuffer commands);
/// Records that what was fetched is there once the commands are done.
void await_fetched(VkCommandBuffer commands);

/// For .cpp files of core/gpu only: a compute shader over storage buffers, which are its bindings from 0 on.
class Kernel {
public:
    static constexpr std::uint32_t side = 16;  // threads of a group, each way: what the shaders declare

    /// `pushed` is the size of its push constants; `constants` are its specialization constants from 0 on.
    Kernel(const GpuHandles& gpu, std::span<const std::uint32_t> code, std::uint32_t buffers, std::size_t pushed,
           std::span<const std::uint32_t> constants = {});

    /// Records one run over `width` x `height` threads. Until the commands are done, nothing else may be recorded.
    template <class Pushed>
    void run(VkCommandBuffer commands, std::initializer_list<VkBuffer> buffers, const Pushed& pushed, int width,
             int height) const
    {
        run(commands, buffers, std::as_bytes(std::span(&pushed, 1)), width, height);
    }

private:
    void run(VkCommandBuffer commands, std::initializer_list<VkBuffer> buffers, std::span<const std::byte> pushed,
             int width, int height) const;

    VkDevice device_;
    Owned<VkDescriptorSetLayout> set_layout_;
    Owned<VkPipelineLayout> layout_;
    Owned<VkPipeline> pipeline_;
    Owned<VkDescriptorPool> pool_;
    VkDescriptorSet set_ = VK_NULL_HANDLE;  // the pool's
};

}  // namespace mien
