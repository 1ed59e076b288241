#include "core/engine/synth_skin.h"

#include "core/base/error.h"
#include "core/base/smoothstep.h"
#include "core/data/csv.h"
#include "core/data/names.h"
#include "core/vision/colour.h"
#include "core/vision/read.h"
#include "core/vision/view.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace mien {
namespace {

constexpr double portrait_distance = 150.0;  // cm from the camera to the head
constexpr int portrait_pixels = 900;         // of a photograph's longer side
constexpr int canvas_pixels = 640;           // of a painted skin's side
constexpr double canvas_scale = 26.0;        // its pixels per cm

double distance_to_segment(Point p, Point a, Point b)
{
    const Point along = b - a, from = p - a;
    const double length2 = along.x * along.x + along.y * along.y;
    const double t = std::clamp((from.x * along.x + from.y * along.y) / std::max(length2, 1e-9), 0.0, 1.0);
    return std::hypot(from.x - t * along.x, from.y - t * along.y);
}

double distance_to_line(Point p, std::span<const Point> line)
{
    double nearest = 1e9;
    for (std::size_t i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, distance_to_segment(p, line[i - 1], line[i]));
    return nearest;
}

bool inside(Point p, std::span<const Point> polygon)
{
    bool in = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const Point a = polygon[i], b = polygon[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) in = !in;
    }
    return in;
}

/// Positive inside a closed polygon, negative outside: the distance to its border.
double depth_inside(Point p, const std::vector<Point>& polygon)
{
    std::vector<Point> closed = polygon;
    closed.push_back(polygon.front());
    const double distance = distance_to_line(p, closed);
    return inside(p, polygon) ? distance : -distance;
}

Colour mixed(const Colour& a, const Colour& b, double share)
{
    return {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])};
}

Colour times(const Colour& a, const Colour& b) { return {a[0] * b[0], a[1] * b[1], a[2] * b[2]}; }

/// A random tone between very light and very dark skin, measured on portraits, with its blood and its hair.
struct Palette {
    explicit Palette(Random& random)
    {
        constexpr std::array<Colour, 5> tones{
            {{0.72, 0.48, 0.37}, {0.60, 0.36, 0.25}, {0.44, 0.24, 0.14}, {0.26, 0.125, 0.068}, {0.12, 0.055, 0.032}}};
        const double at = random.uniform(0.0, double(tones.size()) - 1.001);
        const auto low = std::size_t(at);
        skin = mixed(tones[low], tones[low + 1], at - double(low));
        lips = times(skin, {0.78, random.uniform(0.45, 0.62), random.uniform(0.5, 0.68)});
        constexpr std::array<Colour, 3> hairs{{{0.012, 0.009, 0.008}, {0.05, 0.025, 0.013}, {0.14, 0.085, 0.045}}};
        const Colour& hair = hairs[std::size_t(random.below(at < 1.5 ? 3 : 1))];
        brows = mixed(hair, skin, random.uniform(0.05, 0.25));
    }
    Colour skin{}, lips{}, brows{};
};

/// Value noise on a grid of whole numbers: 0..1, smooth.
class Noise {
public:
    explicit Noise(Random& random)
    {
        for (double& value : values_) value = random.uniform();
    }
    double operator()(double x, double y) const
    {
        const double left = std::floor(x), top = std::floor(y);
        const double u = smoothstep(0.0, 1.0, x - left), v = smoothstep(0.0, 1.0, y - top);
        const auto at = [&](int dx, int dy) {
            return values_[std::size_t(((int(top) + dy) & 31) * 32 + ((int(left) + dx) & 31))];
        };
        return (1.0 - v) * ((1.0 - u) * at(0, 0) + u * at(1, 0)) + v * ((1.0 - u) * at(0, 1) + u * at(1, 1));
    }

private:
    std::array<double, 32 * 32> values_{};
};

