#include "core/gpu/overlay.h"

#include "core/base/error.h"
#include "core/gpu/compute.h"
#include "core/gpu/packed.h"
#include "overlay_comp.h"

#include <algorithm>
#include <array>

namespace mien {
namespace {

constexpr double most_band_bytes = 15 << 20;  // of pixels, and as much of heats

/// The shader's push constants.
struct Pushed {
    std::array<float, 2> ratio;
    std::array<std::int32_t, 2> size, heat_size;
    std::int32_t top, heat_top, stride;
    float opacity;
};

/// The rows of heats, the last excluded, that the picture's rows from `top` to `bottom` lie between.
struct HeatRows {
    HeatRows(int top, int bottom, float ratio, int count)
        : first(std::clamp(int(float(top) * ratio) - 1, 0, count - 1)),
          last(std::clamp(int(float(bottom) * ratio) + 2, first + 1, count))
    {
    }
    int first, last;
};

std::vector<float> table_of(const Palette& palette)
{
    std::vector<float> table;
    for (const auto& colour : palette_table(palette))
        table.insert(table.end(), {colour[0], colour[1], colour[2], 0.0f});
    return table;
}

/// What lies on the device while the bands pass.
struct Desk {
    Desk(const GpuHandles& gpu, std::size_t pixel_bytes, std::size_t heat_bytes, const std::vector<float>& table)
        : pixels(gpu, pixel_bytes), heats(gpu, heat_bytes), colours(gpu, table.size() * sizeof(float))
    {
        std::memcpy(colours.bytes().data(), table.data(), table.size() * sizeof(float));
    }

    StagedBuffer pixels, heats, colours;
};

}  // namespace

struct GpuOverlay::Parts {
    explicit Parts(const GpuHandles& handles) : gpu(handles), bytes(kernel(0)), floats(kernel(2)) {}

    Kernel kernel(std::uint32_t depth) const
    {
        return Kernel(gpu, overlay_comp, 3, sizeof(Pushed), std::array<std::uint32_t, 2>{depth, 3});
    }

    template <class T>
    void paint_band(const Kernel& painter, const Desk& desk, const Raster<T>& picture, const Plane& heat,
                    const PixelBox& band, float opacity, std::vector<T>& result) const
    {
        const int width = picture.width(), height = band.bottom - band.top;
        const float down = float(heat.height()) / float(picture.height());
        const HeatRows rows(band.top, band.bottom, down, heat.height());
        pack(picture.data(), width, 3, band, desk.pixels.bytes());
        std::memcpy(desk.heats.bytes().data(), heat.row(rows.first),
                    std::size_t(rows.last - rows.first) * heat.width() * sizeof(float));
        const Pushed pushed{{float(heat.width()) / float(width), down},
                            {width, height},
                            {heat.width(), heat.height()},
                            band.top,
                            rows.first,
                            Packed<T>::stride(width, 3),
                            opacity};
        run_commands(gpu, [&](VkCommandBuffer commands) {
            for (const StagedBuffer* sent : {&desk.pixels, &desk.heats, &desk.colours})
                sent->send(commands, sent->bytes().size());
            await_sent(commands);
            painter.run(commands, {desk.pixels.buffer(), desk.heats.buffer(), desk.colours.buffer()}, pushed,
                        Packed<T>::threads(width), height);
            await_computed(commands);
            desk.pixels.fetch(commands, desk.pixels.bytes().size());
            await_fetched(commands);
        });
        unpack(desk.pixels.bytes(), band, width, 3, result.data());
    }

    template <class T>
    Raster<T> laid_over(const Kernel& painter, const Raster<T>& picture, const Plane& heat, const Palette& palette,
                        double opacity) const
    {
        expect(picture.channels() == 3 && heat.channels() == 1 && !heat.empty(), "heats over a picture in colour");
        const int width = picture.width(), height = picture.height();
        const double heats_per_row = double(heat.height()) / height;
        const double heat_row = double(heat.width()) * sizeof(float);
        const double row = std::max(double(Packed<T>::bytes(width, 1, 3)), heat_row * heats_per_row);
        const int rows = int(std::clamp(most_band_bytes / row, 1.0, double(height)));
        const int heat_rows = std::min(heat.height(), int(rows * heats_per_row) + 5);
        const Desk desk(gpu, Packed<T>::bytes(width, rows, 3), std::size_t(heat_rows) * std::size_t(heat_row),
                        table_of(palette));
        std::vector<T> result(picture.pixels().size());
        for (int top = 0; top < height; top += rows)
            paint_band(painter, desk, picture, heat, {0, top, width, std::min(top + rows, height)}, float(opacity),
                       result);
        return Raster<T>(width, height, 3, std::move(result));
    }

    GpuHandles gpu;
    Kernel bytes, floats;
};

GpuOverlay::GpuOverlay(const GpuDevice& device) : parts_(std::make_unique<Parts>(device.handles())) {}
GpuOverlay::~GpuOverlay() = default;

Image GpuOverlay::overlay(const Image& picture, const Plane& heat, const Palette& palette, double opacity) const
{
    return parts_->laid_over(parts_->floats, picture, heat, palette, opacity);
}

Raster<std::uint8_t> GpuOverlay::overlay(const Raster<std::uint8_t>& picture, const Plane& heat, const Palette& palette,
                                         double opacity) const
{
    return parts_->laid_over(parts_->bytes, picture, heat, palette, opacity);
}

}  // namespace mien
