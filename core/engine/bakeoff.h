#pragma once

#include "core/engine/studio.h"

namespace mien {

/// One way to edit a face, and how it came out.
struct Variant {
    Edit edit;
    double mark = 0.0;  // see mark_of
    double seconds = 0.0;
    Scorecard card;
    Raster<std::uint8_t> face;  // the edited face, level, variant_side pixels square
};
inline constexpr int variant_side = 384;

/// The mean of what the judges now think of the target, times how far it is the same person: 0..1. Where no emotion was
/// asked for, how far the landmarks got instead of what the judges think.
double mark_of(const Scorecard& card);

/// Tries each edit alone on the face; the best mark first. Edits that meet an obstacle are left out.
std::vector<Variant> bake_off(Studio& studio, const Photo& photo, const Face& face, const std::vector<Edit>& tries,
                              Job& job);

/// The face as it is, cut out as a Variant's is.
Raster<std::uint8_t> face_of(const Photo& photo, const Face& face);

}  // namespace mien
