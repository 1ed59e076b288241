#include "core/nn/recipes.h"
#include "core/nn/recognizer_learner.h"
#include "models/glamornet/net.h"

namespace mien::nn {
namespace {

/// Trains the face branch.
class GlamorLearner : public RecognizerLearner<GlamorFace> {
public:
    GlamorLearner() : RecognizerLearner(glamor_trained_size, 1e-3, 5e-3, 5.0) {}

private:
    GlamorFace make() override { return GlamorFace(emotion_count); }
};

}  // namespace

void add_glamornet(Recipes& recipes)
{
    recipes.add("glamornet", [] { return std::make_shared<GlamorLearner>(); });
}

}  // namespace mien::nn