/// Paints one point of a face after another, in cm of the frontal view.
class Painter {
public:
    Painter(const Landmarks& face, Random& random)
        : face_(face),
          palette_(random),
          noise_(random),
          brow_width_(random.uniform(0.3, 0.52)),
          blush_(random.uniform(0.05, 0.3)),
          liner_(random.uniform(0.3, 0.85))
    {
        for (int i = 48; i < 60; ++i) lips_.push_back(face[std::size_t(i)]);
        for (int i = 36; i < 42; ++i) right_eye_.push_back(face[std::size_t(i)]);
        for (int i = 42; i < 48; ++i) left_eye_.push_back(face[std::size_t(i)]);
        seam_ = {face[48], face[60], middle(61, 67), middle(62, 66), middle(63, 65), face[64], face[54]};
    }

    Colour operator()(Point p) const
    {
        const double mottle = 0.6 * noise_(1.3 * p.x, 1.3 * p.y) + 0.4 * noise_(7.0 * p.x, 7.0 * p.y) - 0.5;
        Colour colour = times(palette_.skin, {1.0 + 0.08 * mottle, 1.0 + 0.16 * mottle, 1.0 + 0.16 * mottle});
        colour = with_blush(colour, p);
        colour = with_lips(colour, p);
        colour = with_eyes(colour, p);
        colour = with_nostrils(colour, p);
        return with_brows(colour, p);
    }

private:
    Point middle(std::size_t a, std::size_t b) const { return (face_[a] + face_[b]) * 0.5; }

    Colour with_blush(const Colour& colour, Point p) const
    {
        const Point nose = p - face_[33];
        double red = std::exp(-(nose.x * nose.x + nose.y * nose.y) / 2.0);
        for (const std::size_t cheek : {std::size_t(1), std::size_t(15)}) {
            const Point from = p - (face_[cheek] * 0.45 + face_[33] * 0.55);
            red += std::exp(-(from.x * from.x + from.y * from.y) / 4.5);
        }
        return times(colour, {1.0, 1.0 - blush_ * std::min(red, 1.0), 1.0 - blush_ * std::min(red, 1.0)});
    }

    Colour with_lips(const Colour& colour, Point p) const
    {
        const double share = smoothstep(-0.06, 0.1, depth_inside(p, lips_));
        const Colour lips = mixed(colour, palette_.lips, 0.9 * share);
        const double dark = 0.65 * std::exp(-std::pow(distance_to_line(p, seam_) / 0.07, 2.0));
        return mixed(lips, {0.05, 0.015, 0.015}, dark);
    }

    Colour with_eyes(const Colour& colour, Point p) const
    {
        const double depth = std::max(depth_inside(p, right_eye_), depth_inside(p, left_eye_));
        const double lid = 0.22 * smoothstep(-0.7, -0.1, depth);
        const double line = liner_ * smoothstep(-0.13, -0.02, depth);
        return mixed(times(colour, {1.0 - 0.7 * lid, 1.0 - lid, 1.0 - 0.9 * lid}), {0.02, 0.012, 0.01}, line);
    }

    Colour with_nostrils(const Colour& colour, Point p) const
    {
        double dark = 0.0;
        for (const Point at : {middle(31, 32) + Point{0.05, -0.1}, middle(34, 35) + Point{-0.05, -0.1}}) {
            const Point from = p - at;
            dark += std::exp(-(from.x * from.x / 0.1 + from.y * from.y / 0.03));
        }
        return mixed(colour, {0.04, 0.015, 0.012}, 0.8 * std::min(dark, 1.0));
    }

    Colour with_brows(const Colour& colour, Point p) const
    {
        const std::span<const Point> points(face_);
        const Point from = p - Point{0.0, 0.1};  // the landmarks lie on the brow's upper half, cm
        const double distance =
            std::min(distance_to_line(from, points.subspan(17, 5)), distance_to_line(from, points.subspan(22, 5)));
        const double outward = std::abs(p.x) / std::abs(face_[17].x);  // thinner towards the temples
        const double width = brow_width_ * (1.15 - 0.55 * outward);
        const double strand = 0.55 + 0.6 * noise_(9.0 * p.x + 5.0 * p.y, 2.0 * p.y - 3.0 * p.x);
        return mixed(colour, palette_.brows, std::min(1.0, strand * smoothstep(1.25 * width, 0.45 * width, distance)));
    }

