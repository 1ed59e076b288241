#pragma once

#include "app/session.h"
#include "core/engine/explainer.h"

namespace mien::app {

/// What `mien cam` was asked.
struct CamWords {
    std::vector<std::filesystem::path> images;
    std::string engine = "glamornet", list, shown, against, palette, over = "crop", box;
    MapRequest request;
    std::filesystem::path out, raw, model;
    bool is_listing = false, is_judged = false;
    double opacity = 0.5;
    int face = 0, every = 1;
    bool overwrite = false;
};

/// What was made of a face, and its numbers.
struct Explained {
    Look look;
    nlohmann::ordered_json json;
};
Explained explain_face(const CamWords& words, Seer& seer, const Photo& photo, const Face& face, Job& job);

/// The map over the crop or the photo, as the words want it.
void draw(const CamWords& words, const Card& card, const Photo& photo, const Face& face, const Look& look,
          const std::filesystem::path& file);

/// Explains every frame of a video: pictures and a line of JSON for each into the folder `out`, all maps into the NumPy
/// file `raw`, count x height x width, not a number where no face was found. Returns what was done.
nlohmann::ordered_json explain_clip(Session& session, const CamWords& words, Seer& seer,
                                    const std::filesystem::path& clip, Job& job);

}  // namespace mien::app
