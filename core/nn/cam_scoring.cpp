#include "core/nn/cam_methods.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

constexpr std::int64_t at_once = 32;  // pictures in a batch
constexpr int windows_a_side = 8;     // squares that occlude, side by side
constexpr int steps_of_integral = 32;

torch::Tensor repeated(const torch::Tensor& picture, std::int64_t count) { return picture.expand({count, -1, -1, -1}); }

/// The number for batches of changed pictures, joined. `batch` makes those from first to last.
template <class Batch>
torch::Tensor tried(std::int64_t count, Job& job, std::string_view stage, Batch batch)
{
    std::vector<torch::Tensor> numbers;
    for (std::int64_t first = 0; first < count; first += at_once) {
        job.step(double(first) / double(count), stage);
        numbers.push_back(batch(first, std::min(first + at_once, count)));
    }
    return torch::cat(numbers);
}

// C x h x w  ->  C x 1 x h x w, each stretched to 0..1; a channel that is the same everywhere becomes 0
torch::Tensor as_masks(const torch::Tensor& maps)
{
    const auto low = maps.amin({1, 2}, true), high = maps.amax({1, 2}, true);
    return ((maps - low) / (high - low).clamp_min(1e-12)).unsqueeze(1);
}

// weights: C, activation: rows x C x h x w  ->  rows x h x w
torch::Tensor weighed(const torch::Tensor& weights, const torch::Tensor& activation)
{
    return torch::relu((weights.view({1, -1, 1, 1}) * activation).sum(1));
}

/// Every channel of the layer carried to the picture.  ->  C x 1 x H x W, 0..1
torch::Tensor masks(const Sight& sight, const torch::Tensor& activation)
{
    const auto height = sight.picture.size(2), width = sight.picture.size(3);
    if (!sight.spread)
        return F::interpolate(as_masks(activation[0]), F::InterpolateFuncOptions()
                                                           .size(std::vector<std::int64_t>{height, width})
                                                           .mode(torch::kBilinear)
                                                           .align_corners(false));
    std::vector<torch::Tensor> each;
    for (const auto& channel : activation.unbind(1)) each.push_back(sight.spread(channel));
    return as_masks(torch::stack(each));
}

}  // namespace

torch::Tensor score_cam(const Trial& trial, Job& job)
{
    const torch::NoGradGuard no_grad;
    const auto& network = *trial.sight.network;
    const auto activation = network.cut(trial.sight.picture, trial.layer).activation.detach();
    const auto shown = masks(trial.sight, activation);
    const auto grey = asked(trial.question, network.logits(torch::zeros_like(trial.sight.picture)));
    const auto rises = tried(shown.size(0), job, "Score-CAM", [&](std::int64_t first, std::int64_t last) {
        return asked(trial.question, network.logits(trial.sight.picture * shown.slice(0, first, last))) - grey;
    });
    return weighed(rises.softmax(0), activation);
}

torch::Tensor ablation_cam(const Trial& trial, Job& job)
{
    const torch::NoGradGuard no_grad;
    const auto& network = *trial.sight.network;
    const auto cut = network.cut(trial.sight.picture, trial.layer);
    const auto activation = cut.activation.detach();
    const auto whole = asked(trial.question, cut.logits.detach());
    const auto rows = activation.size(0), channels = activation.size(1);
    const auto numbers = tried(channels, job, "Ablation-CAM", [&](std::int64_t first, std::int64_t last) {
        auto maimed = activation.repeat({last - first, 1, 1, 1});
        for (auto i = first; i < last; ++i)
            maimed.slice(0, (i - first) * rows, (i - first + 1) * rows).select(1, i).zero_();
        const auto pictures = repeated(trial.sight.picture, last - first);
        return asked(trial.question, network.logits_given(pictures, trial.layer, maimed));
    });
    // by its size, not by itself as published: a negative logit would turn the map over
    return weighed((whole - numbers) / whole.abs().clamp_min(1e-12), activation);
}

torch::Tensor occlusion(const Sight& sight, const Question& question, Job& job)
{
    const torch::NoGradGuard no_grad;
    const auto height = sight.picture.size(2), width = sight.picture.size(3);
    const auto side = std::max<std::int64_t>(1, std::max(height, width) / windows_a_side);
    const auto step = std::max<std::int64_t>(1, side / 2);
    std::vector<std::array<std::int64_t, 4>> windows;  // top, bottom, left, right
    for (auto top = step - side; top < height; top += step)
        for (auto left = step - side; left < width; left += step)
            windows.push_back({std::max<std::int64_t>(top, 0), std::min(top + side, height),
                               std::max<std::int64_t>(left, 0), std::min(left + side, width)});
    const auto place = [](const torch::Tensor& plane, const std::array<std::int64_t, 4>& at) {
        return plane.slice(-2, at[0], at[1]).slice(-1, at[2], at[3]);
    };
    const auto whole = asked(question, sight.network->logits(sight.picture));
    const auto numbers = tried(std::int64_t(windows.size()), job, "occlusion", [&](auto first, auto last) {
        const auto pictures = repeated(sight.picture, last - first).clone();
        for (auto i = first; i < last; ++i) place(pictures[i - first], windows[std::size_t(i)]).zero_();
        return asked(question, sight.network->logits(pictures));
    });
    const auto sum = torch::zeros({height, width}), count = torch::zeros({height, width});
    for (std::size_t i = 0; i < windows.size(); ++i) {
        place(sum, windows[i]) += whole[0] - numbers[std::int64_t(i)];
        place(count, windows[i]) += 1.0;
    }
    return sum / count;
}

torch::Tensor integrated_gradients(const Sight& sight, const Question& question, Job& job)
{
    auto sum = torch::zeros_like(sight.picture);
    for (int first = 0; first < steps_of_integral; first += 8) {
        job.step(double(first) / steps_of_integral, "integrated gradients");
        const auto way = (torch::arange(first, first + 8) + 0.5) / steps_of_integral;  // the middle of each step
        const torch::AutoGradMode with_gradients(true);
        const auto pictures = (way.view({-1, 1, 1, 1}) * sight.picture).requires_grad_(true);
        const auto number = asked(question, sight.network->logits(pictures)).sum();
        sum += torch::autograd::grad({number}, {pictures})[0].sum(0, true);
    }
    return (sum * sight.picture / double(steps_of_integral)).sum(1)[0];
}

}  // namespace mien::nn