    const Landmarks& face_;
    Palette palette_;
    Noise noise_;
    double brow_width_, blush_, liner_;  // cm, share, share
    std::vector<Point> lips_, right_eye_, left_eye_, seam_;
};

}  // namespace

Point frontal_view(const Point3& vertex)
{
    const double k = portrait_distance / (portrait_distance + vertex.z);
    return {k * vertex.x, k * vertex.y};
}

double lightness(const Colour& colour) { return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]; }

Colour colour_at(const Image& picture, Point at)
{
    const int x = std::clamp(int(at.x), 0, picture.width() - 1), y = std::clamp(int(at.y), 0, picture.height() - 1);
    Colour colour;
    for (int c = 0; c < 3; ++c) colour[std::size_t(c)] = linear_from_srgb(picture.at(x, y, c));
    return colour;
}

Colour tone(const Skin& skin)
{
    const auto between = [&](std::size_t edge, std::size_t nose) {
        return colour_at(skin.picture, skin.landmarks[edge] * 0.4 + skin.landmarks[nose] * 0.6);
    };
    return mixed(between(2, 31), between(14, 35), 0.5);
}

Skin painted_skin(const IctHead& head, Random& random)
{
    Landmarks face;
    for (const int vertex : head.shapes().landmark_vertices())
        face.push_back(frontal_view(head.neutral()[std::size_t(vertex)]));
    const Painter painter(face, random);
    constexpr double middle = canvas_pixels / 2.0;
    std::vector<float> pixels;
    pixels.reserve(std::size_t(canvas_pixels) * canvas_pixels * 3);
    for (int y = 0; y < canvas_pixels; ++y)
        for (int x = 0; x < canvas_pixels; ++x)
            for (const double value : painter({(x + 0.5 - middle) / canvas_scale, (y + 0.5 - middle) / canvas_scale}))
                pixels.push_back(srgb_from_linear(float(value)));
    for (Point& point : face) point = point * canvas_scale + Point{middle, middle};
    return {"painted", Image(canvas_pixels, canvas_pixels, 3, std::move(pixels)), std::move(face)};
}

std::vector<std::filesystem::path> pictures_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> found;
    for (const auto& place : {folder, folder / "images"}) {
        if (!std::filesystem::is_directory(place)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(place)) {
            const std::string kind = entry.path().extension().string();
            if (kind == ".jpg" || kind == ".jpeg" || kind == ".png" || kind == ".webp") found.push_back(entry.path());
        }
    }
    if (found.empty()) throw Error(Error::Kind::not_found, "there are no pictures in " + folder.string());
    std::ranges::sort(found);
    return found;
}

Portraits::Portraits(const std::filesystem::path& folder)
{
    if (!std::filesystem::exists(folder / "labels.csv")) {
        files_ = pictures_in(folder);
        return;
    }
    for (const CsvRow& row : read_csv(folder / "labels.csv"))
        if (field(row, "expression") == name(Emotion::neutral)) files_.push_back(folder / field(row, "file"));
    if (files_.empty())
        throw Error(Error::Kind::not_found, (folder / "labels.csv").string() + " names no neutral portrait");
}

Skin Portraits::skin(int which)
{
    const std::filesystem::path& file = files_.at(std::size_t(which));
    const Photo photo = reduced(read_photo(file), portrait_pixels).photo;
    if (!found_.contains(which)) {
        Job quiet;
        const std::vector<Face> faces = finder_.find(photo, quiet);
        if (faces.empty()) throw Error(Error::Kind::not_found, "no face was found in the portrait " + file.string());
        found_[which] = faces.front().landmarks;
    }
    return {file.filename().string(), view(photo, portrait_pixels), found_[which]};
}

}  // namespace mien
