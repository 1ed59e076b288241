#include "core/gpu/raster.h"

#include "core/base/error.h"
#include "core/gpu/handles.h"
#include "raster_frag.h"
#include "raster_vert.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace mien {
namespace {

constexpr int side = 2;  // samples per pixel, each way
constexpr int most_lights = 4;
constexpr VkFormat plane_format = VK_FORMAT_R32G32B32A32_SFLOAT;
constexpr VkFormat depth_format = VK_FORMAT_D32_SFLOAT;
constexpr std::uint32_t plane_count = 3;  // colour and cover, normal and depth, motion

/// The uniform block of the shaders, std140.
struct View {
    std::array<float, 4> lens{}, frame{}, ambient_above{}, ambient_below{};
    std::array<std::array<float, 4>, most_lights> towards{}, light{};
};

std::array<float, 4> padded(const Vector3f& v) { return {v[0], v[1], v[2], 0.0f}; }

View view_of(const RasterScene& scene, int width, int height)
{
    expect(scene.lights.size() <= most_lights, "a scene has four lights at most");
    View view;
    view.lens = {float(scene.focal * side), float(scene.centre.x * side), float(scene.centre.y * side), 0.0f};
    view.frame = {float(width * side), float(height * side), float(scene.nearest), float(scene.farthest)};
    view.ambient_above = padded(scene.ambient_above);
    view.ambient_below = padded(scene.ambient_below);
    for (std::size_t i = 0; i < scene.lights.size(); ++i) {
        view.towards[i] = padded(scene.lights[i].towards);
        view.light[i] = padded(scene.lights[i].colour);
    }
    return view;
}

/// What the fragment shader gets pushed.
struct PushedMaterial {
    float gloss, shininess, softness, two_sided;
};

Owned<VkRenderPass> render_pass(VkDevice device)
{
    std::array<VkAttachmentDescription, plane_count + 1> attachments{};
    std::array<VkAttachmentReference, plane_count> planes{};
    for (std::uint32_t i = 0; i <= plane_count; ++i) {
        const bool is_depth = i == plane_count;
        attachments[i].format = is_depth ? depth_format : plane_format;
        attachments[i].samples = VK_SAMPLE_COUNT_1_BIT;
        attachments[i].loadOp = VK_ATTACHMENT_LOAD_OP_CLEAR;
        attachments[i].storeOp = is_depth ? VK_ATTACHMENT_STORE_OP_DONT_CARE : VK_ATTACHMENT_STORE_OP_STORE;
        attachments[i].stencilLoadOp = VK_ATTACHMENT_LOAD_OP_DONT_CARE;
        attachments[i].stencilStoreOp = VK_ATTACHMENT_STORE_OP_DONT_CARE;
        attachments[i].finalLayout =
            is_depth ? VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL : VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
        if (!is_depth) planes[i] = {i, VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL};
    }
    const VkAttachmentReference depth{plane_count, VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL};
    VkSubpassDescription subpass{};
    subpass.pipelineBindPoint = VK_PIPELINE_BIND_POINT_GRAPHICS;
    subpass.colorAttachmentCount = plane_count;
    subpass.pColorAttachments = planes.data();
    subpass.pDepthStencilAttachment = &depth;
    VkSubpassDependency read_after{};  // the copy to the processor waits for the drawing
    read_after.srcSubpass = 0;
    read_after.dstSubpass = VK_SUBPASS_EXTERNAL;
    read_after.srcStageMask = VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
    read_after.dstStageMask = VK_PIPELINE_STAGE_TRANSFER_BIT;
    read_after.srcAccessMask = VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT;
    read_after.dstAccessMask = VK_ACCESS_TRANSFER_READ_BIT;
    VkRenderPassCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_RENDER_PASS_CREATE_INFO;
    info.attachmentCount = std::uint32_t(attachments.size());
    info.pAttachments = attachments.data();
    info.subpassCount = 1;
    info.pSubpasses = &subpass;
    info.dependencyCount = 1;
    info.pDependencies = &read_after;
    return made<VkRenderPass>(device, info, vkCreateRenderPass, vkDestroyRenderPass, "making a render pass");
}

Owned<VkDescriptorSetLayout> set_layout(VkDevice device)
{
    std::array<VkDescriptorSetLayoutBinding, 2> bindings{};
    bindings[0] = {0, VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, 1, VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT,
                   nullptr};
    bindings[1] = {1, VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, 1, VK_SHADER_STAGE_FRAGMENT_BIT, nullptr};
    VkDescriptorSetLayoutCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO;
    info.bindingCount = std::uint32_t(bindings.size());
    info.pBindings = bindings.data();
    return made<VkDescriptorSetLayout>(device, info, vkCreateDescriptorSetLayout, vkDestroyDescriptorSetLayout,
                                       "describing the shaders' inputs");
}

Owned<VkPipelineLayout> pipeline_layout(VkDevice device, VkDescriptorSetLayout set)
{
    const VkPushConstantRange pushed{VK_SHADER_STAGE_FRAGMENT_BIT, 0, sizeof(PushedMaterial)};
    VkPipelineLayoutCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO;
    info.setLayoutCount = 1;
    info.pSetLayouts = &set;
    info.pushConstantRangeCount = 1;
    info.pPushConstantRanges = &pushed;
    return made<VkPipelineLayout>(device, info, vkCreatePipelineLayout, vkDestroyPipelineLayout,
                                  "laying a pipeline out");
}

std::array<VkVertexInputAttributeDescription, 7> vertex_attributes()
{
    constexpr VkFormat three = VK_FORMAT_R32G32B32_SFLOAT;
    return {{{0, 0, three, offsetof(RasterVertex, position)},
             {1, 0, three, offsetof(RasterVertex, normal)},
             {2, 0, three, offsetof(RasterVertex, before)},
             {3, 0, three, offsetof(RasterVertex, colour)},
             {4, 0, three, offsetof(RasterVertex, rest)},
             {5, 0, VK_FORMAT_R32G32_SFLOAT, offsetof(RasterVertex, texture)},
             {6, 0, three, offsetof(RasterVertex, painted)}}};  // painted, gain, grain
}

VkPipelineInputAssemblyStateCreateInfo triangles()
{
    VkPipelineInputAssemblyStateCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_INPUT_ASSEMBLY_STATE_CREATE_INFO;
    info.topology = VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
    return info;
}

VkPipelineViewportStateCreateInfo one_viewport()
{
    VkPipelineViewportStateCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_VIEWPORT_STATE_CREATE_INFO;
    info.viewportCount = info.scissorCount = 1;
    return info;
}

VkPipelineRasterizationStateCreateInfo filled_from_both_sides()
{
    VkPipelineRasterizationStateCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_RASTERIZATION_STATE_CREATE_INFO;
    info.polygonMode = VK_POLYGON_MODE_FILL;
    info.cullMode = VK_CULL_MODE_NONE;  // the fragment shader knows which surfaces have two sides
    info.frontFace = VK_FRONT_FACE_COUNTER_CLOCKWISE;
    info.lineWidth = 1.0f;
    return info;
}

VkPipelineMultisampleStateCreateInfo one_sample()
{
    VkPipelineMultisampleStateCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_MULTISAMPLE_STATE_CREATE_INFO;
    info.rasterizationSamples = VK_SAMPLE_COUNT_1_BIT;
    return info;
}

VkPipelineDepthStencilStateCreateInfo nearest_wins()
{
    VkPipelineDepthStencilStateCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_PIPELINE_DEPTH_STENCIL_STATE_CREATE_INFO;
    info.depthTestEnable = info.depthWriteEnable = VK_TRUE;
    info.depthCompareOp = VK_COMPARE_OP_LESS;
    return info;
}

/// The states that point to lists, and the lists.
struct PipelineLists {
    PipelineLists()
    {
        input.sType = VK_STRUCTURE_TYPE_PIPELINE_VERTEX_INPUT_STATE_CREATE_INFO;
        input.vertexBindingDescriptionCount = 1;
        input.pVertexBindingDescriptions = &binding;
        input.vertexAttributeDescriptionCount = std::uint32_t(attributes.size());
        input.pVertexAttributeDescriptions = attributes.data();
        for (auto& write : writes)
            write.colorWriteMask = VK_COLOR_COMPONENT_R_BIT | VK_COLOR_COMPONENT_G_BIT | VK_COLOR_COMPONENT_B_BIT |
                                   VK_COLOR_COMPONENT_A_BIT;
        blend.sType = VK_STRUCTURE_TYPE_PIPELINE_COLOR_BLEND_STATE_CREATE_INFO;
        blend.attachmentCount = plane_count;
        blend.pAttachments = writes.data();
        dynamic.sType = VK_STRUCTURE_TYPE_PIPELINE_DYNAMIC_STATE_CREATE_INFO;
        dynamic.dynamicStateCount = std::uint32_t(changing.size());
        dynamic.pDynamicStates = changing.data();
    }
    PipelineLists(const PipelineLists&) = delete;
    PipelineLists& operator=(const PipelineLists&) = delete;

