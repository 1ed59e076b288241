#include "core/nn/nets.h"
#include "models/partensemble/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;
constexpr int all_points = 68;

NetUse make_emotion()
{
    PartEmotion net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto features = net->describe(in.at("x"));
                const auto logits = net->classify(features);
                return Tensors{{"probs", logits.softmax(1)}, {"logits", logits}, {"features", features}};
            }};
}

NetUse make_points(int points)
{
    PartPoints net(points);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto features = net->describe(in.at("x"));
                return Tensors{{"points", net->locate(features)}, {"features", features}};
            }};
}

void add_points(Nets& nets, const std::string& name, int points)
{
    nets.add({"landmark_points." + name + "_" + std::to_string(2 * points),
              {{"x", {2, 3, part_face_size, part_face_size}}},
              {{"points", {2, 2 * points}}, {"features", {2, 128}}},
              false,
              [points] { return make_points(points); }});
}

}  // namespace

void add_partensemble(Nets& nets)
{
    nets.add({"landmark_emotion.160",
              {{"x", {2, 3, part_face_size, part_face_size}}},
              {{"probs", {2, classes}}, {"logits", {2, classes}}, {"features", {2, 128}}},
              false,
              make_emotion});
    for (const auto& part : facial_parts) add_points(nets, part.name, part.points());
    add_points(nets, "full", all_points);
}

}  // namespace mien::nn
