#include "core/nn/cam_methods.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

// weights: C, activation: C x h x w  ->  h x w
torch::Tensor weighed(const torch::Tensor& weights, const torch::Tensor& activation)
{
    return torch::relu((weights.view({-1, 1, 1}) * activation).sum(0));
}

// a / b, and 0 where b is 0
torch::Tensor divided(const torch::Tensor& a, const torch::Tensor& b)
{
    return torch::where(b == 0, torch::zeros_like(a), a / torch::where(b == 0, torch::ones_like(b), b));
}

}  // namespace

torch::Tensor asked(const Question& question, const torch::Tensor& logits)
{
    const auto shown = logits.select(1, question.shown);
    return question.is_difference() ? shown - logits.select(1, question.against) : shown;
}

torch::Tensor folded(const torch::Tensor& activation, std::int64_t pictures)
{
    const auto rows = activation.size(0) / pictures, channels = activation.size(1);
    const auto height = activation.size(2), width = activation.size(3);
    return activation.reshape({pictures, rows, channels, height, width})
        .transpose(1, 2)
        .reshape({pictures, channels, rows * height, width});
}

torch::Tensor unfolded(const torch::Tensor& map, std::int64_t rows)
{
    return map.reshape({rows, map.size(0) / rows, map.size(1)});
}

torch::Tensor grad_cam(const torch::Tensor& activation, const torch::Tensor& gradient)
{
    return weighed(gradient.mean({1, 2}), activation);
}

torch::Tensor grad_cam_plus_plus(const torch::Tensor& activation, const torch::Tensor& gradient)
{
    // derivatives of exp(logit), whose common factor exp(logit) is left out
    const auto squared = gradient.pow(2), cubed = gradient.pow(3);
    const auto alpha = divided(squared, 2.0 * squared + activation.sum({1, 2}, true) * cubed);
    return weighed((alpha * torch::relu(gradient)).sum({1, 2}), activation);
}

torch::Tensor hires_cam(const torch::Tensor& activation, const torch::Tensor& gradient)
{
    return torch::relu((gradient * activation).sum(0));
}

torch::Tensor layer_cam(const torch::Tensor& activation, const torch::Tensor& gradient)
{
    return torch::relu((torch::relu(gradient) * activation).sum(0));
}

torch::Tensor xgrad_cam(const torch::Tensor& activation, const torch::Tensor& gradient)
{
    return weighed(divided((gradient * activation).sum({1, 2}), activation.sum({1, 2})), activation);
}

torch::Tensor eigen_cam(const torch::Tensor& activation)
{
    const auto places = activation.flatten(1).transpose(0, 1).to(torch::kFloat64);  // h w x C
    const auto covariance = places.transpose(0, 1).matmul(places);
    const auto direction = std::get<1>(torch::linalg_eigh(covariance)).select(1, -1);  // of the largest
    const auto along = places.matmul(direction).view({activation.size(1), activation.size(2)});
    const auto sign = along.sum().item<double>() < 0.0 ? -1.0 : 1.0;
    return torch::relu(sign * along).to(torch::kFloat32);
}

}  // namespace mien::nn