    VkVertexInputBindingDescription binding{0, sizeof(RasterVertex), VK_VERTEX_INPUT_RATE_VERTEX};
    std::array<VkVertexInputAttributeDescription, 7> attributes = vertex_attributes();
    std::array<VkPipelineColorBlendAttachmentState, plane_count> writes{};
    std::array<VkDynamicState, 2> changing{VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR};
    VkPipelineVertexInputStateCreateInfo input{};
    VkPipelineColorBlendStateCreateInfo blend{};
    VkPipelineDynamicStateCreateInfo dynamic{};
};

Owned<VkPipeline> pipeline(VkDevice device, VkRenderPass pass, VkPipelineLayout layout)
{
    const auto vertex_shader = shader(device, raster_vert), fragment_shader = shader(device, raster_frag);
    const std::array stages{shader_stage(VK_SHADER_STAGE_VERTEX_BIT, vertex_shader.get()),
                            shader_stage(VK_SHADER_STAGE_FRAGMENT_BIT, fragment_shader.get())};
    const PipelineLists lists;
    const auto assembly = triangles();
    const auto viewport = one_viewport();
    const auto rasterization = filled_from_both_sides();
    const auto samples = one_sample();
    const auto depth = nearest_wins();
    VkGraphicsPipelineCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_GRAPHICS_PIPELINE_CREATE_INFO;
    info.stageCount = std::uint32_t(stages.size());
    info.pStages = stages.data();
    info.pVertexInputState = &lists.input;
    info.pInputAssemblyState = &assembly;
    info.pViewportState = &viewport;
    info.pRasterizationState = &rasterization;
    info.pMultisampleState = &samples;
    info.pDepthStencilState = &depth;
    info.pColorBlendState = &lists.blend;
    info.pDynamicState = &lists.dynamic;
    info.layout = layout;
    info.renderPass = pass;
    VkPipeline handle = VK_NULL_HANDLE;
    must(vkCreateGraphicsPipelines(device, VK_NULL_HANDLE, 1, &info, nullptr, &handle), "making a pipeline");
    return {handle, [device](VkPipeline gone) { vkDestroyPipeline(device, gone, nullptr); }};
}

Owned<VkSampler> smooth_sampler(VkDevice device)
{
    VkSamplerCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SAMPLER_CREATE_INFO;
    info.magFilter = info.minFilter = VK_FILTER_LINEAR;
    info.addressModeU = info.addressModeV = info.addressModeW = VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
    return made<VkSampler>(device, info, vkCreateSampler, vkDestroySampler, "making a sampler");
}

void move_image(VkCommandBuffer commands, VkImage image, VkImageLayout from, VkImageLayout to)
{
    VkImageMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_IMAGE_MEMORY_BARRIER;
    barrier.srcAccessMask = from == VK_IMAGE_LAYOUT_UNDEFINED ? 0 : VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask =
        from == VK_IMAGE_LAYOUT_UNDEFINED ? VK_ACCESS_TRANSFER_WRITE_BIT : VK_ACCESS_SHADER_READ_BIT;
    barrier.oldLayout = from;
    barrier.newLayout = to;
    barrier.srcQueueFamilyIndex = barrier.dstQueueFamilyIndex = VK_QUEUE_FAMILY_IGNORED;
    barrier.image = image;
    barrier.subresourceRange = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1};
    vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT,
                         VK_PIPELINE_STAGE_TRANSFER_BIT | VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT, 0, 0, nullptr, 0,
                         nullptr, 1, &barrier);
}

