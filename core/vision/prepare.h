#pragma once

#include "core/base/job.h"
#include "core/data/face.h"
#include "core/data/names.h"
#include "core/data/photo.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mien {

/// A folder of photos with labels.csv (columns: file, and where known expression, verified_expression, weak_expression,
/// weak_prob, p_<emotion>, identity / subject / bioguide_id, split).
struct LabelledFolder {
    std::filesystem::path folder;
    bool research_only = false;  // tier R: weights trained with it may not be used commercially
    bool rendered = false;       // by `mien synth`: nobody's faces, which count as imagined
};

/// What was seen when photos that only a classifier had labelled were viewed, by "folder/file".
struct ViewedLabel {
    Emotion expression = Emotion::neutral;
    float trust = 0.8f;  // 0..1: one pair of eyes on a small picture, unless told otherwise
};
using ViewedLabels = std::map<std::string, ViewedLabel>;
/// Of a table with the columns file and expression, and perhaps trust. Throws Error for words that are no expression.
ViewedLabels viewed_labels(const std::filesystem::path& table);

/// Expressions that were not photographed, put on faces that were: `imagine` returns the photo with the face showing
/// `emotion`.
struct Imagination {
    std::vector<Emotion> emotions;  // given to neutral faces in turn; neutral: to each that shows something else
    int each = 1;                   // how many of them a neutral face is given
    std::function<Photo(const Photo&, const Face&, Emotion)> imagine;
};

struct PrepareReport {
    int faces = 0;  // photographed
    int rendered = 0;
    int imagined = 0;
    int deep = 0;                      // whose depth is known
    std::vector<std::string> skipped;  // "file: reason"
};

/// Finds, levels and cuts out the face of every photo and writes one pack (safetensors). Deterministic; photos that
/// cannot be used are listed, not fatal. Fields, N samples:
///   image U8 N x size x size x 3 sRGB, crop margin 1.15; landmarks F32 N x 68 x 2 in crop pixels
///   expression I64 N (Emotion, -1 unknown);              trust F32 N, 0..1: how far the label may be believed
///   identity I64 N (a hash; FairFace: one per image);    split I64 N, 0 train, 1 validation, 2 test, by identity
///   research U8 N;                                       source I64 N, the folder's place in the list
///   imagined U8 N: the expression was put on (on the photo's crop, pixel for pixel) or rendered
///   action_units F32 N x 19 (core/data/names.h): intensities from 0 on, -1 where nobody knows
///   valence_arousal F32 N x 2, -1..1; -2 where nobody rated them;   age F32 N, years; -1 unknown
///   weak F32 N x 8: what another machine thinks the face shows (sums to 1), or zeros; a hint, never a label
/// and of the D <= N faces beside which planes/<name>.safetensors tells their depth (`mien synth --planes`):
///   depth F32 D x size x size, cm along the camera's axis, 0 where there is no head;   depth_row I64 D: which sample
PrepareReport prepare_faces(const std::vector<LabelledFolder>& folders, const ViewedLabels& viewed,
                            const Imagination& imagination, const std::filesystem::path& pack, int size, Job& job);

/// Writes a pack of faces or translations anew with its pictures as JPEGs (core/nn/pack.h reads both), about a tenth of
/// the size: for a machine that a pack must travel to. quality: 1..100. Returns the bytes written. Throws Error for a pack without pictures.
std::uintmax_t compact_pack(const std::filesystem::path& pack, const std::filesystem::path& to, int quality, Job& job);

}  // namespace mien
