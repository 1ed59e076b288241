#pragma once

#include "core/base/random.h"
#include "models/dvgface/net.h"

namespace mien::nn {

/// A face taken apart.
struct FaceParts {
    torch::Tensor identity;   // N x 256, unit length: who it is
    FaceVariation attribute;  // how it looks here: pose, light, expression, modality
};

/// FSIAD (Yang et al. 2022), re-derived on the networks of DVG-Face (Fu et al. 2021), by one of its authors; its own
/// layers are not published. A frozen recognizer says who somebody is, an encoder the rest, and the decoder makes
/// faces of any identity with any attribute, from which heterogeneous face recognition learns.
struct FsiadImpl : torch::nn::Module {
    FsiadImpl();

    // x: N x 3 x 128 x 128, RGB, 0..1
    FaceParts forward(const torch::Tensor& x);
    FacePair synthesized(const FaceParts& parts) { return decoder(parts.identity, parts.attribute); }

    LightCnn recognizer;  // its weights are given, and no optimizer changes them
    DvgEncoder encoder;
    DvgDecoder decoder;
};
TORCH_MODULE(Fsiad);

/// An order of 0..count-1 in which nobody stays in place. count > 1  ->  count, whole numbers
torch::Tensor derangement(int count, Random& random);

/// The same attributes on other people: sample i becomes person order[i].
FaceParts swapped_identities(const FaceParts& parts, const torch::Tensor& order);

/// How much a face's attributes tell of its identity: the mean of |cosine|, 0..1. identity, attribute: N x D
torch::Tensor decorrelation_loss(const torch::Tensor& identity, const torch::Tensor& attribute);

/// What FSIAD makes small.
struct FsiadLosses {
    torch::Tensor decorrelation;   // of identity and attribute
    torch::Tensor reconstruction;  // of a face from its own parts, mean absolute difference
    torch::Tensor identity;        // of faces with swapped identities: 1 - cosine to the person they should be
    torch::Tensor attribute;       // of the same faces: 1 - cosine to the attributes they should have

    torch::Tensor total() const { return decorrelation + 10 * reconstruction + identity + attribute; }
};

/// faces: N x 3 x 128 x 128, 0..1; infrared: N, true where a face was taken in near infrared
FsiadLosses fsiad_losses(Fsiad& net, const torch::Tensor& faces, const torch::Tensor& infrared, Random& random);

}  // namespace mien::nn
