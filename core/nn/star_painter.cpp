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

Image StarPainter::operator()(const Image& face, const std::array<float, emotion_count>& wanted) const
{
    const torch::InferenceMode inference;
    const auto category = torch::tensor(std::vector<float>(wanted.begin(), wanted.end())).unsqueeze(0);
    const auto made = net_->forward(to_tensor(face).mul(2.0).sub(1.0), category);
    return to_image(made.add(1.0).div(2.0).clamp(0.0, 1.0));
}

}  // namespace mien::nn
