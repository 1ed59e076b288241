#pragma once

#include "core/engine/evaluation.h"
#include "core/engine/explainer.h"
#include "core/vision/overlay.h"

namespace mien {

/// What a recognizer looks at in the faces of one class, on the whole.
struct MeanMap {
    Emotion of = Emotion::neutral;
    int faces = 0;
    Image face;  // the mean of the aligned crops
    Plane map;   // the mean of their maps for this class, each divided by its greatest magnitude, so that all count
                 // alike; of the crop's size
};

/// One for each class that has photographs, which are read again. The request's question is not used.
std::vector<MeanMap> mean_maps(Explainer& explainer, const std::string& engine, const Evaluation& evaluation,
                               MapRequest request, Job& job);

/// The map over the mean face, for a page or a file.
Raster<std::uint8_t> drawn(const MeanMap& mean);

/// ENGINE-CLASS.png and .npy: all the files that write_mean_maps() may write.
std::vector<std::filesystem::path> mean_map_files(const std::filesystem::path& folder, const std::string& engine);
/// Makes the folder and replaces what is there. Returns the files.
std::vector<std::filesystem::path> write_mean_maps(const std::filesystem::path& folder, const std::string& engine,
                                                   const std::vector<MeanMap>& maps);

}  // namespace mien
