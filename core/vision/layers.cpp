#include "core/vision/layers.h"

#include "core/base/ending.h"
#include "core/vision/draft.h"
#include "core/vision/fit.h"
#include "core/vision/write.h"

#include <OpenImageIO/imageio.h>

#include <algorithm>

namespace mien {
namespace {

constexpr int band = 64;  // rows interleaved at once, so that the channels never lie in memory twice

bool is_exr(const std::filesystem::path& file) { return ending_of(file) == ".exr"; }

[[noreturn]] void refuse(OIIO::ImageOutput& output, const std::filesystem::path& goal)
{
    throw Error(Error::Kind::device,
                "'" + goal.string() + "' cannot be written (" + output.geterror() + "): check the disk's free space.");
}

/// One channel of the OpenEXR file and where its numbers come from.
struct Channel {
    std::string name;
    OIIO::TypeDesc type;
    std::function<float(int x, int y)> value;
};

std::vector<Channel> channels_of(const Layers& layers, const Photo& edit, const Photo& original)
{
    static const std::array<const char*, 4> colour{"R", "G", "B", "A"};
    std::vector<Channel> channels;
    for (const auto& [prefix, photo] : {std::pair<std::string, const Photo*>{"", &edit}, {"original.", &original}}) {
        const auto& pixels = std::get<Raster<float>>(photo->pixels);
        const int n = pixels.channels();
        for (int c = 0; c < n; ++c) {
            const bool alpha = n % 2 == 0 && c == n - 1;
            const std::string name = alpha ? "A" : n <= 2 ? "Y" : colour[std::size_t(c)];
            channels.push_back(
                {prefix + name, OIIO::TypeDesc::HALF, [&pixels, c](int x, int y) { return pixels.at(x, y, c); }});
        }
    }
    channels.push_back(
        {"mask.A", OIIO::TypeDesc::HALF, [&layers](int x, int y) { return float(layers.mask.at(x, y)) / 255.0f; }});
    for (int c = 0; c < 2; ++c)
        channels.push_back({c == 0 ? "flow.X" : "flow.Y", OIIO::TypeDesc::FLOAT,
                            [&layers, c](int x, int y) { return layers.flow.at(x, y, c); }});
    return channels;
}

void write_exr(const Layers& layers, const std::filesystem::path& file, const std::filesystem::path& goal)
{
    const Photo edit = fitted(layers.edit, "openexr"), original = fitted(layers.original, "openexr");
    const auto channels = channels_of(layers, edit, original);
    OIIO::ImageSpec spec(edit.width(), edit.height(), int(channels.size()), OIIO::TypeDesc::FLOAT);
    spec.channelnames.clear();
    for (const Channel& channel : channels) {
        spec.channelnames.push_back(channel.name);
        spec.channelformats.push_back(channel.type);
    }
    spec.attribute("compression", "zip");
    const auto output = OIIO::ImageOutput::create("openexr");
    if (!output || !output->open(file.string(), spec)) refuse(*output, goal);
    for (int top = 0; top < spec.height; top += band) {
        const int bottom = std::min(top + band, spec.height);
        std::vector<float> rows;
        rows.reserve(std::size_t(bottom - top) * spec.width * channels.size());
        for (int y = top; y < bottom; ++y)
            for (int x = 0; x < spec.width; ++x)
                for (const Channel& channel : channels) rows.push_back(channel.value(x, y));
        if (!output->write_scanlines(top, bottom, 0, OIIO::TypeDesc::FLOAT, rows.data())) refuse(*output, goal);
    }
    if (!output->close()) refuse(*output, goal);
}

/// One page of a TIFF.
struct Page {
    std::string name;
    Pixels pixels;
    std::vector<std::uint8_t> icc;
};

void write_tiff(const Layers& layers, const std::filesystem::path& file, const std::filesystem::path& goal)
{
    const Photo edit = fitted(layers.edit, "tiff"), original = fitted(layers.original, "tiff");
    const std::vector<Page> pages{{"edit", edit.pixels, edit.icc},
                                  {"original", original.pixels, original.icc},
                                  {"mask", layers.mask, {}},
                                  {"flow", layers.flow, {}}};
    const auto output = OIIO::ImageOutput::create("tiff");
    auto mode = OIIO::ImageOutput::Create;
    for (const Page& page : pages) {
        std::visit(
            [&](const auto& raster) {
                using Value = typename std::decay_t<decltype(raster)>::value_type;
                const auto type = OIIO::BaseTypeFromC<Value>::value;
                OIIO::ImageSpec spec(raster.width(), raster.height(), raster.channels(), type);
                spec.attribute("tiff:PageName", page.name);
                spec.attribute("ImageDescription", page.name);
                spec.attribute("compression", "zip");
                if (!page.icc.empty())
                    spec.attribute("ICCProfile", OIIO::TypeDesc(OIIO::TypeDesc::UINT8, int(page.icc.size())),
                                   page.icc.data());
                if (!output || !output->open(file.string(), spec, mode) || !output->write_image(type, raster.data()))
                    refuse(*output, goal);
            },
            page.pixels);
        mode = OIIO::ImageOutput::AppendSubimage;
    }
    if (!output->close()) refuse(*output, goal);
}

}  // namespace

void check_layers_writable(const std::filesystem::path& file, bool overwrite)
{
    const std::string extension = ending_of(file);
    if (extension != ".exr" && extension != ".tif" && extension != ".tiff")
        throw Error(Error::Kind::unsupported, "'" + file.string() + "' cannot hold layers: use .exr or .tif.");
    check_writable(file, overwrite);
}

void write_layers(const Layers& layers, const std::filesystem::path& file, bool overwrite)
{
    check_layers_writable(file, overwrite);
    Draft draft(file);
    if (is_exr(file))
        write_exr(layers, draft.path(), file);
    else
        write_tiff(layers, draft.path(), file);
    draft.commit(overwrite);
}

}  // namespace mien
