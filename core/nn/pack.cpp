#include "core/nn/pack.h"

#include "core/jpeg/jpeg.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <cstring>

namespace mien::nn {
namespace {

/// U8 N x H x W x 3, or N x H x W where they are grey.
torch::Tensor decoded(const torch::Tensor& jpegs, const torch::Tensor& ends, const std::string& where)
{
    const auto* bytes = jpegs.data_ptr<std::uint8_t>();
    const auto* end = ends.data_ptr<std::int64_t>();
    const std::int64_t count = ends.size(0);
    const auto picture = [&](std::int64_t i) {
        const std::int64_t from = i == 0 ? 0 : end[i - 1], to = end[i];
        if (from < 0 || to <= from || to > jpegs.size(0))
            throw Error(Error::Kind::damaged, where + " ends within a picture");
        return decode_jpeg({bytes + from, std::size_t(to - from)}, where).pixels;
    };
    if (count == 0) return torch::empty({0, 0, 0, 3}, torch::kUInt8);
    const auto first = picture(0);
    const std::size_t size = first.pixels().size();
    const auto pictures = torch::empty({count, first.height(), first.width(), first.channels()}, torch::kUInt8);
    auto* to = pictures.data_ptr<std::uint8_t>();
    at::parallel_for(0, count, 16, [&](std::int64_t begin, std::int64_t behind) {
        for (std::int64_t i = begin; i < behind; ++i) {
            const auto next = picture(i);
            if (next.pixels().size() != size)
                throw Error(Error::Kind::damaged, where + " holds pictures of different sizes");
            std::memcpy(to + std::size_t(i) * size, next.pixels().data(), size);
        }
    });
    return first.channels() == 1 ? pictures.squeeze(3) : pictures;
}

}  // namespace

Tensors read_pack(const std::filesystem::path& file)
{
    Tensors pack = read_tensors(file);
    const std::string packed = "_jpeg";
    std::vector<std::string> pictures;
    for (const auto& [name, field] : pack)
        if (name.ends_with(packed)) pictures.push_back(name.substr(0, name.size() - packed.size()));
    for (const std::string& name : pictures) {
        const auto jpegs = pack.extract(name + packed), ends = pack.extract(name + "_ends");
        if (ends.empty())
            throw Error(Error::Kind::damaged, file.string() + " does not say where each " + name + " ends");
        pack[name] = decoded(jpegs.mapped(), ends.mapped(), file.string());
    }
    return pack;
}

}  // namespace mien::nn
