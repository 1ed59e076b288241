#include "core/nn/nets.h"
#include "models/glamornet/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make()
{
    GlamorNet net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("face"), in.at("context"));
                return Tensors{{"probs", reading.logits.softmax(1)}, {"logits", reading.logits},
                               {"attention", reading.attention},     {"fusion_weights", reading.fusion_weights},
                               {"face_vector", reading.face_vector}, {"context_vector", reading.context_vector}};
            }};
}

}  // namespace

void add_glamornet(Nets& nets)
{
    for (const char* name : {"glamornet.96_112", "glamornet.96_112_gain"})
        nets.add({name,
                  {{"face", {2, 3, glamor_face_size, glamor_face_size}},
                   {"context", {2, 3, glamor_context_size, glamor_context_size}}},
                  {{"probs", {2, classes}},
                   {"logits", {2, classes}},
                   {"attention", {2, 7, 7}},
                   {"fusion_weights", {2, 2}},
                   {"face_vector", {2, 256}},
                   {"context_vector", {2, 256}}},
                  false,
                  make});
}

}  // namespace mien::nn
