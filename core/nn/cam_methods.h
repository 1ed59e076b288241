#pragma once

#include "core/nn/cam.h"

namespace mien::nn {

// The maps of one sight, before they are stretched. A layer that holds several rows a picture (FaceTopoNet's patches)
// is read as one map with the rows below each other, so that every method sees C x h x w.

/// A number to be explained, of logits N x classes  ->  N.
torch::Tensor asked(const Question& question, const torch::Tensor& logits);

/// An activation or its gradient, rows x C x h x w of `pictures` pictures  ->  pictures x C x (rows h) x w.
torch::Tensor folded(const torch::Tensor& activation, std::int64_t pictures);
/// A folded map, (rows h) x w  ->  rows x h x w.
torch::Tensor unfolded(const torch::Tensor& map, std::int64_t rows);

// Weights of the channels from the gradient of the class's logit. activation, gradient: C x h x w  ->  h x w, >= 0
torch::Tensor grad_cam(const torch::Tensor& activation, const torch::Tensor& gradient);
torch::Tensor grad_cam_plus_plus(const torch::Tensor& activation, const torch::Tensor& gradient);
torch::Tensor hires_cam(const torch::Tensor& activation, const torch::Tensor& gradient);
torch::Tensor layer_cam(const torch::Tensor& activation, const torch::Tensor& gradient);
torch::Tensor xgrad_cam(const torch::Tensor& activation, const torch::Tensor& gradient);

/// The activation along its first principal direction (not centred, as published), signed so that its sum is positive.
torch::Tensor eigen_cam(const torch::Tensor& activation);

/// What a scoring method needs.
struct Trial {
    const Sight& sight;
    const std::string& layer;
    const Question& question;  // settled
};

/// Channels weighted by the softmax of how far the logit rises when the picture shows through each alone.
/// ->  rows x h x w
torch::Tensor score_cam(const Trial& trial, Job& job);

/// Channels weighted by the share of the logit that is lost without them.  ->  rows x h x w
torch::Tensor ablation_cam(const Trial& trial, Job& job);

/// The mean fall of the number under grey squares that cover a pixel: squares of an eighth of the side, half
/// overlapping.  ->  H x W, signed
torch::Tensor occlusion(const Sight& sight, const Question& question, Job& job);

/// Gradients along the straight way from grey to the picture, times the way; summed over the colours. Its sum is the
/// number at the picture less that at grey.  ->  H x W, signed
torch::Tensor integrated_gradients(const Sight& sight, const Question& question, Job& job);

/// What a transformer's class token took from each patch, through all blocks: the product of the mean attention of the
/// heads, half of each the skip connection. Follows pooling that drops tokens.
struct TokenFate {
    torch::Tensor rollout;    // side x side
    torch::Tensor survivors;  // side x side, 0..1: through what share of the poolings each patch came
};
/// From values called "...:patches" (1 x side x side), "...:attention" (1 x heads x T x T, the class token first) and
/// "...:kept" (1 x K, ascending places of those before), in the order of the computation.
TokenFate token_fate(const std::vector<Sighting>& sightings);
bool has_tokens(const std::vector<Sighting>& sightings);

/// The last value called "...:attention" that is a map, rows x h x w; undefined where there is none.
torch::Tensor own_attention(const std::vector<Sighting>& sightings);

}  // namespace mien::nn
