#pragma once

#include "core/base/random.h"
#include "core/data/face.h"
#include "core/data/ict_head.h"
#include "core/vision/find_faces.h"

#include <filesystem>
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

/// The portraits of a folder that are said to be neutral (labels.csv with columns file and expression), or all its
/// pictures where it has no labels. Throws Error where there is none.
std::vector<std::filesystem::path> portraits_in(const std::filesystem::path& folder);

/// All pictures of a folder and its subfolder "images", sorted. Throws Error where there is none.
std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder);

/// A portrait as skin. Throws Error where no face is found in it.
Skin photographed_skin(const std::filesystem::path& portrait, FaceFinder& finder);

}  // namespace mien
