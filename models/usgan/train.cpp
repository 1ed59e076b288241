#include "core/nn/recipes.h"
#include "core/nn/star_learner.h"
#include "models/usgan/net.h"

#include <torch/torch.h>

namespace mien::nn {

void add_usgan(Recipes& recipes)
{
    recipes.add("usgan", [] { return std::make_shared<StarLearner>(star_maker<UsGanGImpl>(), 1.0); });
}

}  // namespace mien::nn
