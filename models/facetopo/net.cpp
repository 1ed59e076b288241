#include "models/facetopo/net.h"

#include "core/base/error.h"
#include "core/data/head.h"
#include "core/nn/blocks_conv.h"
#include "core/nn/watch.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int hidden = 128;              // of an LSTM, each way
constexpr int vector_size = 2 * hidden;  // of a stream
constexpr int place_size = 64;
constexpr int skin_size = 64;
constexpr int right_eye_corner = 36;  // the outer ones, iBUG
constexpr int left_eye_corner = 45;

torch::Tensor distances_on_the_mean_head()
{
    auto points = torch::empty({facetopo_points, 3});
    auto at = points.accessor<float, 2>();
    for (std::size_t i = 0; i < mean_head().size(); ++i) {
        const auto& point = mean_head()[i];
        at[std::int64_t(i)][0] = float(point.x);
        at[std::int64_t(i)][1] = float(point.y);
        at[std::int64_t(i)][2] = float(point.z);
    }
    return (points.unsqueeze(0) - points.unsqueeze(1)).norm(2, -1);
}

struct AverageImpl : torch::nn::Module {
    // x: N x C x H x W  ->  N x C
    torch::Tensor forward(const torch::Tensor& x) { return x.mean({2, 3}); }
};
TORCH_MODULE(Average);

// N x 3 x 24 x 24  ->  N x 64
Chain patch_network()
{
    Chain chain;
    int in = 3;
    for (const int out : {skin_size / 4, skin_size / 2, skin_size}) {
        chain->push_back(conv_without_bias(in, out, 3, out == skin_size ? 1 : 2));
        chain->push_back(torch::nn::BatchNorm2d(out));
        chain->push_back(torch::nn::ReLU());
        in = out;
    }
    chain->push_back(Average());
    return chain;
}

// the same for a face wherever it stands in the picture and however large it is.  N x 68 x 2  ->  same, in eye widths
torch::Tensor in_eye_widths(const torch::Tensor& points)
{
    const auto right = points.select(1, right_eye_corner), left = points.select(1, left_eye_corner);
    const auto middle = (0.5 * (right + left)).unsqueeze(1);
    const auto width = (right - left).norm(2, 1).clamp_min(1e-6).view({-1, 1, 1});
    return (points - middle) / width;
}

// places and the way from the tree's parent to each.  N x 68 x 2  ->  N x 68 x 4
torch::Tensor with_branches(const torch::Tensor& places, const FaceTree& tree)
{
    auto origins = tree.parents;
    origins[facetopo_root] = facetopo_root;  // the root comes from nowhere
    const auto parents = places.index_select(1, torch::tensor(origins, torch::kLong).to(places.device()));
    return torch::cat({places, places - parents}, 2);
}

}  // namespace

SequenceReaderImpl::SequenceReaderImpl(int in, int width, int layers)
    : lstm(register_module(
          "lstm",
          torch::nn::LSTM(torch::nn::LSTMOptions(in, width).num_layers(layers).batch_first(true).bidirectional(true)))),
      attention(register_module("attention", Chain(torch::nn::Linear(2 * width, width), torch::nn::Tanh(),
                                                   torch::nn::Linear(torch::nn::LinearOptions(width, 1).bias(false)))))
{
}

SequenceReading SequenceReaderImpl::forward(const torch::Tensor& x)
{
    const auto steps = std::get<0>(lstm(x));           // N x T x 2 width
    const auto weights = attention(steps).softmax(1);  // N x T x 1
    return {(weights * steps).sum(1), weights.squeeze(2)};
}

torch::Tensor patches_around(const torch::Tensor& pictures, const torch::Tensor& points, int side)
{
    const auto count = points.size(1);
    const auto pixels = torch::arange(side, points.options()) - 0.5 * (side - 1);
    const auto right = (pixels * (2.0 / double(pictures.size(3)))).view({1, side}).expand({side, side});
    const auto down = (pixels * (2.0 / double(pictures.size(2)))).view({side, 1}).expand({side, side});
    const auto offsets = torch::stack({right, down}, -1);                     // side x side x 2
    const auto grid = points.unsqueeze(2).unsqueeze(2) + offsets;             // N x P x side x side x 2
    const auto rows = grid.reshape({points.size(0), count * side, side, 2});  // all patches below each other
    const auto cut = torch::nn::functional::grid_sample(
        pictures, rows,
        torch::nn::functional::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
    return cut.view({points.size(0), pictures.size(1), count, side, side}).transpose(1, 2);
}

torch::Tensor patches_laid_down(const torch::Tensor& maps, const torch::Tensor& points, int side, int picture)
{
    const auto count = maps.size(0);
    const auto pixels = (torch::arange(picture) + 0.5) * (2.0 / picture) - 1.0;
    const auto across = pixels.view({1, 1, picture}).expand({count, picture, picture});
    const auto down = pixels.view({1, picture, 1}).expand({count, picture, picture});
    const auto from_centre = torch::stack({across, down}, -1) - points.view({count, 1, 1, 2});
    const auto in_patch = from_centre * (double(picture) / side);  // -1..1 across the patch
    const auto values = torch::nn::functional::grid_sample(
        maps.unsqueeze(1), in_patch,
        torch::nn::functional::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
    const auto inside = in_patch.abs().amax(-1).le(1.0);
    return (values.squeeze(1) * inside).sum(0);
}

FaceTopoNetImpl::FaceTopoNetImpl(int classes)
    : costs(register_buffer("costs", distances_on_the_mean_head())),
      place(register_module("place", torch::nn::Linear(4, place_size))),
      structure(register_module("structure", SequenceReader(place_size, hidden, 2))),
      patch(register_module("patch", patch_network())),
      texture(register_module("texture", SequenceReader(skin_size, hidden, 1))),
      gate(register_module("gate", torch::nn::Linear(2 * vector_size, 2))),
      fc(register_module("fc", torch::nn::Linear(vector_size, classes)))
{
}

torch::Tensor FaceTopoNetImpl::skin(const torch::Tensor& pictures, const torch::Tensor& points)
{
    const auto squares = patches_around(pictures, points, facetopo_patch_size);
    return patch(squares.flatten(0, 1)).view({points.size(0), facetopo_points, skin_size});
}

FaceTopoReading FaceTopoNetImpl::read(const torch::Tensor& skin, const torch::Tensor& points)
{
    const auto walked = tree();
    const auto order = torch::tensor(walked.order, torch::kLong).to(points.device());
    const auto by_landmark = order.argsort();
    const auto places = torch::relu(place(with_branches(in_eye_widths(points), walked)));  // N x 68 x 64

    const auto shape = structure(places.index_select(1, order));
    const auto look = texture(skin.index_select(1, order));
    const auto fusion = gate(torch::cat({shape.vector, look.vector}, 1)).softmax(1);
    const auto fused = fusion.slice(1, 0, 1) * shape.vector + fusion.slice(1, 1, 2) * look.vector;
    const auto look_attention = look.attention.index_select(1, by_landmark);
    seen(*this, "attention", look_attention.view({-1, 1, 1}));  // one place a patch
    return {fc(fused), fusion, shape.attention.index_select(1, by_landmark), look_attention, walked};
}

void FaceTopoNetImpl::set_costs(const torch::Tensor& learned)
{
    expect(learned.sizes() == costs.sizes(), "there is one cost for each pair of landmarks");
    const torch::NoGradGuard no_grad;
    costs.copy_(0.5 * (learned + learned.t()));
}

}  // namespace mien::nn