VkBufferImageCopy whole(VkExtent2D size)
{
    VkBufferImageCopy copy{};
    copy.imageSubresource = {VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1};
    copy.imageExtent = {size.width, size.height, 1};
    return copy;
}

/// The picture as bytes on the device; white where there is none.
DeviceImage uploaded(const GpuHandles& gpu, const Image& picture)
{
    const VkExtent2D size = picture.empty()
                                ? VkExtent2D{1, 1}
                                : VkExtent2D{std::uint32_t(picture.width()), std::uint32_t(picture.height())};
    std::vector<std::uint8_t> bytes(std::size_t(size.width) * size.height * 4, 255);
    for (std::size_t i = 0; i < picture.pixels().size(); ++i)
        bytes[i / 3 * 4 + i % 3] = std::uint8_t(std::clamp(picture.pixels()[i], 0.0f, 1.0f) * 255.0f + 0.5f);
    const SharedBuffer staging(gpu, std::as_bytes(std::span(bytes)), VK_BUFFER_USAGE_TRANSFER_SRC_BIT);
    DeviceImage image(gpu, size, VK_FORMAT_R8G8B8A8_SRGB, VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT);
    run_commands(gpu, [&](VkCommandBuffer commands) {
        const VkBufferImageCopy copy = whole(size);
        move_image(commands, image.image(), VK_IMAGE_LAYOUT_UNDEFINED, VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL);
        vkCmdCopyBufferToImage(commands, staging.buffer(), image.image(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL, 1,
                               &copy);
        move_image(commands, image.image(), VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL,
                   VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
    });
    return image;
}

/// A mesh on the device.
struct Uploaded {
    Uploaded(const GpuHandles& gpu, const RasterMesh& mesh)
        : vertices(gpu, std::as_bytes(std::span(mesh.vertices)), VK_BUFFER_USAGE_VERTEX_BUFFER_BIT),
          indices(gpu, std::as_bytes(std::span(mesh.indices)), VK_BUFFER_USAGE_INDEX_BUFFER_BIT),
          texture(uploaded(gpu, mesh.texture)),
          count(std::uint32_t(mesh.indices.size())),
          material{mesh.material.gloss, mesh.material.shininess, mesh.material.softness,
                   mesh.material.two_sided ? 1.0f : 0.0f}
    {
    }

    SharedBuffer vertices, indices;
    DeviceImage texture;
    std::uint32_t count;
    PushedMaterial material;
};

/// What is drawn on: as large as the samples.
struct Film {
    Film(const GpuHandles& gpu, VkRenderPass pass, VkExtent2D samples)
        : size(samples),
          depth(gpu, size, depth_format, VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT),
          read(gpu, std::size_t(plane_count) * size.width * size.height * 4 * sizeof(float),
               VK_BUFFER_USAGE_TRANSFER_DST_BIT)
    {
        std::vector<VkImageView> views;
        for (std::uint32_t i = 0; i < plane_count; ++i) {
            planes.emplace_back(gpu, size, plane_format,
                                VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT);
            views.push_back(planes.back().view());
        }
        views.push_back(depth.view());
        VkFramebufferCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_FRAMEBUFFER_CREATE_INFO;
        info.renderPass = pass;
        info.attachmentCount = std::uint32_t(views.size());
        info.pAttachments = views.data();
        info.width = size.width;
        info.height = size.height;
        info.layers = 1;
        framebuffer =
            made<VkFramebuffer>(gpu.device, info, vkCreateFramebuffer, vkDestroyFramebuffer, "making a framebuffer");
    }

    /// The four numbers of plane `i` at a sample.
    const float* sample(std::uint32_t plane, std::size_t x, std::size_t y) const
    {
        const auto* numbers = reinterpret_cast<const float*>(read.bytes().data());
        return numbers + 4 * ((std::size_t(plane) * size.height + y) * size.width + x);
    }

    VkExtent2D size;
    std::vector<DeviceImage> planes;
    DeviceImage depth;
    SharedBuffer read;
    Owned<VkFramebuffer> framebuffer;
};

/// One descriptor set a mesh: the view and the mesh's texture.
class Bindings {
public:
    Bindings(const GpuHandles& gpu, VkDescriptorSetLayout layout, std::size_t count)
    {
        const auto many = std::uint32_t(std::max<std::size_t>(count, 1));
        const std::array<VkDescriptorPoolSize, 2> sizes{
            {{VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER, many}, {VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER, many}}};
        VkDescriptorPoolCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO;
        info.maxSets = many;
        info.poolSizeCount = std::uint32_t(sizes.size());
        info.pPoolSizes = sizes.data();
        pool_ = made<VkDescriptorPool>(gpu.device, info, vkCreateDescriptorPool, vkDestroyDescriptorPool,
                                       "making a descriptor pool");
        const std::vector<VkDescriptorSetLayout> layouts(many, layout);
        sets_.resize(many);
        VkDescriptorSetAllocateInfo wanted{};
        wanted.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO;
        wanted.descriptorPool = pool_.get();
        wanted.descriptorSetCount = many;
        wanted.pSetLayouts = layouts.data();
        must(vkAllocateDescriptorSets(gpu.device, &wanted, sets_.data()), "making descriptor sets");
    }

    void bind(VkDevice device, std::size_t i, VkBuffer view, VkImageView texture, VkSampler sampler)
    {
        const VkDescriptorBufferInfo buffer{view, 0, VK_WHOLE_SIZE};
        const VkDescriptorImageInfo image{sampler, texture, VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL};
        std::array<VkWriteDescriptorSet, 2> writes{};
        for (std::uint32_t k = 0; k < 2; ++k) {
            writes[k].sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET;
            writes[k].dstSet = sets_[i];
            writes[k].dstBinding = k;
            writes[k].descriptorCount = 1;
        }
        writes[0].descriptorType = VK_DESCRIPTOR_TYPE_UNIFORM_BUFFER;
        writes[0].pBufferInfo = &buffer;
        writes[1].descriptorType = VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
        writes[1].pImageInfo = &image;
        vkUpdateDescriptorSets(device, std::uint32_t(writes.size()), writes.data(), 0, nullptr);
    }

    const VkDescriptorSet& operator[](std::size_t i) const { return sets_[i]; }

private:
    Owned<VkDescriptorPool> pool_;
    std::vector<VkDescriptorSet> sets_;
};

/// The pixels from the samples: colour is their mean; of what cannot be averaged the nearest sample counts, where half
/// the pixel is covered.
Rendering developed(const Film& film)
{
    const int width = int(film.size.width) / side, height = int(film.size.height) / side;
    const std::size_t count = std::size_t(width) * height;
    std::vector<float> colour(count * 4), depth(count), normals(count * 3), motion(count * 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t left = i % width * side, top = i / width * side;
        float nearest = 0.0f;
        for (std::size_t s = 0; s < side * side; ++s) {
            const std::size_t x = left + s % side, y = top + s / side;
            const float* seen = film.sample(0, x, y);
            for (std::size_t c = 0; c < 4; ++c) colour[4 * i + c] += seen[c] / float(side * side);
            const float* surface = film.sample(1, x, y);
            if (seen[3] == 0.0f || (nearest > 0.0f && surface[3] >= nearest)) continue;
            nearest = surface[3];
            std::copy_n(surface, 3, &normals[3 * i]);
            const float* moved = film.sample(2, x, y);
            for (std::size_t c = 0; c < 2; ++c) motion[2 * i + c] = moved[c] / float(side);
        }
        const bool covered = colour[4 * i + 3] >= 0.5f;
        if (covered) {
            depth[i] = nearest;
        } else {
            std::fill_n(&normals[3 * i], 3, 0.0f);
            std::fill_n(&motion[2 * i], 2, 0.0f);
        }
    }
    return {Raster<float>(width, height, 4, std::move(colour)), Plane(width, height, 1, std::move(depth)),
            Raster<float>(width, height, 3, std::move(normals)), Flow(width, height, 2, std::move(motion))};
}

}  // namespace

struct Rasterizer::Parts {
    explicit Parts(const GpuHandles& handles)
        : gpu(handles),
          pass(render_pass(gpu.device)),
          set(set_layout(gpu.device)),
          layout(pipeline_layout(gpu.device, set.get())),
          drawing(pipeline(gpu.device, pass.get(), layout.get())),
          sampler(smooth_sampler(gpu.device))
    {
    }

    /// The film of that size: kept, since the next picture is most often as large.
    Film& film_of(VkExtent2D size)
    {
        if (!film || film->size.width != size.width || film->size.height != size.height)
            film = std::make_unique<Film>(gpu, pass.get(), size);
        return *film;
    }

    void draw(VkCommandBuffer commands, const Film& on, const std::vector<Uploaded>& meshes, const Bindings& bindings)
    {
        std::array<VkClearValue, plane_count + 1> clear{};
        clear[plane_count].depthStencil = {1.0f, 0};
        const VkRect2D all{{0, 0}, on.size};
        const VkViewport viewport{0.0f, 0.0f, float(on.size.width), float(on.size.height), 0.0f, 1.0f};
        VkRenderPassBeginInfo begin{};
        begin.sType = VK_STRUCTURE_TYPE_RENDER_PASS_BEGIN_INFO;
        begin.renderPass = pass.get();
        begin.framebuffer = on.framebuffer.get();
        begin.renderArea = all;
        begin.clearValueCount = std::uint32_t(clear.size());
        begin.pClearValues = clear.data();
        vkCmdBeginRenderPass(commands, &begin, VK_SUBPASS_CONTENTS_INLINE);
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, drawing.get());
        vkCmdSetViewport(commands, 0, 1, &viewport);
        vkCmdSetScissor(commands, 0, 1, &all);
        for (std::size_t i = 0; i < meshes.size(); ++i) {
            const VkBuffer vertices = meshes[i].vertices.buffer();
            const VkDeviceSize start = 0;
            vkCmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, layout.get(), 0, 1, &bindings[i], 0,
                                    nullptr);
            vkCmdPushConstants(commands, layout.get(), VK_SHADER_STAGE_FRAGMENT_BIT, 0, sizeof(PushedMaterial),
                               &meshes[i].material);
            vkCmdBindVertexBuffers(commands, 0, 1, &vertices, &start);
            vkCmdBindIndexBuffer(commands, meshes[i].indices.buffer(), 0, VK_INDEX_TYPE_UINT32);
            vkCmdDrawIndexed(commands, meshes[i].count, 1, 0, 0, 0);
        }
        vkCmdEndRenderPass(commands);
    }

    void read_back(VkCommandBuffer commands, const Film& from)
    {
        VkBufferImageCopy copy = whole(from.size);
        for (const DeviceImage& plane : from.planes) {
            vkCmdCopyImageToBuffer(commands, plane.image(), VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL, from.read.buffer(), 1,
                                   &copy);
            copy.bufferOffset += VkDeviceSize(from.size.width) * from.size.height * 4 * sizeof(float);
        }
        VkMemoryBarrier seen{};
        seen.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
        seen.srcAccessMask = VK_ACCESS_TRANSFER_WRITE_BIT;
        seen.dstAccessMask = VK_ACCESS_HOST_READ_BIT;
        vkCmdPipelineBarrier(commands, VK_PIPELINE_STAGE_TRANSFER_BIT, VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &seen, 0,
                             nullptr, 0, nullptr);
    }

    GpuHandles gpu;
    Owned<VkRenderPass> pass;
    Owned<VkDescriptorSetLayout> set;
    Owned<VkPipelineLayout> layout;
    Owned<VkPipeline> drawing;
    Owned<VkSampler> sampler;
    std::unique_ptr<Film> film;
};

