#include "core/nn/nets.h"
#include "models/apvit/net.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr int classes = 7;

NetUse make()
{
    ApVit net(classes);
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto reading = net(in.at("x"));
                return Tensors{{"logits", reading.logits},
                               {"probs", reading.logits.softmax(1)},
                               {"stem_features", reading.stem_features},
                               {"patch_score", reading.pooling.patch_score},
                               {"patch_kept", reading.pooling.patch_kept},
                               {"cls_feature", reading.pooling.cls_feature}};
            }};
}

}  // namespace

void add_apvit(Nets& nets)
{
    for (const char* name : {"apvit.raf7_112", "apvit.raf7_112_pos"})
        nets.add({name,
                  {{"x", {2, 3, apvit_face_size, apvit_face_size}}},
                  {{"logits", {2, classes}},
                   {"probs", {2, classes}},
                   {"stem_features", {2, 256, apvit_grid, apvit_grid}},
                   {"patch_score", {2, 1, apvit_grid, apvit_grid}},
                   {"patch_kept", {2, apvit_grid * apvit_grid}},
                   {"cls_feature", {2, 768}}},
                  false,
                  make});
}

}  // namespace mien::nn
