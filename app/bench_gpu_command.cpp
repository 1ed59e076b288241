#include "app/session.h"
#include "core/base/random.h"
#include "core/base/stopwatch.h"
#include "core/gpu/composite.h"
#include "core/gpu/overlay.h"
#include "core/vision/composite.h"
#include "core/vision/overlay.h"

#include <cmath>

namespace mien::app {
namespace {

constexpr int crop_side = 512;

/// A picture with a photo's mixture of smooth and fine; 1 is `full`.
template <class T>
Raster<T> scene(double megapixels, float full)
{
    const int width = int(std::sqrt(megapixels * 1e6 * 4.0 / 3.0)), height = width * 3 / 4;
    std::vector<T> pixels(std::size_t(width) * height * 3);
    Random random(1);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const float smooth = 0.5f + 0.3f * std::sin(float(i % std::size_t(3 * width)) * 0.004f);
        pixels[i] = T((smooth + 0.1f * float(random.uniform())) * full);
    }
    return Raster<T>(width, height, 3, std::move(pixels));
}

template <class Value>
Raster<float> crop_raster(int channels, Value value)
{
    std::vector<float> values;
    for (int y = 0; y < crop_side; ++y)
        for (int x = 0; x < crop_side; ++x)
            for (int c = 0; c < channels; ++c) values.push_back(value(float(x) / crop_side, float(y) / crop_side, c));
    return Raster<float>(crop_side, crop_side, channels, std::move(values));
}

/// An edit whose crop is as high as the photo: its flow and residual reach to an ellipse like a face's.
Placed edit_of(const Photo& photo)
{
    Placed edit;
    const double scale = double(crop_side) / photo.height();
    edit.crop.crop_from_photo = {scale, 0.0, 0.5 * (crop_side - scale * photo.width()), 0.0};
    edit.crop.image =
        crop_raster(3, [](float x, float y, int c) { return 0.5f + 0.3f * std::sin(9 * x + 7 * y + float(c)); });
    edit.image =
        crop_raster(3, [](float x, float y, int c) { return 0.5f + 0.3f * std::sin(9 * x + 8 * y + float(c)); });
    edit.flow = crop_raster(2, [](float x, float y, int c) { return 6.0f * std::sin(5 * (c == 0 ? y : x)); });
    edit.mask = crop_raster(1, [](float x, float y, int) {
        return std::clamp(5.0f - 10.0f * std::hypot(1.2f * (x - 0.5f), y - 0.5f), 0.0f, 1.0f);
    });
    return edit;
}

template <class T>
double greatest_difference(const Raster<T>& a, const Raster<T>& b, double full)
{
    double greatest = 0.0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i)
        greatest = std::max(greatest, std::abs(double(a.pixels()[i]) - double(b.pixels()[i])));
    return greatest / full;
}

/// One row of the table: the processor's way and the device's way to do the same.
template <class T, class Processor, class Device>
nlohmann::ordered_json compared(const std::string& work, const std::string& type, const Raster<T>& picture, double full,
                                int repeats, Processor processor, Device device)
{
    const double difference = greatest_difference<T>(processor(), device(), full);  // and both are warm
    const double megapixels = double(picture.width()) * picture.height() / 1e6;
    const double cpu = median_seconds(repeats, processor), gpu = median_seconds(repeats, device);
    return {{"work", work},
            {"type", type},
            {"megapixels", megapixels},
            {"cpu_s", cpu},
            {"gpu_s", gpu},
            {"cpu_megapixels_per_s", megapixels / cpu},
            {"gpu_megapixels_per_s", megapixels / gpu},
            {"greatest_difference", difference}};
}

template <class T>
void compare(const GpuDevice& device, const std::string& type, double megapixels, float full, int repeats,
             nlohmann::ordered_json& rows)
{
    Photo photo;
    const auto picture = scene<T>(megapixels, full);
    photo.pixels = picture;
    const std::vector<Placed> edits{edit_of(photo)};
    Job quiet;
    GpuComposite painter(device);
    const auto pixels = [](const Photo& of) { return std::get<Raster<T>>(of.pixels); };
    rows.push_back(compared<T>(
        "warp and composite", type, picture, full, repeats, [&] { return pixels(composite(photo, edits, quiet)); },
        [&] { return pixels(painter.composite(photo, edits, quiet)); }));
    if constexpr (!std::is_same_v<T, std::uint16_t>) {
        const GpuOverlay overlayer(device);
        const Plane& heat = edits.front().mask;
        rows.push_back(compared<T>(
            "overlay", type, picture, full, repeats,
            [&] { return overlay(picture, heat, palette_named("viridis"), 0.5); },
            [&] { return overlayer.overlay(picture, heat, palette_named("viridis"), 0.5); }));
    }
}

void bench_gpu(Session& session, const std::string& choice, const std::vector<double>& sizes, int repeats)
{
    const auto device = choice.empty() ? std::make_unique<GpuDevice>() : std::make_unique<GpuDevice>(choice);
    auto rows = nlohmann::ordered_json::array();
    for (const double megapixels : sizes) {
        compare<std::uint8_t>(*device, "8 bits", megapixels, 255.0f, repeats, rows);
        compare<std::uint16_t>(*device, "16 bits", megapixels, 65535.0f, repeats, rows);
        compare<float>(*device, "floats", megapixels, 1.0f, repeats, rows);
    }
    if (session.json) return print({{"device", device->name()}, {"rows", rows}});
    std::printf("%s\n%-20s %-8s %6s %12s %12s %12s\n", device->name().c_str(), "work", "type", "MP", "CPU MP/s",
                "GPU MP/s", "difference");
    for (const auto& row : rows)
        std::printf("%-20s %-8s %6.1f %12.1f %12.1f %12.6f\n", row["work"].get<std::string>().c_str(),
                    row["type"].get<std::string>().c_str(), row["megapixels"].get<double>(),
                    row["cpu_megapixels_per_s"].get<double>(), row["gpu_megapixels_per_s"].get<double>(),
                    row["greatest_difference"].get<double>());
}

}  // namespace

void add_bench_gpu_command(CLI::App& bench, Session& session)
{
    struct Words {
        std::string device;
        std::vector<double> sizes{2, 12, 24};
        int repeats = 3;
    };
    auto* command = bench.add_subcommand("gpu", "Compare the processor and a Vulkan device at putting edits back");
    const auto words = std::make_shared<Words>();
    command->add_option("--device", words->device, "As for edit; without it the best there is, a processor at need");
    command->add_option("--megapixels", words->sizes, "Photo sizes")->check(CLI::Range(0.1, 100.0));
    command->add_option("--repeats", words->repeats, "Runs of each, of which the middle counts")
        ->check(CLI::Range(1, 100));
    add_json(*command, session);
    command->callback([&session, words] { bench_gpu(session, words->device, words->sizes, words->repeats); });
}

}  // namespace mien::app
