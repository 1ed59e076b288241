#pragma once

#include "core/nn/augment.h"

namespace mien::nn {

/// A recognizer as another network's teacher: what it says of pictures passes a gradient to them.
class Teacher {
public:
    virtual ~Teacher() = default;
    /// ->  N x 8 logits, in use mode. The pictures may have any size, the points are -1..1 across them.
    virtual torch::Tensor says(const View& view) = 0;
};

}  // namespace mien::nn
