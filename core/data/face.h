#pragma once

#include "core/data/image.h"

#include <string>
#include <vector>

namespace mien {

struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }

struct Rect {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;
    bool operator==(const Rect&) const = default;
};

/// The 68 points of the iBUG scheme, in pixels of the image they were found in. Pixel centres lie at +0.5.
using Landmarks = std::vector<Point>;

/// Head rotation in degrees. Yaw > 0 turns the nose to the image's right, pitch > 0 lifts the chin, roll > 0 tilts
/// the head clockwise as seen in the image.
struct Pose {
    double yaw = 0.0;
    double pitch = 0.0;
    double roll = 0.0;
    bool operator==(const Pose&) const = default;
};

/// A face found in an image.
struct Face {
    Rect box;
    Landmarks landmarks;
    double confidence = 0.0;  // 0..1
    Pose pose;
    std::string caution;  // a sentence when the face is too small or too far turned for a good edit; else empty

    bool operator==(const Face&) const = default;
};

/// crop = scale * R(angle) * photo + shift, kept as its 2x2 similarity: (x, y) -> (a x - b y + tx, b x + a y + ty).
struct Similarity {
    double a = 1.0;
    double b = 0.0;
    double tx = 0.0;
    double ty = 0.0;

    Point operator()(Point p) const { return {a * p.x - b * p.y + tx, b * p.x + a * p.y + ty}; }
    double scale() const;  // crop pixels per photo pixel
    Similarity inverse() const;
};

Landmarks moved(const Landmarks& points, const Similarity& by);

/// A face cut out of its photo, eyes level, at the size an engine asked for. All an engine ever sees.
struct AlignedFace {
    Image image;
    Landmarks landmarks;         // in pixels of `image`
    Similarity crop_from_photo;  // takes photo pixels to pixels of `image`
    Pose pose;                   // of the face in the photo
};

/// Distance between the outer eye corners (points 36 and 45): the "inter-ocular" distance NME divides by.
double inter_ocular(const Landmarks& landmarks);

}  // namespace mien
