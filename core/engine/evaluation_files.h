#pragma once

#include "core/engine/evaluation.h"

#include <nlohmann/json_fwd.hpp>

namespace mien {

/// Every number of an evaluation: photographs, classes, confusion, calibration, the surest mistakes, comparisons.
nlohmann::ordered_json to_json(const Evaluation& evaluation);
/// The same as text.
std::string json_text(const Evaluation& evaluation);

/// A line for each photograph and recognizer, with all probabilities; and one for each photograph that was left out,
/// with the reason alone.
std::string rows_csv(const Evaluation& evaluation);

/// A line for each label that may be wrong, with the class that is proposed instead.
std::string suspicious_csv(const Evaluation& evaluation);

/// Throws Error where a result would replace the table of labels or one of the photographs, or, unless `overwrite`,
/// anything.
void check_result(const LabelledSet& set, const std::filesystem::path& file, bool overwrite);

}  // namespace mien
