#include "core/vision/composite.h"

#include "core/vision/align.h"
#include "core/vision/matrix.h"
#include "core/vision/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace mien {
namespace {

constexpr double still = 1e-3;  // photo pixels: a shorter flow takes the pixel itself, so its bits stay

int mask_level(float mask) { return int(mask * 255.0f + 0.5f); }

/// Catmull-Rom weights of the four samples around t in 0..1.
std::array<float, 4> cubic_weights(float t)
{
    const float t2 = t * t, t3 = t2 * t;
    return {0.5f * (-t3 + 2.0f * t2 - t), 0.5f * (3.0f * t3 - 5.0f * t2 + 2.0f), 0.5f * (-3.0f * t3 + 4.0f * t2 + t),
            0.5f * (t3 - t2)};
}

/// Bilinear value of a crop-sized raster at a position in its pixels; the edge repeats.
struct Sampler {
    const Raster<float>& raster;

    void operator()(Point at, float* values) const
    {
        const double x = std::clamp(at.x - 0.5, 0.0, raster.width() - 1.0);
        const double y = std::clamp(at.y - 0.5, 0.0, raster.height() - 1.0);
        const int x0 = int(x), y0 = int(y);
        const int x1 = std::min(x0 + 1, raster.width() - 1), y1 = std::min(y0 + 1, raster.height() - 1);
        const float u = float(x - x0), v = float(y - y0);
        const int n = raster.channels();
        const float *top = raster.row(y0), *bottom = raster.row(y1);
        for (int c = 0; c < n; ++c) {
            const float a = top[x0 * n + c] + u * (top[x1 * n + c] - top[x0 * n + c]);
            const float b = bottom[x0 * n + c] + u * (bottom[x1 * n + c] - bottom[x0 * n + c]);
            values[c] = a + v * (b - a);
        }
    }
    float one(Point at) const
    {
        float value = 0.0f;
        (*this)(at, &value);
        return value;
    }
};

/// The photo's own colours at a position between pixels: bicubic, kept within its neighbours so that edges do not ring.
template <class T>
void sample_photo(const Raster<T>& photo, Point at, int colours, float* values)
{
    const double x = at.x - 0.5, y = at.y - 0.5;
    const int x0 = int(std::floor(x)), y0 = int(std::floor(y)), n = photo.channels();
    const auto wx = cubic_weights(float(x - x0)), wy = cubic_weights(float(y - y0));
    std::array<int, 4> columns{};
    for (int i = 0; i < 4; ++i) columns[std::size_t(i)] = std::clamp(x0 - 1 + i, 0, photo.width() - 1) * n;
    std::array<float, 3> sum{}, low{}, high{};
    low.fill(1e30f), high.fill(-1e30f);
    for (int j = 0; j < 4; ++j) {
        const T* row = photo.row(std::clamp(y0 - 1 + j, 0, photo.height() - 1));
        for (int c = 0; c < colours; ++c) {
            const std::size_t k = std::size_t(c);
            float line = 0.0f;
            for (std::size_t i = 0; i < 4; ++i) {
                const float value = float(row[columns[i] + c]);
                line += wx[i] * value;
                if (j > 0 && j < 3 && i > 0 && i < 3)
                    low[k] = std::min(low[k], value), high[k] = std::max(high[k], value);
            }
            sum[k] += wy[std::size_t(j)] * line;
        }
    }
    for (std::size_t c = 0; c < std::size_t(colours); ++c) {
        const float spare = 0.25f * (high[c] - low[c]);
        values[c] = std::clamp(sum[c], low[c] - spare, high[c] + spare);
    }
}

template <class T>
constexpr float unit = 1.0f;
template <>
constexpr float unit<std::uint8_t> = 255.0f;
template <>
constexpr float unit<std::uint16_t> = 65535.0f;

template <class T>
T stored(float value)
{
    if constexpr (std::is_floating_point_v<T>)
        return value;
    else
        return T(std::clamp(value * unit<T> + 0.5f, 0.0f, unit<T>));
}

/// Photo pixels from a pixel of the edited photo to the one it shows.
Point motion_of(const Placed& edit, const Similarity& photo_from_crop, Point in_crop, float mask)
{
    std::array<float, 2> flow{};
    Sampler{edit.flow}(in_crop, flow.data());
    const Similarity& m = photo_from_crop;
    return Point{m.a * flow[0] - m.b * flow[1], m.b * flow[0] + m.a * flow[1]} * mask;
}

/// Puts one edit back, row by row.
template <class T>
class Painter {
public:
    Painter(const Raster<T>& photo, bool linear, const Placed& edit, const Image& residual)
        : photo_(photo),
          linear_(linear),
          edit_(edit),
          residual_(residual),
          photo_from_crop_(edit.crop.crop_from_photo.inverse()),
          colours_(photo.channels() >= 3 ? 3 : 1)
    {
    }

