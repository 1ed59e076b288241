#pragma once

#include "core/engine/studio.h"

#include <nlohmann/json_fwd.hpp>

namespace mien {

/// What is known of faces and edits as JSON, the same on the command line and in files.
nlohmann::ordered_json to_json(const Landmarks& landmarks);
nlohmann::ordered_json to_json(const Face& face);
nlohmann::ordered_json to_json(const Scorecard& card);

/// One object a face: box, landmarks, where they were wanted, and its scorecard if scores were asked for.
nlohmann::ordered_json to_json(const EditRequest& request, const EditResult& result);

}  // namespace mien
