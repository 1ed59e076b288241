#pragma once

#include "core/engine/studio.h"

#include <filesystem>
#include <map>
#include <string>

namespace mien {

/// How well an editor does on the test people of a faces pack (core/vision/prepare.h; tier P, frontal): neutral photos
/// are sent to the seven expressions, smiling ones to neutral. For each category that it accepts, e.g. "happiness.":
///   photos                how many
///   gain.<recognizer>     mean gain of the target's probability at full strength
///   recognised.<recognizer>  share read as the target at full strength
///   spearman.<recognizer>    mean rank correlation of that probability with the strengths 0, 0.25 ... 1
///   identity              mean cosine of the identity embedding
///   nme                   mean distance of the 68 points found in the result from where they were sent, over the
///                         inter-ocular distance
///   still                 mean structural similarity (SSIM) farther than 0.35 inter-ocular distances from brows, eyes,
///                         nose and mouth
/// and of edits without scores milliseconds, the median time, and megabytes, the process's peak memory before the
/// first recognizer is loaded.
std::map<std::string, double> measure_editor(Studio& studio, const std::string& engine,
                                             const std::filesystem::path& faces, int photos, Job& job);

}  // namespace mien