    void row(int y, int left, int right, T* out) const
    {
        for (int x = left; x < right; ++x) {
            const Point here{x + 0.5, y + 0.5};
            const Point in_crop = edit_.crop.crop_from_photo(here);
            const float mask = Sampler{edit_.mask}.one(in_crop);
            if (mask_level(mask) > 0) pixel(here, in_crop, mask, out + std::size_t(x) * photo_.channels());
        }
    }

private:
    void pixel(Point here, Point in_crop, float mask, T* out) const
    {
        const Point motion = motion_of(edit_, photo_from_crop_, in_crop, mask);
        std::array<float, 3> residual{}, value{};
        Sampler{residual_}(in_crop, residual.data());
        for (float& r : residual) r *= mask;
        const float cover = edit_.cover.empty() ? 0.0f : mask * Sampler{edit_.cover}.one(in_crop);
        const bool moves = std::hypot(motion.x, motion.y) > still;
        const bool paints = cover > 0.0f || std::ranges::any_of(residual, [](float r) { return std::abs(r) > 1e-4f; });
        if (!moves && !paints) return;
        sample_photo(photo_, here + motion, colours_, value.data());
        for (int c = 0; c < colours_; ++c) value[std::size_t(c)] /= unit<T>;
        if (paints) paint(in_crop, residual, cover, value);
        for (int c = 0; c < colours_; ++c) out[c] = stored<T>(value[std::size_t(c)]);
    }

    void paint(Point in_crop, const std::array<float, 3>& residual, float cover, std::array<float, 3>& value) const
    {
        std::array<float, 3> painted{};
        if (cover > 0.0f) Sampler{edit_.image}(in_crop, painted.data());
        const auto grey = [](const std::array<float, 3>& rgb) {
            return 0.299f * rgb[0] + 0.587f * rgb[1] + 0.114f * rgb[2];
        };
        for (std::size_t c = 0; c < std::size_t(colours_); ++c) {
            const float add = colours_ == 1 ? grey(residual) : residual[c];
            const float target = colours_ == 1 ? grey(painted) : painted[c];
            float seen = linear_ ? to_srgb(value[c]) : value[c];
            seen += add;
            seen += cover * (target - seen);
            value[c] = linear_ ? from_srgb(seen) : seen;
        }
    }

