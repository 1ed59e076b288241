#pragma once

#include "core/base/job.h"

#include <filesystem>

namespace mien {

/// Writes the training pairs of the landmark generator: where the 68 points of a face are, what it should show, and how
/// they move. From `faces` (a pack of prepare_faces) come real people: neutral faces of many, and the neutral and
/// smiling photos of the same person (London set). From `head` (the ICT-FaceKit folder: ict_shapes.json,
/// ict_shapes.i16) come the motions of FACS action units, added to real neutral faces. Deterministic for a seed.
/// Fields, N samples:
///   source F32 N x 68 x 2, frontal head units (core/data/head.h);  code F32 N x motion_code_size (see motion_code.h)
///   motion F32 N x 68 x 3, head units;  weight F32 N x 3, 0 where an axis is unknown;  real I64 N: 1 a photographed
///   neutral -> smile, 3 smile -> neutral, 2 a repetition of either, 0 imagined
///   strength F32 N, of the full expression the motion shows;  split I64 N, by person
int prepare_motion(const std::filesystem::path& faces, const std::filesystem::path& head,
                   const std::filesystem::path& pack, int seed, Job& job);

}  // namespace mien
