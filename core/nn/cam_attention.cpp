#include "core/base/error.h"
#include "core/nn/cam_methods.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

/// Rows of tokens that stay when pooling keeps the places `kept` of those after the class token.
torch::Tensor rows_kept(const torch::Tensor& kept)
{
    return torch::cat({torch::zeros({1}, torch::kLong), kept.to(torch::kLong) + 1});
}

}  // namespace

bool has_tokens(const std::vector<Sighting>& sightings)
{
    return std::ranges::any_of(sightings, [](const Sighting& each) { return each.name.ends_with(":patches"); });
}

TokenFate token_fate(const std::vector<Sighting>& sightings)
{
    expect(has_tokens(sightings), "a transformer marks its patches");
    const auto patches =
        std::ranges::find_if(sightings, [](const Sighting& each) { return each.name.ends_with(":patches"); });
    const auto side = patches->value.size(1), places = side * side;
    auto taken = torch::eye(1 + places);         // tokens x what each took from each patch at the start
    auto alive = torch::arange(1 + places);      // the patch each token began as
    auto poolings = torch::zeros({1 + places});  // that each came through
    int pooling_count = 0;
    for (const auto& [name, value] : sightings) {
        if (name.ends_with(":attention") && value.dim() == 4 && value.size(2) == taken.size(0)) {
            const auto mean = value[0].mean(0);  // over the heads
            taken = (0.5 * (mean + torch::eye(mean.size(0)))).matmul(taken);
        } else if (name.ends_with(":kept")) {
            const auto rows = rows_kept(value[0]);
            taken = taken.index_select(0, rows);
            alive = alive.index_select(0, rows);
            poolings.index_add_(0, alive, torch::ones({alive.size(0)}));
            ++pooling_count;
        }
    }
    const auto share = pooling_count == 0 ? torch::ones({places}) : poolings.slice(0, 1) / pooling_count;
    return {taken[0].slice(0, 1).view({side, side}), share.view({side, side})};
}

torch::Tensor own_attention(const std::vector<Sighting>& sightings)
{
    torch::Tensor last;
    for (const auto& [name, value] : sightings)
        if (name.ends_with(":attention") && value.dim() == 3) last = value;
    return last;
}

}  // namespace mien::nn
