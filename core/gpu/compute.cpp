#include "core/gpu/compute.h"

#include <vector>

namespace mien {
namespace {

void barrier(VkCommandBuffer commands, VkPipelineStageFlags from, VkAccessFlags wrote, VkPipelineStageFlags to,
             VkAccessFlags reads)
{
    VkMemoryBarrier info{};
    info.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    info.srcAccessMask = wrote;
    info.dstAccessMask = reads;
    vkCmdPipelineBarrier(commands, from, to, 0, 1, &info, 0, nullptr, 0, nullptr);
}

void copy(VkCommandBuffer commands, VkBuffer from, VkBuffer to, std::size_t count)
{
    const VkBufferCopy whole{0, 0, count};
    vkCmdCopyBuffer(commands, from, to, 1, &whole);
}

Owned<VkDescriptorSetLayout> buffers_layout(VkDevice device, std::uint32_t count)
{
    std::vector<VkDescriptorSetLayoutBinding> bindings;
    for (std::uint32_t i = 0; i < count; ++i)
        bindings.push_back({i, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, 1, VK_SHADER_STAGE_COMPUTE_BIT, nullptr});
    VkDescriptorSetLayoutCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO;
    info.bindingCount = count;
    info.pBindings = bindings.data();
    return made<VkDescriptorSetLayout>(device, info, vkCreateDescriptorSetLayout, vkDestroyDescriptorSetLayout,
                                       "describing a shader's buffers");
}

Owned<VkPipelineLayout> pushing_layout(VkDevice device, VkDescriptorSetLayout set, std::size_t pushed)
{
    const VkPushConstantRange range{VK_SHADER_STAGE_COMPUTE_BIT, 0, std::uint32_t(pushed)};
    VkPipelineLayoutCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO;
    info.setLayoutCount = 1;
    info.pSetLayouts = &set;
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &range;
    return made<VkPipelineLayout>(device, info, vkCreatePipelineLayout, vkDestroyPipelineLayout,
                                  "laying a pipeline out");
}

Owned<VkPipeline> compute_pipeline(VkDevice device, VkPipelineLayout layout, std::span<const std::uint32_t> code,
                                   std::span<const std::uint32_t> constants)
{
    const auto module = shader(device, code);
    std::vector<VkSpecializationMapEntry> entries;
    for (std::uint32_t i = 0; i < constants.size(); ++i) entries.push_back({i, i * 4, 4});
    const VkSpecializationInfo special{std::uint32_t(entries.size()), entries.data(), constants.size_bytes(),
                                       constants.data()};
    VkComputePipelineCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO;
    info.stage = shader_stage(VK_SHADER_STAGE_COMPUTE_BIT, module.get());
    info.stage.pSpecializationInfo = &special;
    info.layout = layout;
    VkPipeline handle = VK_NULL_HANDLE;
    must(vkCreateComputePipelines(device, VK_NULL_HANDLE, 1, &info, nullptr, &handle), "making a pipeline");
    return {handle, [device](VkPipeline gone) { vkDestroyPipeline(device, gone, nullptr); }};
}

Owned<VkDescriptorPool> pool_of_one_set(VkDevice device, std::uint32_t buffers)
{
    const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, buffers};
    VkDescriptorPoolCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO;
    info.maxSets = 1;
    info.poolSizeCount = 1;
    info.pPoolSizes = &size;
    return made<VkDescriptorPool>(device, info, vkCreateDescriptorPool, vkDestroyDescriptorPool,
                                  "making a descriptor pool");
}

}  // namespace

StagedBuffer::StagedBuffer(const GpuHandles& gpu, std::size_t bytes)
    : near_(gpu, bytes, VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT),
      far_(gpu, bytes,
           VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT)
{
}

void StagedBuffer::send(VkCommandBuffer commands, std::size_t count) const
{
    copy(commands, near_.buffer(), far_.buffer(), count);
}

void StagedBuffer::fetch(VkCommandBuffer commands, std::size_t count) const
{
    copy(commands, far_.buffer(), near_.buffer(), count);
}

void await_sent(VkCommandBuffer commands)
{
    barrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_ACCESS_TRANSFER_WRITE_BIT,
            VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT, VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT);
}

void await_computed(VkCommandBuffer commands)
{
    barrier(commands, VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT, VK_ACCESS_SHADER_WRITE_BIT, VK_PIPELINE_STAGE_TRANSFER_BIT,
            VK_ACCESS_TRANSFER_READ_BIT);
}

void await_fetched(VkCommandBuffer commands)
{
    barrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_ACCESS_TRANSFER_WRITE_BIT, VK_PIPELINE_STAGE_HOST_BIT,
            VK_ACCESS_HOST_READ_BIT);
}

Kernel::Kernel(const GpuHandles& gpu, std::span<const std::uint32_t> code, std::uint32_t buffers, std::size_t pushed,
               std::span<const std::uint32_t> constants)
    : device_(gpu.device),
      set_layout_(buffers_layout(device_, buffers)),
      layout_(pushing_layout(device_, set_layout_.get(), pushed)),
      pipeline_(compute_pipeline(device_, layout_.get(), code, constants)),
      pool_(pool_of_one_set(device_, buffers))
{
    const VkDescriptorSetLayout wanted_layout = set_layout_.get();
    VkDescriptorSetAllocateInfo wanted{};
    wanted.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO;
    wanted.descriptorPool = pool_.get();
    wanted.descriptorSetCount = 1;
    wanted.pSetLayouts = &wanted_layout;
    must(vkAllocateDescriptorSets(device_, &wanted, &set_), "making descriptor sets");
}

void Kernel::run(VkCommandBuffer commands, std::initializer_list<VkBuffer> buffers, std::span<const std::byte> pushed,
                 int width, int height) const
{
    std::vector<VkDescriptorBufferInfo> infos;
    for (const VkBuffer buffer : buffers) infos.push_back({buffer, 0, VK_WHOLE_SIZE});
    VkWriteDescriptorSet write{};
    write.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET;
    write.dstSet = set_;
    write.descriptorCount = 1;
    write.descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
    for (write.dstBinding = 0; write.dstBinding < infos.size(); ++write.dstBinding) {
        write.pBufferInfo = &infos[write.dstBinding];
        vkUpdateDescriptorSets(device_, 1, &write, 0, nullptr);
    }
    vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE, pipeline_.get());
    vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE, layout_.get(), 0, 1, &set_, 0, nullptr);
    vkCmdPushConstants(commands, layout_.get(), VK_SHADER_STAGE_COMPUTE_BIT, 0, std::uint32_t(pushed.size()),
                       pushed.data());
    vkCmdDispatch(commands, (std::uint32_t(width) + side - 1) / side, (std::uint32_t(height) + side - 1) / side, 1);
}

}  // namespace mien
