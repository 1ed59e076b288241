#pragma once

#include "core/nn/learner.h"

#include <vector>

namespace mien::nn {

/// Which samples of a faces pack (core/vision/prepare.h) a network that draws faces learns from.
struct PortraitChoice {
    double least_trust = 0.2;  // of the label, 0..1
    bool imagined = false;     // also what was put on photographs or rendered

    void describe(Fields& fields);
    /// The samples with such a label. Adds the field "row", their places in what is returned.
    Batch of(const Batch& samples) const;
};

/// Rows that show one person in two categories, in both orders: P x 2, from and to.
torch::Tensor expression_pairs(const Batch& samples);

/// Who else was photographed in another category: for drawing pairs at random.
class Partners {
public:
    Partners() = default;
    explicit Partners(const Batch& samples);
    /// For each row one of its partners, drawn by chance (torch's generator), or -1 where it has none. N -> N
    torch::Tensor drawn(const torch::Tensor& rows) const;

private:
    std::map<std::int64_t, std::vector<std::int64_t>> of_;
};

/// The mean error of the samples that have a partner. error: N x C x H x W, paired: N x 1 x 1 x 1, 0 or 1
torch::Tensor mean_of_paired(const torch::Tensor& error, const torch::Tensor& paired);

/// The rows' pictures. bytes: U8 N x H x W x 3  ->  N x 3 x size x size, -1..1
torch::Tensor portraits(const torch::Tensor& bytes, int size);

/// A change of side, light and place, drawn once and the same for every picture of a sample.
class Look {
public:
    /// n samples; light: how far gain and gamma leave 1; place: how far a picture is shifted, of its half, and how far
    /// its size leaves 1. 0 and 0 change the side alone
    Look(std::int64_t n, double light, const torch::Device& device, double place = 0.0);
    torch::Tensor operator()(const torch::Tensor& pictures) const;  // N x 3 x H x W, -1..1
    torch::Tensor points(const torch::Tensor& points) const;        // N x 68 x 2, -1..1: where they then are
    const torch::Tensor& turned() const& { return turned_; }        // N x 1 x 1 x 1, true where mirrored

private:
    torch::Tensor turned_, gain_, gamma_;  // N x 1 x 1 x 1
    torch::Tensor place_;                  // N x 2 x 3 for affine_grid; undefined where nothing moves
};

}  // namespace mien::nn
