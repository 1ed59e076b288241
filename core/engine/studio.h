#pragma once

#include "core/base/job_queue.h"
#include "core/data/edit.h"
#include "core/data/photo.h"
#include "core/engine/registry.h"
#include "core/engine/scorecard.h"
#include "core/vision/composite.h"
#include "core/vision/find_faces.h"
#include "core/vision/view.h"
#include "core/vision/write.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace mien {

/// What a person asks for.
struct EditRequest {
    Photo photo;
    std::vector<FaceTask> tasks{};
    bool score = true;        // fill the scorecards
    bool mask = false;        // fill EditResult::mask
    bool flow = false;        // fill EditResult::flow
    bool screen = false;      // fill EditResult::screen
    bool draft = false;       // each engine's stand-in on smaller crops, for previews
    bool commercial = false;  // refuse editors, and leave out judges, whose licences allow research only
};

struct FaceResult {
    Landmarks wanted;  // where the target puts the 68 points, in photo pixels
    Scorecard card;    // empty opinions unless asked for
};

struct Rendered;

struct EditResult {
    Photo photo;
    std::vector<FaceResult> faces;  // one per task
    Raster<std::uint8_t> mask;      // 0 exactly where the photo kept its bits
    Flow flow;                      // of the whole stack, in photo pixels
    Raster<std::uint8_t> screen;    // see view.h
    double seconds = 0.0;
    std::string caution;  // why the processor stood in for the graphics device chosen; else empty
};

/// A setting of an engine's own, as a panel shows it.
struct Knob {
    enum class Kind { toggle, whole, real, words };
    std::string name, help;
    Kind kind = Kind::real;
    double low = 0.0, high = 0.0;      // of numbers
    std::vector<std::string> choices;  // of words; empty means any
    std::string value;                 // the default, as Settings spell it
};

/// Why an editor cannot aim at an emotion, as a sentence; empty where it can. By Emotion.
using Obstacles = std::array<std::string, emotion_count>;

/// A photo with the faces found in it.
struct OpenedPhoto {
    Photo photo;
    Raster<std::uint8_t> screen;  // the whole photo for the canvas, see view.h
    Reduced small;                // what previews are made on
    std::vector<Face> faces;
};

/// Probabilities of one face by one recognizer.
struct FaceScore {
    std::string engine;
    Score score;
};

/// The expression of another photo's face, as a target for this one.
struct CopiedExpression {
    Target target;
    std::string caution;  // why it may be wrong; else empty
};

struct Rendered;  // see underlay.h

/// Everything the program can do. The window, the command line and the tests all talk to this.
/// The plain calls run on the calling thread, one at a time; the *_later calls run on the compute worker (previews and
/// opening on the quick one) and call back on the home thread.
class Studio {
public:
    Studio(Registry registry, JobQueue::PostHome post_home);
    ~Studio();

    const Registry& registry() const noexcept { return registry_; }

    /// Where edits are put back from now on: see Compositor. "cpu" unless a person chose another.
    void use_device(const std::string& choice);

    std::vector<Face> find_faces(const Photo& photo, Job& job);
    Face face_in_box(const Photo& photo, const Rect& box);
    EditResult edit(const EditRequest& request, Job& job);
    /// Why an editor cannot aim at the target, as a sentence: it is not trained, or made for others. Empty where it
    /// can.
    std::string obstacle(const std::string& engine, const Target& target);
    /// A target that gives `onto`, a face of `photo`, the expression of the largest face in the photo `reference`: its
    /// departure from what `editor` takes to be that person's rest, both turned to face the viewer, on this person's
    /// own. Throws Error without a face.
    CopiedExpression expression_of(const std::filesystem::path& reference, const Photo& photo, const Face& onto,
                                   const std::string& editor, Job& job);
    /// The same in action units, which a person can change: those that, added to this person's rest, come nearest to
    /// it.
    CopiedExpression units_of(const std::filesystem::path& reference, const Photo& photo, const Face& onto,
                              const std::string& editor, Job& job);
    std::vector<FaceScore> score(const Photo& photo, const Face& face, const std::vector<std::string>& engines,
                                 Job& job);

    [[nodiscard]] Ticket open_later(std::filesystem::path file, std::function<void(Outcome<OpenedPhoto>)> done,
                                    Job::Report progress = {});
    [[nodiscard]] Ticket edit_later(EditRequest request, std::function<void(Outcome<EditResult>)> done,
                                    Job::Report progress = {});
    /// A draft (by Card::preview) without scores on the reduced copy: for while a slider moves. The tasks are in the
    /// whole photo's pixels. Answers with the reduced copy's screen raster.
    [[nodiscard]] Ticket preview_later(Reduced small, std::vector<FaceTask> tasks,
                                       std::function<void(Outcome<Raster<std::uint8_t>>)> done);
    /// The knobs of an editor; loads it.
    [[nodiscard]] Ticket knobs_later(std::string engine, std::function<void(Outcome<std::vector<Knob>>)> done);
    /// Which emotions an editor cannot aim at; loads it where edits need it.
    [[nodiscard]] Ticket obstacles_later(std::string engine, std::function<void(Outcome<Obstacles>)> done);
    /// The face in a box that a person drew, on the quick worker.
    [[nodiscard]] Ticket face_in_box_later(Photo photo, Rect box, std::function<void(Outcome<Face>)> done);
    /// Where longer work that is built of this studio's plain calls may run, such as a batch.
    JobQueue& worker() noexcept { return compute_; }

private:
    class Bench;  // the engines one thread has loaded

    EditResult edit_on(Bench& bench, const EditRequest& request, Job& job);
    struct Copied;
    Copied copied(const std::filesystem::path& reference, const Photo& photo, const Face& onto,
                  const std::string& editor, Job& job);
    void demand(const std::string& editor, const Target& target);  // throws Error where it cannot aim at it
    Rendered render(Bench& bench, const EditRequest& request, Job& job);
    Placed placed(Bench& bench, const EditRequest& request, const Photo& photo, const Edit& edit, Face& face, Job& job);
    std::vector<FaceScore> scores_on(Bench& bench, const Photo& photo, const Face& face,
                                     const std::vector<std::string>& engines, Job& job);
    Scorecard judged(Bench& bench, const EditRequest& request, const FaceTask& task, const Photo& after,
                     const Landmarks& wanted, Job& job);

    Registry registry_;
    std::unique_ptr<Bench> compute_bench_;
    std::unique_ptr<Bench> quick_bench_;
    JobQueue compute_;  // last: their threads end before what they use goes
    JobQueue quick_;
};

}  // namespace mien
