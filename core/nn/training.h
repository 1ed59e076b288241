#pragma once

#include "core/base/job.h"
#include "core/nn/learner.h"

#include <filesystem>

namespace mien::nn {

/// Which samples of a pack: its field "split" holds 0, 1 or 2, by person.
enum class Split { train, validation, test };

/// The part of a recipe that is the same for every system.
struct TrainPlan {
    int epochs = 100;
    int batch = 32;
    int seed = 1;
    double minutes = 0.0;   // of this start, after which the epoch under way is the last; 0 for as long as it takes
    int measure_every = 1;  // epochs
    bool resume = true;
    bool cosine = true;
    bool research = true;
    std::string begin;  // weights that the product begins with; empty: chance
    double ema = 0.0;   // decay of the averaged weights, 0 for none
    std::string device = "auto";
    int ranks = 1;  // processes that train together, see ranks.h
    int rank = -1;  // which of them this is; -1: the first, which starts the others
    std::string meet;

    void describe(Fields& fields);
};

/// Trains to the end or until cancelled. The run folder tells everything: settings.txt, log.csv, last/ (checkpoint),
/// weights.safetensors (fp16, of the epoch with the best validation score, or of the last). Stopping and starting again
/// changes no number, unless `minutes` set an end. With `ema` the product that is measured and kept is the average of
/// its weights over the steps.
void train(Learner& learner, const Batch& data, const TrainPlan& plan, const std::filesystem::path& run, Job& job);

/// The samples of one split; `research`: also those whose field "research" says that weights trained with them are for
/// research only.
Batch rows_of(const Batch& data, Split split, bool research = true);

}  // namespace mien::nn
