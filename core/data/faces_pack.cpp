#include "core/data/faces_pack.h"

namespace mien {

std::vector<PackedFace> frontal_photographs(const Safetensors& pack)
{
    const auto image = values<std::uint8_t>(pack, "image");
    const auto landmarks = values<float>(pack, "landmarks"), trust = values<float>(pack, "trust");
    const auto expression = values<std::int64_t>(pack, "expression"), identity = values<std::int64_t>(pack, "identity");
    const auto split = values<std::int64_t>(pack, "split");
    const auto research = values<std::uint8_t>(pack, "research"), imagined = values<std::uint8_t>(pack, "imagined");
    std::vector<PackedFace> faces;
    for (std::size_t n = 0; n < trust.size(); ++n) {
        if (research[n] || imagined[n] || expression[n] < 0) continue;
        Landmarks points(68);
        for (std::size_t i = 0; i < 68; ++i) points[i] = {landmarks[n * 136 + 2 * i], landmarks[n * 136 + 2 * i + 1]};
        const HeadView view = fit_head(points);
        if (is_turned_away(view)) continue;
        const std::size_t bytes = image.size() / trust.size();
        faces.push_back({n, image.subspan(n * bytes, bytes), std::move(points), view, Emotion(expression[n]), trust[n],
                         identity[n], split[n]});
    }
    return faces;
}

}  // namespace mien
