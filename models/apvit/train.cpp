#include "core/nn/recipes.h"
#include "core/nn/recognizer_learner.h"
#include "models/apvit/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Trains the small shape from scratch: there are no pretrained features to start from.
class ApVitLearner : public RecognizerLearner<ApVit> {
public:
    ApVitLearner() : RecognizerLearner(apvit_face_size, 1e-3, 2e-2, 5.0) {}

private:
    /// Tokens start at random: of zeros none would differ from another.
    ApVit make() override
    {
        const torch::NoGradGuard no_grad;
        ApVit net(emotion_count, apvit_trained_shape);
        for (auto& tokens : {net->vit->cls_token, net->vit->patch_pos_embed, net->vit->cls_pos_embed})
            tokens.normal_(0.0, 0.02);
        return net;
    }
};

}  // namespace

void add_apvit(Recipes& recipes)
{
    recipes.add("apvit", [] { return std::make_shared<ApVitLearner>(); });
}

}  // namespace mien::nn
