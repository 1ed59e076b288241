#pragma once

#include "core/data/names.h"
#include "core/engine/studio.h"
#include "core/measure/calibration.h"
#include "core/measure/classification.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace mien {

/// A photograph and the expression it is known to show.
struct LabelledPhoto {
    std::filesystem::path file;
    Emotion truth = Emotion::neutral;
};

/// A person's photographs and where their labels come from.
struct LabelledSet {
    std::filesystem::path folder, labels;  // without a table `labels` is empty
    std::vector<LabelledPhoto> photos;

    std::string short_name(const std::filesystem::path& file) const;  // as a table of labels would name it
};

/// The photographs of a table with the columns file and expression, files relative to the folder (those without an
/// expression are left out); or, without a table, those in folders named by the eight words. Throws Error for words
/// that are no expression and where there is none.
LabelledSet labelled_set(const std::filesystem::path& folder, const std::filesystem::path& labels);

/// What each recognizer says of a photograph's first face.
struct Verdict {
    LabelledPhoto photo;
    Face face;
    std::vector<std::uint8_t> crop;                       // the face as a small JPEG, to be looked at
    std::vector<std::array<double, emotion_count>> said;  // by engine

    Emotion named(std::size_t engine) const;
    double confidence(std::size_t engine) const { return said[engine][std::size_t(named(engine))]; }
    bool is_right(std::size_t engine) const { return named(engine) == photo.truth; }
    /// By how much the named class exceeds the label's, 0..1.
    double margin(std::size_t engine) const { return confidence(engine) - said[engine][std::size_t(photo.truth)]; }
    /// The label may be wrong: the recognizer is sure of another class (more probable than all others together) and
    /// gives it over 0.2 more than the label's, the margin at which SCN relabels (Wang et al., CVPR 2020).
    bool is_suspicious(std::size_t engine) const { return confidence(engine) > 0.5 && margin(engine) > 0.2; }
};

/// A photograph that was left out.
struct Unread {
    LabelledPhoto photo;
    std::string reason;
};

/// The word of recognizers on labelled photographs.
struct Evaluation {
    LabelledSet set;
    std::vector<std::string> engines;
    std::vector<Verdict> verdicts;
    std::vector<Unread> unread;

    Confusion confusion(std::size_t engine) const;
    std::vector<Claim> claims(std::size_t engine) const;
    /// Mistakes, the surest first, at most `count`.
    std::vector<const Verdict*> worst(std::size_t engine, std::size_t count) const;
    /// Labels that may be wrong, the greatest margin first.
    std::vector<const Verdict*> suspicious(std::size_t engine) const;
};

/// Asks the recognizers. A photograph without a face, or damaged, is left out. Throws Error where none is left.
/// `enough`: the photographs read so far are the result; Cancelled where there is none yet.
Evaluation evaluate(Studio& studio, const std::vector<std::string>& engines, const LabelledSet& set, Job& job,
                    std::stop_token enough = {});

/// How far the photographs tell two recognizers apart.
struct Comparison {
    int first_only = 0, second_only = 0;  // photographs that only one is right about
    double chance = 1.0;                  // see mcnemar()
};
Comparison compared(const Evaluation& evaluation, std::size_t first, std::size_t second);

}  // namespace mien
