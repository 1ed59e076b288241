#pragma once

#include "core/nn/learner.h"
#include "core/nn/recipes.h"

#include <torch/torch.h>

namespace mien::nn {

/// A recipe's learner under these settings, built; on one thread, since what tests teach is too small to share.
inline std::shared_ptr<Learner> learner_of(const std::string& recipe, const std::string& settings)
{
    torch::set_num_threads(1);
    Recipes recipes;
    add_all_recipes(recipes);
    const auto learner = recipes.all().at(recipe)();
    Fields fields;
    learner->describe(fields);
    fields.assign(Settings::parse(settings));
    learner->build();
    return learner;
}

}  // namespace mien::nn