    const Raster<T>& photo_;
    bool linear_;
    const Placed& edit_;
    const Image& residual_;
    Similarity photo_from_crop_;
    int colours_;
};

/// Calls `visit` with every edit and every photo pixel it may touch; one edit after the other, its rows in parallel.
template <class Visit>
void for_each_touched(const Photo& photo, const std::vector<std::vector<Placed>>& layers, Visit visit)
{
    for (const auto& layer : layers)
        for (const Placed& edit : layer) {
            const PixelBox area = touched(edit, photo.width(), photo.height());
            cv::parallel_for_({area.top, area.bottom}, [&](const cv::Range& rows) {
                for (int y = rows.start; y < rows.end; ++y)
                    for (int x = area.left; x < area.right; ++x) visit(edit, x, y);
            });
        }
}

/// Edited crop minus warped crop.
Image residual_of(const Placed& edit)
{
    const Image warped = resampled(edit.crop.image, edit.flow);
    cv::Mat residual = matrix(edit.image) - matrix(warped);
    return raster<float>(residual);
}

template <class T>
Raster<T> painted(const Raster<T>& photo, bool linear, const std::vector<Placed>& edits, Job& job)
{
    std::vector<T> pixels(photo.pixels().begin(), photo.pixels().end());
    const std::size_t stride = std::size_t(photo.width()) * photo.channels();
    constexpr int band = 128;  // rows between two looks at the job
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const PixelBox area = touched(edits[i], photo.width(), photo.height());
        const Image residual = residual_of(edits[i]);
        const Painter<T> painter(photo, linear, edits[i], residual);
        for (int top = area.top; top < area.bottom; top += band) {
            job.step((double(i) + double(top - area.top) / (area.bottom - area.top)) / double(edits.size()),
                     "putting the face back");
            cv::parallel_for_({top, std::min(top + band, area.bottom)}, [&](const cv::Range& rows) {
                for (int y = rows.start; y < rows.end; ++y)
                    painter.row(y, area.left, area.right, pixels.data() + std::size_t(y) * stride);
            });
        }
    }
    return Raster<T>(photo.width(), photo.height(), photo.channels(), std::move(pixels));
}

}  // namespace

Photo composite(const Photo& photo, const std::vector<Placed>& edits, Job& job)
{
    if (edits.empty()) return photo;
    Photo result = photo;
    result.pixels = std::visit([&](const auto& pixels) -> Pixels { return painted(pixels, photo.linear, edits, job); },
                               photo.pixels);
    return result;
}

Raster<std::uint8_t> render_mask(const Photo& photo, const std::vector<std::vector<Placed>>& layers)
{
    const int width = photo.width(), height = photo.height();
    std::vector<std::uint8_t> mask(std::size_t(width) * height, 0);
    for_each_touched(photo, layers, [&](const Placed& edit, int x, int y) {
        const float value = Sampler{edit.mask}.one(edit.crop.crop_from_photo({x + 0.5, y + 0.5}));
        std::uint8_t& out = mask[std::size_t(y) * width + x];
        out = std::max(out, std::uint8_t(mask_level(value)));
    });
    return Raster<std::uint8_t>(width, height, 1, std::move(mask));
}

Flow render_flow(const Photo& photo, const std::vector<std::vector<Placed>>& layers)
{
    const int width = photo.width(), height = photo.height();
    Flow before(width, height, 2, std::vector<float>(std::size_t(width) * height * 2, 0.0f));
    for (const auto& layer : layers) {
        std::vector<float> flow(before.pixels().begin(), before.pixels().end());
        for_each_touched(photo, {layer}, [&](const Placed& edit, int x, int y) {
            const Point here{x + 0.5, y + 0.5}, in_crop = edit.crop.crop_from_photo(here);
            const float mask = Sampler{edit.mask}.one(in_crop);
            if (mask_level(mask) == 0) return;
            const Point motion = motion_of(edit, edit.crop.crop_from_photo.inverse(), in_crop, mask);
            std::array<float, 2> earlier{};
            Sampler{before}(here + motion, earlier.data());
            float* out = flow.data() + (std::size_t(y) * width + x) * 2;
            out[0] = float(motion.x) + earlier[0];
            out[1] = float(motion.y) + earlier[1];
        });
        before = Flow(width, height, 2, std::move(flow));
    }
    return before;
}

double share_changed(const Photo& before, const Photo& after)
{
    expect(before.pixels.index() == after.pixels.index(), "two photos of one type");
    return std::visit(
        [&](const auto& was) {
            const auto& is = std::get<std::decay_t<decltype(was)>>(after.pixels);
            expect(was.pixels().size() == is.pixels().size(), "two photos of one size");
            if (was.data() == is.data() || was.empty()) return 0.0;
            const std::size_t n = std::size_t(was.channels());
            const std::size_t count = was.pixels().size() / n;
            std::size_t different = 0;
            for (std::size_t i = 0; i < count; ++i)
                different += std::equal(was.data() + i * n, was.data() + (i + 1) * n, is.data() + i * n) ? 0 : 1;
            return double(different) / double(count);
        },
        before.pixels);
}

}  // namespace mien
