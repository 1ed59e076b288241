#include "core/gpu/composite.h"

#include "composite_comp.h"
#include "core/base/error.h"
#include "core/gpu/compute.h"
#include "core/gpu/packed.h"
#include "core/gpu/warp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mien {
namespace {

constexpr std::size_t most_tile_bytes = std::size_t(24) << 20;
constexpr int largest_tile = 2048, smallest_tile = 64;  // pixels, each side
constexpr int cubic_taps = 3;                           // pixels around a place that its colour may need

/// The shader's push constants.
struct Pushed {
    std::array<std::int32_t, 4> source_box;
    std::array<std::int32_t, 2> size, crop_size;
    std::array<float, 2> turn;
    std::int32_t source_stride, result_stride;
};

/// A place along the crop: whole pixels, the part of one, and what of the part a float cannot hold.
struct Step {
    std::array<std::int32_t, 2> whole;
    std::array<float, 2> part, rest;
};

Step step_of(Point p)
{
    const double x = std::floor(p.x), y = std::floor(p.y);
    const float right = float(p.x - x), down = float(p.y - y);
    return {{std::int32_t(x), std::int32_t(y)}, {right, down}, {float(p.x - x - right), float(p.y - y - down)}};
}

/// How far from its place a pixel's colour may come from.
int reach(const Placed& edit)
{
    float longest = 0.0f, mask = 0.0f;
    for (int y = 0; y < edit.flow.height(); ++y)
        for (int x = 0; x < edit.flow.width(); ++x)
            longest = std::max(longest, std::hypot(edit.flow.at(x, y, 0), edit.flow.at(x, y, 1)));
    for (const float value : edit.mask.pixels()) mask = std::max(mask, value);
    const double pixels = double(longest) * mask / edit.crop.crop_from_photo.scale();
    return int(std::ceil(std::min(pixels, 1e6))) + cubic_taps;
}

template <class T>
int tile_side(int reach, int channels)
{
    int side = largest_tile;
    const auto bytes = [&] { return Packed<T>::bytes(side + 2 * reach, side + 2 * reach, channels); };
    while (side > smallest_tile && bytes() > most_tile_bytes) side /= 2;
    if (bytes() > most_tile_bytes)
        throw Error(Error::Kind::unsupported,
                    "the edit moves pixels farther than the graphics device is given memory for");
    return side;
}

std::vector<PixelBox> tiles_of(const PixelBox& area, int side)
{
    std::vector<PixelBox> tiles;
    for (int top = area.top; top < area.bottom; top += side)
        for (int left = area.left; left < area.right; left += side)
            tiles.push_back({left, top, std::min(left + side, area.right), std::min(top + side, area.bottom)});
    return tiles;
}

PixelBox widened(const PixelBox& tile, int by, int width, int height)
{
    return {std::max(tile.left - by, 0), std::max(tile.top - by, 0), std::min(tile.right + by, width),
            std::min(tile.bottom + by, height)};
}

/// Three times four numbers a pixel: flow, mask and cover; the edited crop; its residual.
std::vector<float> crop_values(const Placed& edit, const Image& warped)
{
    const std::size_t count = std::size_t(edit.mask.width()) * edit.mask.height();
    expect(edit.flow.pixels().size() == 2 * count && edit.image.pixels().size() == 3 * count,
           "an edit's parts are as large as its crop");
    std::vector<float> values(12 * count);
    for (std::size_t i = 0; i < count; ++i) {
        float* pixel = &values[12 * i];
        std::copy_n(edit.flow.data() + 2 * i, 2, pixel);
        pixel[2] = edit.mask.data()[i];
        pixel[3] = edit.cover.empty() ? 0.0f : edit.cover.data()[i];
        for (std::size_t c = 0; c < 3; ++c) {
            pixel[4 + c] = edit.image.data()[3 * i + c];
            pixel[8 + c] = edit.image.data()[3 * i + c] - warped.data()[3 * i + c];
        }
    }
    return values;
}

/// Where the tile's columns, then its rows, lie in the crop: added, they are the place less half a pixel.
void put_steps(const Similarity& crop_from_photo, const PixelBox& tile, std::span<std::byte> bytes)
{
    const Similarity& m = crop_from_photo;
    auto* step = reinterpret_cast<Step*>(bytes.data());
    for (int x = tile.left; x < tile.right; ++x)
        *step++ = step_of({m.a * (x + 0.5) + m.tx - 0.5, m.b * (x + 0.5) + m.ty - 0.5});
    for (int y = tile.top; y < tile.bottom; ++y) *step++ = step_of({-m.b * (y + 0.5), m.a * (y + 0.5)});
}

/// What one edit has on the device while its tiles pass.
struct Desk {
    Desk(const GpuHandles& gpu, std::span<const float> values, std::size_t source_bytes, std::size_t result_bytes,
         int side)
        : crop(gpu, values.size_bytes()),
          steps(gpu, std::size_t(side) * 2 * sizeof(Step)),
          source(gpu, source_bytes),
          result(gpu, result_bytes)
    {
        std::memcpy(crop.bytes().data(), values.data(), values.size_bytes());
        run_commands(gpu, [&](VkCommandBuffer commands) {
            crop.send(commands, values.size_bytes());
            await_sent(commands);
        });
    }

