#pragma once

#include "core/data/emotion_score.h"
#include "core/nn/augment.h"
#include "core/nn/explained.h"
#include "core/nn/tensor.h"

#include <torch/nn/functional/activation.h>

namespace mien::nn {

/// The eight categories' score. logits: 1 x 8
inline Score score_of(const torch::Tensor& logits)
{
    const auto probabilities = torch::softmax(logits, 1).contiguous();
    return emotion_score({probabilities.data_ptr<float>(), std::size_t(probabilities.numel())});
}

/// An engine that reads the eight categories off the logits of its Subject. Interfaces: mien::Analyzer and
/// mien::Explainable, which this layer must not know.
template <class Analyzer, class Explainable>
class Recognizer : public Analyzer, public Explained<Explainable> {
public:
    Score analyze(const AlignedFace& face, Job&) override
    {
        const torch::InferenceMode inference;
        return score_of(logits_of(this->subject(face)));
    }
};

/// A recognizer that looks at the crop alone, from both sides: at it and at its mirror image.
template <class Net, class Analyzer, class Explainable>
class PictureRecognizer : public Recognizer<Analyzer, Explainable> {
public:
    /// What the network says, N x classes, of N x 3 x size x size, -1..1.
    using Say = std::function<torch::Tensor(Net&, const torch::Tensor&)>;

    PictureRecognizer(Net net, int size, std::string usual_layer, Say say, const std::filesystem::path& weights)
        : net_(std::move(net)), size_(size), usual_layer_(std::move(usual_layer)), say_(std::move(say))
    {
        load_state(*net_, read_tensors(weights), weights.string());
        net_->eval();
    }

protected:
    Net& net() noexcept { return net_; }
    /// 1 x 3 x size x size, -1..1
    torch::Tensor picture(const AlignedFace& face) const { return plain(to_tensor(face.image), size_); }

private:
    Subject subject(const AlignedFace& face) override
    {
        const auto x = picture(face);
        const auto network = std::make_shared<WatchedNetwork>(
            *net_, [this](const torch::Tensor& pictures) { return say_(net_, pictures); });
        return {{{network, x, {}, false}, {network, x.flip({3}), {}, true}}, usual_layer_};
    }

    Net net_;
    int size_;
    std::string usual_layer_;
    Say say_;
};

}  // namespace mien::nn
