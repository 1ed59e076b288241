#pragma once

#include "core/data/score.h"
#include "core/data/target.h"

#include <string>
#include <vector>

namespace mien {

/// What one recognizer says of an edit: the probability of each category before and after.
struct Opinion {
    std::string engine;
    std::vector<double> before;  // by Emotion
    std::vector<double> after;
};

/// How well an edit of one face did what was asked, and what else it did.
struct Scorecard {
    Emotion target = Emotion::neutral;  // the category asked for most; where none was, the one that rose most
    bool asked = true;                  // whether one was
    std::vector<Opinion> opinions;      // the first judges, the others keep it honest
    double identity = 1.0;              // cosine of the identity embedding, 1 = same picture
    std::string identity_engine;        // who measured it; empty when nothing could
    double changed = 0.0;               // share of the photo's pixels that differ
    double landmarks_reached = 1.0;     // 1 - remaining distance / asked distance, found anew in the edited photo; <= 1
};

/// What a person demands of an edit.
struct Acceptance {
    double target = 0.5;    // least probability of the target by the first judge
    double identity = 0.7;  // least cosine of the identity embedding; the mean edit leaves 0.88 and more
    bool operator==(const Acceptance&) const = default;
};

/// What speaks against an edit; nothing known speaks against nothing.
enum class Objection { target_missed, another_person };
std::vector<Objection> objections(const Scorecard& card, const Acceptance& demanded);

/// The category whose probability rose most.
Emotion risen_most(const Opinion& opinion);

/// The category with the highest probability besides `target`.
Emotion second_best(const std::vector<double>& probabilities, Emotion target);

/// The eight probabilities of a score, by Emotion; a category the engine does not know is 0.
std::vector<double> probabilities(const Score& score);

/// Cosine of two embeddings, -1..1.
double cosine(const std::vector<float>& a, const std::vector<float>& b);

/// 1 - |reached - wanted| / |start - wanted|, summed over the points that were asked to move at all. A distance left
/// that may be the detector's own noise is none.
double landmarks_reached(const Landmarks& start, const Landmarks& wanted, const Landmarks& reached);

}  // namespace mien
