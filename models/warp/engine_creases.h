#pragma once

#include "core/data/face.h"

namespace mien {

/// Folds that skin throws where it is pushed together, which no warp can make: between knit brows, across a raised
/// forehead, at a wrinkled nose, beside a raised lip and below lowered corners. Drawn by rule, as light taken and given
/// along strokes; how deep follows from how far the landmarks moved, so that any target gets its own: from where the
/// photo has them and from where they rest, whichever is less, since no skin folds on its way to rest. `face` is the
/// moved face; what is not skin there (hair, glasses) stays. depth: 0 none, 1 as on an adult face.
Image with_creases(const Image& face, const Landmarks& source, const Landmarks& rest, const Landmarks& target,
                   double depth);

}  // namespace mien
