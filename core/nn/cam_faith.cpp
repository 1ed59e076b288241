#include "core/nn/cam_faith.h"

#include "core/measure/agreement.h"
#include "core/nn/cam_methods.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

constexpr int curve_steps = 16;
constexpr std::array<double, 4> road_shares{0.2, 0.4, 0.6, 0.8};
constexpr double road_noise = 0.01;  // keeps the imputed smoothness from telling what was hidden
constexpr std::array<double, 4> shuffled_shares{0.25, 0.5, 0.75, 1.0};
constexpr std::uint64_t seed = 1;

/// 1 for the `count` greatest pixels of the map.  H x W  ->  H x W
torch::Tensor greatest(const torch::Tensor& map, std::int64_t count)
{
    auto mask = torch::zeros({map.numel()});
    if (count > 0) mask.index_fill_(0, map.flatten().argsort(-1, true).slice(0, 0, count), 1.0);
    return mask.view_as(map);
}

/// Probabilities of a class for changed sights. `change` makes pictures of a sight's own; masks are K x 1 x H x W.
template <class Change>
std::vector<double> probabilities(const Subject& subject, int shown, const torch::Tensor& masks, Change change)
{
    torch::Tensor sum;
    for (const Sight& sight : subject.sights) {
        const auto logits = sight.network->logits(change(sight, sight.mirrored ? masks.flip({3}) : masks));
        sum = sum.defined() ? sum + logits : logits;
    }
    const auto values = (sum / double(subject.sights.size())).softmax(1).select(1, shown).to(torch::kFloat64);
    return {values.contiguous().data_ptr<double>(), values.contiguous().data_ptr<double>() + values.numel()};
}

torch::Tensor masks_of_steps(const torch::Tensor& map, int steps)
{
    std::vector<torch::Tensor> masks;
    for (int i = 0; i <= steps; ++i) masks.push_back(greatest(map, map.numel() * i / steps).unsqueeze(0));
    return torch::stack(masks);
}

torch::Tensor blurred(const torch::Tensor& picture)
{
    const auto side = std::max<std::int64_t>(1, picture.size(3) / 8);
    const auto small = torch::adaptive_avg_pool2d(picture, {side / 2 + 1, side / 2 + 1});
    return F::interpolate(small, F::InterpolateFuncOptions()
                                     .size(std::vector<std::int64_t>{picture.size(2), picture.size(3)})
                                     .mode(torch::kBilinear)
                                     .align_corners(false));
}

std::vector<double> road_curve(const Subject& subject, int shown, const torch::Tensor& map)
{
    std::vector<torch::Tensor> masks;
    for (const double share : road_shares)
        masks.push_back(greatest(map, std::int64_t(share * double(map.numel()))).unsqueeze(0));
    return probabilities(subject, shown, torch::stack(masks), [](const Sight& sight, const torch::Tensor& hidden) {
        auto generator = at::detail::createCPUGenerator(seed);
        std::vector<torch::Tensor> filled;
        for (const auto& mask : hidden.unbind(0)) {
            const auto noise = torch::randn(sight.picture.sizes(), generator) * road_noise;
            filled.push_back(imputed(sight.picture, mask[0]) + noise * mask);
        }
        return torch::cat(filled);
    });
}

/// Shuffles the values of a network's last tensors; its end puts them back.
class Shuffling {
public:
    Shuffling(std::vector<torch::Tensor> tensors, double share)
    {
        auto generator = at::detail::createCPUGenerator(seed);
        const auto first = tensors.size() - std::size_t(share * double(tensors.size()) + 0.5);
        for (auto i = first; i < tensors.size(); ++i) {
            kept_.emplace_back(tensors[i], tensors[i].clone());
            const auto order = torch::randperm(tensors[i].numel(), generator, torch::kLong);
            tensors[i].copy_(kept_.back().second.flatten().index_select(0, order).view_as(tensors[i]));
        }
    }
    ~Shuffling()
    {
        const torch::NoGradGuard no_grad;
        for (auto& [tensor, values] : kept_) tensor.copy_(values);
    }
    Shuffling(const Shuffling&) = delete;
    Shuffling& operator=(const Shuffling&) = delete;

private:
    std::vector<std::pair<torch::Tensor, torch::Tensor>> kept_;
};

std::vector<double> values_of(const Plane& map) { return {map.pixels().begin(), map.pixels().end()}; }

std::vector<Faithfulness::Shuffled> shuffled_maps(const Subject& subject, const MapRequest& request, const Plane& map,
                                                  Job& job)
{
    std::vector<Faithfulness::Shuffled> found;
    for (std::size_t i = 0; i < shuffled_shares.size(); ++i) {
        Job part = job.part(double(i) / shuffled_shares.size(), double(i + 1) / shuffled_shares.size());
        const torch::NoGradGuard no_grad;
        const Shuffling shuffling(subject.sights.at(0).network->weights(), shuffled_shares[i]);
        const Plane other = explain(subject, request, map.width(), map.height(), part);
        found.push_back({shuffled_shares[i], spearman(values_of(map), values_of(other))});
    }
    return found;
}

