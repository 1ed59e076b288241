#pragma once

#include "core/base/random.h"
#include "core/data/face.h"
#include "core/data/ict_head.h"
#include "core/vision/find_faces.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mien {

using Colour = std::array<double, 3>;  // linear red, green, blue, 0..1

/// What covers a synthetic head: a frontal, neutral portrait, photographed or painted, and its 68 points.
struct Skin {
    std::string name;  // of its file, or "painted"
    Image picture;     // sRGB
    Landmarks landmarks;
};

/// Where the vertices of a head that faces the camera appear, in cm: seen from the distance of a portrait.
Point frontal_view(const Point3& vertex);

double lightness(const Colour& colour);  // of linear light: luminance

/// The linear colour of a picture at a point in pixels; the edge repeats.
Colour colour_at(const Image& picture, Point at);

/// The mean colour of the cheeks.
Colour tone(const Skin& skin);

/// The skin of nobody: a tone of the range of real people, with brows, lips, lids and cheeks painted where the neutral
/// head's landmarks are.
Skin painted_skin(const IctHead& head, Random& random);

/// All pictures of a folder and its subfolder "images", sorted. Throws Error where there is none.
std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder);

/// Photographed skins: the portraits of a folder that labels.csv (columns file and expression) calls neutral, or all
/// its pictures where it has no labels. Remembers where their faces are, not the pictures. Used by one thread.
class Portraits {
public:
    /// Throws Error where the folder holds none.
    explicit Portraits(const std::filesystem::path& folder);

    int count() const noexcept { return int(files_.size()); }
    /// Throws Error where no face is found in the portrait.
    Skin skin(int which);

private:
    std::vector<std::filesystem::path> files_;
    std::map<int, Landmarks> found_;
    FaceFinder finder_;
};

}  // namespace mien
