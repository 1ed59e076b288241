#pragma once

#include "core/base/job.h"
#include "core/engine/engine.h"

#include <filesystem>
#include <functional>

namespace mien {

/// Moves a face's pixels without learning anything of how they should look: the landmark warp.
using Move = std::function<FaceEdit(const AlignedFace& face, const Target& target)>;

struct TranslationReport {
    int photographed = 0;  // samples between two photos of one person
    int repainted = 0;     // samples of one photo whose open mouth was painted over
    int asked = 0;         // samples of an expression that nobody photographed
};

/// Writes the training pairs of the landmark-guided translator from a pack of prepare_faces (tier P, frontal): what the
/// warp makes of a photo, and what it should have looked like.
///   Two photos of one person, neutral and smiling: the first is moved part of the way to the second's points; wanted
///   is the second (short of the whole way, a mixture of both, each moved there). One photo with an open mouth: the
///   mouth is closed and opened again by the warp, and only its inside is taken from that; wanted is the photo. One
///   neutral photo moved to an expression that nobody photographed: there is no truth, and wanted is the neutral photo.
/// Deterministic. Fields, N samples of the faces' size S, crop margin 1.15:
///   input, wanted U8 N x S x S x 3 sRGB;  mask U8 N x S x S, where the warp acts;  cover U8 N x S x S, where the
///   warp painted a mouth;  source, target F32 N x 68 x 2 in crop pixels
///   code F32 N x motion_code_size;  real I64 N: 0 one photo, 1 the whole way between two photos, 2 part
///   of it, 3 no truth
///   split I64 N, by person
TranslationReport prepare_translations(const std::filesystem::path& faces, const Move& move,
                                       const std::filesystem::path& file, Job& job);

}  // namespace mien
