#include "models/landmarkgan/net_drawing.h"

#include "core/base/error.h"
#include "core/data/contours.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

static_assert(face_contours.size() == drawn_contours);

constexpr double deviation = 2.0 / 64;    // of the line's profile; a picture is 2 across
constexpr double shortest_square = 1e-8;  // below it a stretch between two points is a point

// the centres of the pixels, -1..1
torch::Tensor centres(int count, const torch::TensorOptions& options)
{
    return (2 * torch::arange(count, options) + 1) / double(count) - 1;
}

// from every pixel to the nearest point of every stretch.  N x S x 2 each, H x W x 2  ->  N x S x H x W
torch::Tensor squared_distances(const torch::Tensor& from, const torch::Tensor& to, const torch::Tensor& pixels)
{
    const auto of = [](const torch::Tensor& points, int axis) {
        return points.select(2, axis).unsqueeze(2).unsqueeze(2);
    };
    const auto stretch_x = of(to, 0) - of(from, 0), stretch_y = of(to, 1) - of(from, 1);      // N x S x 1 x 1
    const auto x = pixels.select(2, 0) - of(from, 0), y = pixels.select(2, 1) - of(from, 1);  // N x S x H x W
    const auto length_square = (stretch_x.square() + stretch_y.square()).clamp_min(shortest_square);
    const auto along = (x * (stretch_x / length_square) + y * (stretch_y / length_square)).clamp(0, 1);
    return (x - along * stretch_x).square() + (y - along * stretch_y).square();
}

torch::Tensor drawn(const torch::Tensor& points, const Contour& contour, const torch::Tensor& pixels)
{
    const auto line = points.slice(1, contour.first, contour.last + 1);
    const auto next = line.roll(-1, 1);
    const auto stretches = line.size(1) - (contour.closed ? 0 : 1);
    const auto squares = squared_distances(line.slice(1, 0, stretches), next.slice(1, 0, stretches), pixels);
    return (squares.amin(1) * (-0.5 / (deviation * deviation))).exp();
}

}  // namespace

torch::Tensor drawn_face(const torch::Tensor& points, int height, int width)
{
    expect(points.dim() == 3 && points.size(1) == 68 && points.size(2) == 2, "a face has 68 points in the plane");
    const auto across = centres(width, points.options()).view({1, width}).expand({height, width});
    const auto down = centres(height, points.options()).view({height, 1}).expand({height, width});
    const auto pixels = torch::stack({across, down}, -1);
    std::vector<torch::Tensor> pictures;
    for (const auto& contour : face_contours) pictures.push_back(drawn(points, contour, pixels));
    return torch::stack(pictures, 1);
}

}  // namespace mien::nn
