#include "core/nn/star_painter.h"

#include "core/base/error.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {

StarPainter::StarPainter(const MakeStarTranslator& make, const std::filesystem::path& weights)
{
    const Tensors state = read_tensors(weights);
    const auto first = state.find("main.0.weight");
    if (first == state.end() || first->second.dim() != 4)
        throw Error(Error::Kind::damaged, weights.string() + " holds no translator of the StarGAN family");
    net_ = make(emotion_count, int(first->second.size(0)));
    load_state(*net_, state, weights.string());
    net_->train();  // as published: each picture's own statistics
}

std::array<bool, emotion_count> StarPainter::taught() const
{
    std::array<bool, emotion_count> result{};
    std::ranges::copy(net_->taught(), result.begin());
    return result;
}

// faces: N x 3 x H x W, 0..1; wanted: N x labels  ->  as faces
torch::Tensor StarPainter::painted(const torch::Tensor& faces, const torch::Tensor& wanted) const
{
    return net_->forward(faces.mul(2.0).sub(1.0), wanted).add(1.0).div(2.0).clamp(0.0, 1.0);
}

Image StarPainter::operator()(const Image& face, const std::array<float, emotion_count>& wanted) const
{
    const torch::InferenceMode inference;
    const auto category = torch::tensor(std::vector<float>(wanted.begin(), wanted.end())).unsqueeze(0);
    return to_image(painted(to_tensor(face), category));
}

Image StarPainter::unchanged(const Image& face) const
{
    const torch::InferenceMode inference;
    const auto photo = to_tensor(face);
    const auto drawn = painted(photo.expand({emotion_count, -1, -1, -1}), torch::eye(emotion_count));
    const auto least = (drawn - photo).abs().mean({1, 2, 3}).argmin().item<std::int64_t>();
    return to_image(drawn.slice(0, least, least + 1));
}

}  // namespace mien::nn