Rasterizer::Rasterizer(const GpuDevice& device) : parts_(std::make_unique<Parts>(device.handles())) {}
Rasterizer::~Rasterizer() = default;

Rendering Rasterizer::render(const RasterScene& scene, int width, int height)
{
    expect(width > 0 && height > 0, "a rendering has pixels");
    const GpuHandles& gpu = parts_->gpu;
    VkPhysicalDeviceProperties properties{};
    vkGetPhysicalDeviceProperties(gpu.card, &properties);
    const int most = int(properties.limits.maxFramebufferWidth) / side;
    if (std::max(width, height) > most)
        throw Error(Error::Kind::invalid, "this device draws images of " + std::to_string(most) + " pixels at most");

    Film& film = parts_->film_of({std::uint32_t(width * side), std::uint32_t(height * side)});
    const View view = view_of(scene, width, height);
    const SharedBuffer shared_view(gpu, std::as_bytes(std::span(&view, 1)), VK_BUFFER_USAGE_UNIFORM_BUFFER_BIT);
    std::vector<Uploaded> meshes;
    for (const RasterMesh& mesh : scene.meshes)
        if (!mesh.indices.empty()) meshes.emplace_back(gpu, mesh);
    Bindings bindings(gpu, parts_->set.get(), meshes.size());
    for (std::size_t i = 0; i < meshes.size(); ++i)
        bindings.bind(gpu.device, i, shared_view.buffer(), meshes[i].texture.view(), parts_->sampler.get());
    run_commands(gpu, [&](VkCommandBuffer commands) {
        parts_->draw(commands, film, meshes, bindings);
        parts_->read_back(commands, film);
    });
    return developed(film);
}

}  // namespace mien
