#pragma once

#include "core/base/fields.h"
#include "core/base/job.h"
#include "core/data/face.h"
#include "core/data/score.h"
#include "core/data/target.h"

#include <map>
#include <string>
#include <vector>

namespace mien {

/// What is known of an engine before it is loaded. Read from models/<id>/card.json.
struct Card {
    std::string id;       // the folder's name: "warp"
    std::string preview;  // the engine whose drafts stand in for this one while a slider moves; often itself
    std::string title;    // "Landmark warp"
    std::string summary;  // one sentence: what it does
    std::string paper;
    int face_size = 128;   // pixels a side of the crop it wants
    int draft_size = 128;  // the same for previews, where speed counts: at most face_size
    double margin = 1.0;   // crop side in units of the face's own size (see core/vision/align.h)
    bool needs_weights = true;
    std::string code_licence;
    std::string data_licence;
    std::string weights_licence;
    std::string tier;  // "P" permissive, "R" research only
    std::string train_command;
    std::vector<std::string> teachers;       // engines that its training listened to, or from whose pictures it learned
    std::map<std::string, double> measured;  // "test.accuracy": 0.71
};

/// What an editor returns for a face. Pixels in the crop's frame; composite() carries it to full resolution.
struct FaceEdit {
    Image image;  // the edited crop
    Flow flow;    // edited pixel p shows the source at p + flow(p)
    Plane mask;   // 0..1, where the edit acts; 0 along the crop's border
    Plane cover;  // 0..1, where `image` replaces the photo (teeth, mouth cavity) rather than adding to it; may be empty
    Landmarks landmarks;  // where the 68 points should now be, in crop pixels
};

/// Changes how a face looks. Used by one thread at a time.
class Editor {
public:
    virtual ~Editor() = default;
    virtual void describe(Fields&) {}
    virtual bool accepts(const Target& target) const = 0;

    /// Returns as many edits as faces, each the size of its input. Landmark targets are in crop pixels here.
    virtual std::vector<FaceEdit> edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job) = 0;
};

/// Says something about a face. Used by one thread at a time.
class Analyzer {
public:
    virtual ~Analyzer() = default;
    virtual void describe(Fields&) {}
    virtual Score analyze(const AlignedFace& face, Job& job) = 0;
};

/// Tells whether two faces are the same person: cosine of two embeddings, 1 for the same picture.
class Identifier {
public:
    virtual ~Identifier() = default;
    virtual std::vector<float> embed(const AlignedFace& face) = 0;
};

}  // namespace mien
