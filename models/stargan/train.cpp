#include "core/nn/recipes.h"
#include "core/nn/star_learner.h"
#include "models/stargan/net.h"

#include <torch/torch.h>

namespace mien::nn {

void add_stargan(Recipes& recipes)
{
    recipes.add("stargan", [] { return std::make_shared<StarLearner>(star_maker<StarGanGImpl>(), 10.0); });
}

}  // namespace mien::nn
