#pragma once

#include "core/base/job.h"
#include "core/data/names.h"
#include "core/data/target.h"
#include "core/vision/find_faces.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mien {

/// Where synthetic faces come from. Folders of pictures are searched as they are and in their "images".
struct SynthSources {
    std::filesystem::path head;                      // ICT-FaceKit, see IctHead
    std::filesystem::path backgrounds;               // photos, of which corners are shown
    std::optional<std::filesystem::path> portraits;  // photos whose skin is worn; none: skin is painted
};

/// How synthetic faces vary: each number is drawn evenly from -limit..limit, or from its range.
struct SynthRange {
    int size = 512;           // pixels of the square picture's side, at least 32
    double yaw = 30.0;        // degrees
    double pitch = 15.0;      // degrees
    double roll = 10.0;       // degrees
    double identity = 0.8;    // standard deviation of the identity weights; 1 is the measured population
    double least_eyes = 0.2;  // distance of the outer eye corners, of the side
    double most_eyes = 0.31;
};

/// A rendered face and all that is true of it.
struct SynthFace {
    Image picture;
    Landmarks landmarks;                    // exact: the landmark vertices, projected
    Emotion emotion = Emotion::neutral;     // whose prototype it shows, if `strength` > 0
    double strength = 0.0;                  // 0..1.2
    std::vector<ActionUnitStrength> units;  // all that it shows, those of the emotion among them
    Pose pose;
    double focal = 0.0;     // pixels
    double distance = 0.0;  // cm from the camera to the middle of the head
    std::string skin;       // the portrait's file, or "painted"
    Plane depth;            // cm along the camera's axis; 0 where there is no head
    Raster<float> normals;  // towards the image's right, down and away from the viewer; 0 where there is no head
    Flow motion;            // p + motion(p) is where the same person, neutral in the same view, has what p shows
};

/// Renders faces of people who do not exist, with exact landmarks. Belongs to one thread.
class Synth {
public:
    /// Throws Error where a folder lacks what it should hold or no Vulkan device can draw.
    explicit Synth(const SynthSources& sources);
    ~Synth();

    /// The face of a seed: always the same one, whatever was rendered before.
    SynthFace face(const SynthRange& range, std::uint64_t seed);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// How the face finder sees synthetic faces.
struct SynthAgreement {
    int faces = 0;     // rendered nearly frontal: yaw and pitch under 15 degrees
    int found = 0;     // of those, by the finder
    int agreeing = 0;  // of those, with landmarks whose mean distance from the true ones is under 5 % inter-ocular
    double mean_error = 0.0;  // of the found ones, in inter-ocular distances

    double found_share() const { return faces ? double(found) / faces : 0.0; }
    double agreeing_share() const { return faces ? double(agreeing) / faces : 0.0; }
};

/// Judges one synthetic face after another.
class SynthCheck {
public:
    /// Counts the face if it is nearly frontal. Returns the mean distance of the found landmarks from the true ones in
    /// inter-ocular distances; none where no face was found.
    std::optional<double> add(const SynthFace& face);
    const SynthAgreement& agreement() const& noexcept { return agreement_; }
    void agreement() && = delete;

private:
    FaceFinder finder_;
    SynthAgreement agreement_;
};

/// An image as an 8-bit sRGB photo, to be saved or searched for faces.
Photo as_photo(const Image& image);

}  // namespace mien
