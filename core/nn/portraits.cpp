#include "core/nn/portraits.h"

#include "core/nn/augment.h"

#include <torch/torch.h>

#include <map>

namespace mien::nn {
namespace F = torch::nn::functional;

void PortraitChoice::describe(Fields& fields)
{
    fields.add("least_trust", least_trust, 0.0, 1.0, "of a photo's label");
    fields.add("imagined", imagined, "learn also from expressions that were put on or rendered; no as published");
}

Batch PortraitChoice::of(const Batch& samples) const
{
    auto fit = samples.at("expression").ge(0).logical_and(samples.at("trust").ge(least_trust));
    if (!imagined) fit = fit.logical_and(samples.at("imagined").eq(0));
    const auto rows = fit.nonzero().flatten();
    Batch result;
    for (const char* field : {"image", "landmarks", "expression", "trust", "weak", "imagined", "identity", "split"})
        result[field] = samples.at(field).index_select(0, rows);
    result["row"] = torch::arange(rows.size(0));
    return result;
}

torch::Tensor expression_pairs(const Batch& samples)
{
    std::map<std::int64_t, std::vector<std::int64_t>> photos;
    const auto identity = samples.at("identity"), expression = samples.at("expression");
    for (std::int64_t i = 0; i < identity.size(0); ++i) photos[identity[i].item<std::int64_t>()].push_back(i);
    std::vector<std::int64_t> rows;
    for (const auto& [person, theirs] : photos)
        for (const std::int64_t from : theirs)
            for (const std::int64_t to : theirs)
                if (!expression[from].equal(expression[to])) rows.insert(rows.end(), {from, to});
    return torch::tensor(rows, torch::kLong).view({-1, 2});
}

Partners::Partners(const Batch& samples)
{
    const auto pairs = expression_pairs(samples);
    for (std::int64_t i = 0; i < pairs.size(0); ++i)
        of_[pairs[i][0].item<std::int64_t>()].push_back(pairs[i][1].item<std::int64_t>());
}

torch::Tensor Partners::drawn(const torch::Tensor& rows) const
{
    auto result = torch::full_like(rows, -1, torch::kCPU);
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        const auto found = of_.find(rows[i].item<std::int64_t>());
        if (found == of_.end()) continue;
        const auto at = torch::randint(std::int64_t(found->second.size()), {1}, torch::kLong).item<std::int64_t>();
        result[i] = found->second[std::size_t(at)];
    }
    return result;
}

torch::Tensor mean_of_paired(const torch::Tensor& error, const torch::Tensor& paired)
{
    return (error * paired).mean({1, 2, 3}).sum() / paired.sum().clamp_min(1.0);
}

torch::Tensor portraits(const torch::Tensor& bytes, int size) { return plain(unit_pictures(bytes), size); }

Look::Look(std::int64_t n, double light, const torch::Device& device, double place)
    : turned_(torch::rand({n, 1, 1, 1}).lt(0.5).to(device)),
      gain_(torch::rand({n, 1, 1, 1}).sub(0.5).mul(2.0 * light).add(1.0).to(device)),
      gamma_(torch::rand({n, 1, 1, 1}).sub(0.5).mul(2.0 * light).add(1.0).to(device))
{
    if (place == 0.0) return;
    const auto reach = [&] { return torch::rand({n}).sub(0.5).mul(2.0 * place); };
    const auto size = reach().add(1.0), none = torch::zeros({n});
    place_ = torch::stack({size, none, reach(), none, size, reach()}, 1).view({n, 2, 3}).to(device);
}

torch::Tensor Look::operator()(const torch::Tensor& pictures) const
{
    auto x = torch::where(turned_, pictures.flip({3}), pictures);
    if (place_.defined()) {
        const auto grid = F::affine_grid(place_, x.sizes(), false);
        x = F::grid_sample(x, grid, F::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
    }
    return x.add(1.0).div(2.0).clamp(1e-3, 1.0).pow(gamma_).mul(gain_).clamp(0.0, 1.0).mul(2.0).sub(1.0);
}

torch::Tensor Look::points(const torch::Tensor& points) const
{
    const auto turned = torch::where(turned_.view({-1, 1, 1}), mirrored_points(points), points);
    if (!place_.defined()) return turned;
    const auto size = place_.select(1, 0).slice(1, 0, 1).unsqueeze(2);  // N x 1 x 1
    return (turned - place_.select(2, 2).unsqueeze(1)) / size;
}

}  // namespace mien::nn