// 0..1; negative values, which speak against the class, become 0
torch::Tensor as_light(const torch::Tensor& map)
{
    const auto light = torch::relu(map);
    return light / light.max().clamp_min(1e-12);
}

}  // namespace

std::vector<double> deletion_curve(const Subject& subject, int shown, const torch::Tensor& map, int steps)
{
    return probabilities(
        subject, shown, masks_of_steps(map, steps),
        [](const Sight& sight, const torch::Tensor& hidden) { return sight.picture * (1.0 - hidden); });
}

std::vector<double> insertion_curve(const Subject& subject, int shown, const torch::Tensor& map, int steps)
{
    return probabilities(subject, shown, masks_of_steps(map, steps), [](const Sight& sight, const torch::Tensor& back) {
        return sight.picture * back + blurred(sight.picture) * (1.0 - back);
    });
}

double area_under(const std::vector<double>& curve)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < curve.size(); ++i) sum += 0.5 * (curve[i - 1] + curve[i]);
    return curve.size() < 2 ? 0.0 : sum / double(curve.size() - 1);
}

torch::Tensor imputed(const torch::Tensor& picture, const torch::Tensor& hidden)
{
    const auto kernel =
        torch::tensor({1.0, 2.0, 1.0, 2.0, 0.0, 2.0, 1.0, 2.0, 1.0}, torch::kFloat64).view({1, 1, 3, 3}) / 12.0;
    const auto around = [&](const torch::Tensor& x) { return torch::conv2d(x, kernel, {}, 1, 1); };
    const auto known = picture[0].unsqueeze(1).to(torch::kFloat64);  // C x 1 x H x W
    const auto mask = hidden.to(torch::kFloat64).view({1, 1, hidden.size(0), hidden.size(1)});
    const auto weight = around(torch::ones_like(mask));  // less along the border
    // conjugate gradients for: weight x - around(x) = 0 where hidden, x = known elsewhere
    const auto applied = [&](const torch::Tensor& x) { return mask * (weight * x - around(x)); };
    const auto product = [](const torch::Tensor& a, const torch::Tensor& b) { return (a * b).sum({1, 2, 3}, true); };
    auto x = torch::zeros_like(known);
    auto rest = mask * around(known * (1.0 - mask));
    auto direction = rest.clone();
    auto squared = product(rest, rest);
    for (int i = 0; i < 500 && squared.max().item<double>() > 1e-10; ++i) {
        const auto image = applied(direction);
        const auto step = squared / product(direction, image).clamp_min(1e-300);
        x = x + step * direction;
        rest = rest - step * image;
        const auto next = product(rest, rest);
        direction = rest + next / squared.clamp_min(1e-300) * direction;
        squared = next;
    }
    return (known * (1.0 - mask) + x * mask).squeeze(1).unsqueeze(0).to(picture.scalar_type());
}

Faithfulness faithfulness_of(const Subject& subject, const MapRequest& request, const Plane& map, Job& job)
{
    const torch::NoGradGuard no_grad;
    const Question question = settled(request.question, subject);
    const auto& first = subject.sights.at(0).picture;
    const auto on_picture =
        F::interpolate(to_tensor(map), F::InterpolateFuncOptions()
                                           .size(std::vector<std::int64_t>{first.size(2), first.size(3)})
                                           .mode(torch::kBilinear)
                                           .align_corners(false))[0][0];
    Faithfulness found;
    job.step(0.0, "deletion and insertion");
    found.deletion = deletion_curve(subject, question.shown, on_picture, curve_steps);
    found.insertion = insertion_curve(subject, question.shown, on_picture, curve_steps);
    found.deletion_area = area_under(found.deletion);
    found.insertion_area = area_under(found.insertion);
    job.step(0.1, "ROAD");
    found.road_greatest = road_curve(subject, question.shown, on_picture);
    found.road_least = road_curve(subject, question.shown, -on_picture);
    for (std::size_t i = 0; i < road_shares.size(); ++i)
        found.road += 0.5 * (found.road_least[i] - found.road_greatest[i]) / double(road_shares.size());
    const double before = found.deletion.front();
    const auto light = as_light(on_picture).view({1, 1, first.size(2), first.size(3)});
    const double after = probabilities(subject, question.shown, light,
                                       [](const Sight& sight, const auto& shown) { return sight.picture * shown; })[0];
    found.drop = before > 0.0 ? std::max(0.0, before - after) / before : 0.0;
    found.rises = after > before;
    Job shuffling = job.part(0.3, 1.0);
    MapRequest same_question = request;
    same_question.question = question;
    found.shuffled = shuffled_maps(subject, same_question, map, shuffling);
    return found;
}

}  // namespace mien::nn
