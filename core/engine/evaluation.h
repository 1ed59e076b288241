#pragma once

#include "core/data/names.h"
#include "core/engine/studio.h"
#include "core/measure/calibration.h"
#include "core/measure/classification.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mien {

/// A photograph and the expression it is known to show.
struct LabelledPhoto {
    std::filesystem::path file;
    Emotion truth = Emotion::neutral;
};

/// The photographs of a table with the columns file and expression, files relative to the folder; or, without a table,
/// those in folders named by the eight words. Throws Error for words that are no expression and where there is none.
std::vector<LabelledPhoto> labelled_photos(const std::filesystem::path& folder, const std::filesystem::path& labels);

/// What each recognizer says of a photograph's first face.
struct Verdict {
    LabelledPhoto photo;
    Face face;
    std::vector<std::array<double, emotion_count>> said;  // by engine

    Emotion named(std::size_t engine) const;
    double confidence(std::size_t engine) const { return said[engine][std::size_t(named(engine))]; }
    bool is_right(std::size_t engine) const { return named(engine) == photo.truth; }
};

/// The word of recognizers on labelled photographs.
struct Evaluation {
    std::vector<std::string> engines;
    std::vector<Verdict> verdicts;

    Confusion confusion(std::size_t engine) const;
    std::vector<Claim> claims(std::size_t engine) const;
    /// Mistakes, the surest first, at most `count`.
    std::vector<const Verdict*> worst(std::size_t engine, std::size_t count) const;
};

/// Asks the recognizers. A photograph without a face, or damaged, is told of and left out. Throws Error where none is
/// left.
Evaluation evaluate(Studio& studio, const std::vector<std::string>& engines, const std::vector<LabelledPhoto>& photos,
                    const std::function<void(const std::filesystem::path&, const std::string&)>& failed, Job& job);

}  // namespace mien
