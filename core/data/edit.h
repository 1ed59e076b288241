#pragma once

#include "core/base/settings.h"
#include "core/data/target.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mien {

/// The parts of a face that an edit can be confined to.
enum class FacePart { brows, eyes, nose, mouth, jaw };

inline constexpr std::array<std::string_view, 5> face_part_names{"brows", "eyes", "nose", "mouth", "jaw"};
inline constexpr int face_part_count = int(face_part_names.size());

/// One stroke of the mask brush, in photo pixels.
struct Stroke {
    std::vector<Point> points;
    double radius = 20.0;
    double softness = 0.5;  // 0..1, the share of the radius over which the brush fades
    bool erases = true;     // takes the edit away; otherwise lets it act again
    bool operator==(const Stroke&) const = default;
};

/// Where on the face an edit may act: its parts, then the strokes, the newest last. Everywhere unless told otherwise.
struct Region {
    std::array<bool, face_part_count> parts{true, true, true, true, true};  // by FacePart
    std::vector<Stroke> strokes;
    bool operator==(const Region&) const = default;
};

/// One entry of a face's stack: what the face should show, by which engine, how much of it and where. Each edit works
/// on what the ones before it left.
struct Edit {
    Target target;
    std::string engine;
    Settings knobs{};
    double opacity = 1.0;  // 0..1 of the edit's motion and paint
    bool on = true;
    Region region{};
    bool operator==(const Edit&) const = default;
};

/// One face and what it should show.
struct FaceTask {
    Face face;
    std::vector<Edit> edits{};
    bool operator==(const FaceTask&) const = default;
};

/// True where the edit changes nothing: switched off, transparent, or its target asks for nothing.
bool is_no_op(const Edit& edit);
bool is_no_op(const FaceTask& task);
/// The same without the edits that change nothing: equal ones make equal pictures.
std::vector<FaceTask> effective(std::vector<FaceTask> tasks);
/// The emotion the stack asks for most; none where it moves only muscles or landmarks. What lies below an edit of the
/// whole face counts as far as that leaves it; a rest below other edits is their ground, not what is asked for.
std::optional<Emotion> main_emotion(const FaceTask& task);
/// "happiness 0.8, AU4 0.5": the edits that change something, in their order.
std::string describe(const FaceTask& task);
/// The descriptions of the faces that change: "happiness 0.8; anger 1".
std::string describe(const std::vector<FaceTask>& tasks);
/// What of a stack suits any face: without strokes, and without edits that name landmarks, which belong to one photo.
std::vector<Edit> portable(const std::vector<Edit>& edits);
/// The engines of the edits that change something, each once, in their order; and the same as words.
std::vector<std::string> engines_of(const std::vector<FaceTask>& tasks);
std::string describe_engines(const std::vector<FaceTask>& tasks);

}  // namespace mien
