#include "core/gpu/warp.h"

#include "core/base/error.h"
#include "core/gpu/compute.h"
#include "warp_comp.h"

#include <cstring>

namespace mien {
namespace {

// GpuComposite keeps 48 bytes a pixel in one buffer, which may have 128 MiB
constexpr std::size_t most_pixels = 2'000'000;

struct Pushed {
    std::int32_t width, height, channels;
};

}  // namespace

struct GpuWarp::Parts {
    explicit Parts(const GpuHandles& handles) : gpu(handles), kernel(gpu, warp_comp, 3, sizeof(Pushed)) {}

    GpuHandles gpu;
    Kernel kernel;
};

GpuWarp::GpuWarp(const GpuDevice& device) : parts_(std::make_unique<Parts>(device.handles())) {}
GpuWarp::~GpuWarp() = default;

Image GpuWarp::warped(const Image& image, const Flow& flow) const
{
    expect(!image.empty() && flow.channels() == 2 && image.width() == flow.width() && image.height() == flow.height(),
           "a flow as large as its image");
    if (std::size_t(image.width()) * image.height() > most_pixels)
        throw Error(Error::Kind::unsupported, "only crops of 2 megapixels at most are warped on a graphics device");
    const std::size_t bytes = image.pixels().size_bytes();
    const StagedBuffer picture(parts_->gpu, bytes), motion(parts_->gpu, flow.pixels().size_bytes()),
        result(parts_->gpu, bytes);
    std::memcpy(picture.bytes().data(), image.data(), bytes);
    std::memcpy(motion.bytes().data(), flow.data(), flow.pixels().size_bytes());
    run_commands(parts_->gpu, [&](VkCommandBuffer commands) {
        picture.send(commands, bytes);
        motion.send(commands, flow.pixels().size_bytes());
        await_sent(commands);
        parts_->kernel.run(commands, {picture.buffer(), motion.buffer(), result.buffer()},
                           Pushed{image.width(), image.height(), image.channels()}, image.width(), image.height());
        await_computed(commands);
        result.fetch(commands, bytes);
        await_fetched(commands);
    });
    std::vector<float> pixels(image.pixels().size());
    std::memcpy(pixels.data(), result.bytes().data(), bytes);
    return Image(image.width(), image.height(), image.channels(), std::move(pixels));
}

}  // namespace mien
