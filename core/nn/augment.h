#pragma once

#include <torch/types.h>

namespace mien::nn {

/// How far pictures are changed before a step. Angles in degrees; shares of the crop's side; factors around 1.
struct Augmentation {
    double turn = 12.0;
    double shift = 0.04;
    double zoom = 0.10;
    double stretch = 0.04;
    double light = 0.35;   // gain and gamma
    double colour = 0.15;  // gain apart for each channel
    double grey = 0.3;     // share of pictures without colour
    double blur = 0.25;    // share of pictures softened
    double noise = 0.02;
    double erase = 0.25;  // share of pictures with a patch blotted out
    bool flip = true;
};

/// Changed pictures, and where their points went.
struct View {
    torch::Tensor pictures;  // N x 3 x size x size, -1..1
    torch::Tensor points;    // N x 68 x 2, -1..1 across the picture
};

/// bytes: N x H x W x 3, U8; points: N x 68 x 2 in their pixels. Each picture is changed at random (torch's generator).
View augmented(const torch::Tensor& bytes, const torch::Tensor& points, int size, const Augmentation& how);
/// The pictures alone.
torch::Tensor augmented(const torch::Tensor& bytes, int size, const Augmentation& how);
/// N x H x W x 3 U8 as N x 3 x H x W, 0..1.
torch::Tensor unit_pictures(const torch::Tensor& bytes);
/// N x 3 x H x W, 0..1  ->  N x 3 x size x size, -1..1, nothing left to chance.
torch::Tensor plain(const torch::Tensor& pictures, int size);
/// N x 3 x H x W without colour, for networks to whom it would tell a photo's collection, and with it the label.
torch::Tensor greyed(const torch::Tensor& pictures);
/// Points in pixels of a side-wide picture as -1..1 across it.
torch::Tensor across(const torch::Tensor& points, double side);

/// N x 68 x 2 or 3, frontal points or their motions, as the mirror shows them.
torch::Tensor mirrored_points(const torch::Tensor& points);

}  // namespace mien::nn