    StagedBuffer crop, steps, source, result;
};

}  // namespace

struct GpuComposite::Parts {
    explicit Parts(const GpuDevice& device) : gpu(device.handles()), warp(device) {}

    const Kernel& kernel(std::uint32_t depth, int channels, bool linear)
    {
        const std::array<std::uint32_t, 3> constants{depth, std::uint32_t(channels), linear};
        auto& slot = kernels[constants];
        if (!slot) slot = std::make_unique<Kernel>(gpu, composite_comp, 4, sizeof(Pushed), constants);
        return *slot;
    }

    template <class T>
    void paint_tile(const Kernel& painter, const Desk& desk, const Raster<T>& photo, const Placed& edit,
                    const PixelBox& tile, int around, std::vector<T>& pixels) const
    {
        const int width = photo.width(), n = photo.channels();
        const PixelBox source = widened(tile, around, width, photo.height());
        const int tile_width = tile.right - tile.left, tile_height = tile.bottom - tile.top;
        pack(photo.data(), width, n, source, desk.source.bytes());
        pack(pixels.data(), width, n, tile, desk.result.bytes());
        put_steps(edit.crop.crop_from_photo, tile, desk.steps.bytes());
        const Similarity back = edit.crop.crop_from_photo.inverse();
        const Pushed pushed{{source.left - tile.left, source.top - tile.top, source.right - 1 - tile.left,
                             source.bottom - 1 - tile.top},
                            {tile_width, tile_height},
                            {edit.mask.width(), edit.mask.height()},
                            {float(back.a), float(back.b)},
                            Packed<T>::stride(source.right - source.left, n),
                            Packed<T>::stride(tile_width, n)};
        const std::size_t bytes = Packed<T>::bytes(tile_width, tile_height, n);
        run_commands(gpu, [&](VkCommandBuffer commands) {
            desk.source.send(commands, Packed<T>::bytes(source.right - source.left, source.bottom - source.top, n));
            desk.result.send(commands, bytes);
            desk.steps.send(commands, std::size_t(tile_width + tile_height) * sizeof(Step));
            await_sent(commands);
            painter.run(commands, {desk.source.buffer(), desk.result.buffer(), desk.crop.buffer(), desk.steps.buffer()},
                        pushed, Packed<T>::threads(tile_width), tile_height);
            await_computed(commands);
            desk.result.fetch(commands, bytes);
            await_fetched(commands);
        });
        unpack(desk.result.bytes(), tile, width, n, pixels.data());
    }

    template <class T>
    void paint_edit(const Raster<T>& photo, bool linear, const Placed& edit, Job part, std::vector<T>& pixels)
    {
        const PixelBox area = touched(edit, photo.width(), photo.height());
        if (area.right <= area.left || area.bottom <= area.top) return;
        const int around = reach(edit), n = photo.channels(), side = tile_side<T>(around, n);
        const int tile_width = std::min(side, area.right - area.left);
        const int tile_height = std::min(side, area.bottom - area.top);
        const std::size_t source_bytes = Packed<T>::bytes(std::min(tile_width + 2 * around, photo.width()),
                                                          std::min(tile_height + 2 * around, photo.height()), n);
        const std::vector<float> values = crop_values(edit, warp.warped(edit.crop.image, edit.flow));
        const Desk desk(gpu, values, source_bytes, Packed<T>::bytes(tile_width, tile_height, n), side);
        const Kernel& painter = kernel(Packed<T>::depth, n, linear);
        const auto tiles = tiles_of(area, side);
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            part.step(double(i) / double(tiles.size()), "putting the face back");
            paint_tile(painter, desk, photo, edit, tiles[i], around, pixels);
        }
    }

    GpuHandles gpu;
    GpuWarp warp;
    std::map<std::array<std::uint32_t, 3>, std::unique_ptr<Kernel>> kernels;
};

GpuComposite::GpuComposite(const GpuDevice& device) : parts_(std::make_unique<Parts>(device)) {}
GpuComposite::~GpuComposite() = default;

Photo GpuComposite::composite(const Photo& photo, const std::vector<Placed>& edits, Job& job)
{
    if (edits.empty()) return photo;
    Photo result = photo;
    result.pixels = std::visit(
        [&]<class T>(const Raster<T>& seen) -> Pixels {
            std::vector<T> pixels(seen.pixels().begin(), seen.pixels().end());
            const double count = double(edits.size());
            for (std::size_t i = 0; i < edits.size(); ++i)
                parts_->paint_edit(seen, photo.linear, edits[i], job.part(double(i) / count, double(i + 1) / count),
                                   pixels);
            return Raster<T>(seen.width(), seen.height(), seen.channels(), std::move(pixels));
        },
        photo.pixels);
    return result;
}

}  // namespace mien
