#include "core/nn/pack.h"

#include "core/jpeg/jpeg.h"

#include <torch/torch.h>

#include <cstring>

namespace mien::nn {
namespace {

torch::Tensor decoded(const torch::Tensor& jpegs, const torch::Tensor& ends, const std::string& where)
{
    const auto* bytes = jpegs.data_ptr<std::uint8_t>();
    const std::int64_t count = ends.size(0);
    torch::Tensor pictures;
    std::int64_t from = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto to = ends[i].item<std::int64_t>();
        if (to <= from || to > jpegs.size(0)) throw Error(Error::Kind::damaged, where + " ends within a picture");
        const auto picture = decode_jpeg({bytes + from, std::size_t(to - from)}, where).pixels;
        if (i == 0)
            pictures = torch::empty({count, picture.height(), picture.width(), picture.channels()}, torch::kUInt8);
        if (picture.pixels().size() * std::size_t(count) != std::size_t(pictures.numel()))
            throw Error(Error::Kind::damaged, where + " holds pictures of different sizes");
        std::memcpy(pictures[i].data_ptr(), picture.pixels().data(), picture.pixels().size());
        from = to;
    }
    return pictures;
}

}  // namespace

Tensors read_pack(const std::filesystem::path& file)
{
    Tensors pack = read_tensors(file);
    const auto jpegs = pack.find("image_jpeg"), ends = pack.find("image_ends");
    if (jpegs == pack.end() || ends == pack.end()) return pack;
    pack["image"] = decoded(jpegs->second, ends->second, file.string());
    pack.erase("image_jpeg");
    pack.erase("image_ends");
    return pack;
}

}  // namespace mien::nn
