#include "core/engine/compositor.h"

#include "core/base/error.h"
#include "core/gpu/composite.h"
#include "core/gpu/devices.h"

namespace mien {
namespace {

constexpr const char* instead = "; the processor put the face back instead";

}  // namespace

std::vector<std::string> graphics_devices() { return vulkan_devices(); }

struct Compositor::OnDevice {
    explicit OnDevice(const std::string& choice) : device(choice), painter(device) {}

    GpuDevice device;
    GpuComposite painter;  // before the device it computes on
};

Compositor::Compositor(const std::string& device) : wanted_(device == "cpu" ? "" : device) {}

void Compositor::open()
{
    const std::string device = std::exchange(wanted_, {});
    if (device.empty()) return;
    try {
        gpu_ = std::make_unique<OnDevice>(device);
    } catch (const Error& error) {
        caution_ = error.what() + std::string(instead);
    }
}

Compositor::~Compositor() = default;
Compositor::Compositor(Compositor&&) noexcept = default;
Compositor& Compositor::operator=(Compositor&&) noexcept = default;

Photo Compositor::put_back(const Photo& photo, const std::vector<Placed>& edits, Job& job)
{
    open();
    if (!gpu_) return composite(photo, edits, job);
    try {
        return gpu_->painter.composite(photo, edits, job);
    } catch (const Error& error) {
        caution_ = gpu_->device.name() + ": " + error.what() + instead;
        if (error.kind() == Error::Kind::device) gpu_.reset();
    }
    return composite(photo, edits, job);
}

}  // namespace mien
