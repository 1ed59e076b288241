#include "models/warp/engine_mouth.h"

#include "core/base/smoothstep.h"
#include "core/vision/align.h"
#include "core/vision/face_warp.h"
#include "core/vision/read.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mien {
namespace {

// the pictures' frame, in head units around the closed lips of the head they were made from
constexpr double picture_half_width = 0.42, picture_half_height = 0.30;
constexpr double head_mouth_width = 0.568;  // between the lip corners of that head
constexpr double teeth_below_lip =
    0.008;  // head units the upper teeth are lowered: people show some under a parted lip

constexpr float painted_tooth = 1.25f;  // the pictures' teeth are this much darker than white

using Colour = std::array<float, 3>;  // linear light

constexpr Colour throat{0.030f, 0.010f, 0.009f}, tongue_colour{0.23f, 0.075f, 0.070f};

Image linear_premultiplied(const std::filesystem::path& file)
{
    const Photo photo = read_photo(file);
    const auto* bytes = std::get_if<Raster<std::uint8_t>>(&photo.pixels);
    if (!bytes || bytes->channels() != 4)
        throw Error(Error::Kind::damaged, file.string() + " must be an 8-bit picture with alpha");
    std::vector<float> values(bytes->pixels().size());
    for (std::size_t i = 0; i < values.size(); i += 4) {
        const float alpha = bytes->pixels()[i + 3] / 255.0f;
        for (std::size_t c = 0; c < 3; ++c) values[i + c] = alpha * from_srgb(bytes->pixels()[i + c] / 255.0f);
        values[i + 3] = alpha;
    }
    return Image(bytes->width(), bytes->height(), 4, std::move(values));
}

/// A premultiplied picture's colour at x, y in -1..1 of its frame; clear outside.
std::array<float, 4> sample(const Image& picture, double x, double y)
{
    const double px = (x + 1.0) * 0.5 * picture.width() - 0.5, py = (y + 1.0) * 0.5 * picture.height() - 0.5;
    std::array<float, 4> colour{};
    if (px < 0.0 || py < 0.0 || px >= picture.width() - 1.0 || py >= picture.height() - 1.0) return colour;
    const int x0 = int(px), y0 = int(py);
    const float u = float(px - x0), v = float(py - y0);
    for (int c = 0; c < 4; ++c) {
        const float top = picture.at(x0, y0, c) * (1 - u) + picture.at(x0 + 1, y0, c) * u;
        const float bottom = picture.at(x0, y0 + 1, c) * (1 - u) + picture.at(x0 + 1, y0 + 1, c) * u;
        colour[std::size_t(c)] = top * (1 - v) + bottom * v;
    }
    return colour;
}

bool inside(Point p, const Landmarks& face, std::size_t first, std::size_t last)
{
    bool odd = false;
    for (std::size_t i = first, j = last; i <= last; j = i++)
        if ((face[i].y > p.y) != (face[j].y > p.y) &&
            p.x < (face[j].x - face[i].x) * (p.y - face[i].y) / (face[j].y - face[i].y) + face[i].x)
            odd = !odd;
    return odd;
}

float luminance(const Colour& c) { return 0.2126f * c[0] + 0.7152f * c[1] + 0.0722f * c[2]; }

/// What teeth look like under the light that falls on this face, linear: 700 photographed smiles (FairFace) have teeth
/// of luminance 1.42 cheek^0.56 eye^0.14 (the eyes' bright end; 40 % spread), of half the cheeks' departure from grey.
Colour white_of(const Image& face, const Landmarks& points)
{
    std::vector<float> eyes;
    Colour skin{};
    int count = 0;
    for (int y = 0; y < face.height(); ++y)
        for (int x = 0; x < face.width(); ++x) {
            const Point p{x + 0.5, y + 0.5};
            const bool in_eye = inside(p, points, 36, 41) || inside(p, points, 42, 47);
            const bool on_cheek =
                std::abs(p.y - points[33].y) < 0.12 * inter_ocular(points) && p.x > points[4].x && p.x < points[12].x;
            if (!in_eye && !on_cheek) continue;
            const Colour c{from_srgb(face.at(x, y, 0)), from_srgb(face.at(x, y, 1)), from_srgb(face.at(x, y, 2))};
            if (in_eye)
                eyes.push_back(luminance(c));
            else
                skin = {skin[0] + c[0], skin[1] + c[1], skin[2] + c[2]}, ++count;
        }
    if (count == 0) return {0.45f, 0.43f, 0.40f};
    for (float& c : skin) c = std::max(c / float(count), 1e-3f);
    const float cheek = luminance(skin);
    std::ranges::sort(eyes);
    const float eye = eyes.empty() ? 0.6f * cheek : std::max(eyes[eyes.size() * 88 / 100], 0.1f * cheek);
    const float level = std::clamp(1.42f * std::pow(cheek, 0.563f) * std::pow(eye, 0.136f), 0.05f, 0.9f);
    Colour hue;
    for (std::size_t c = 0; c < 3; ++c) hue[c] = std::sqrt(skin[c] / cheek);
    const float unit = level * painted_tooth / luminance(hue);
    return {unit * hue[0], unit * hue[1], unit * hue[2]};
}

Point mean_of(const Landmarks& points, std::initializer_list<std::size_t> which)
{
    Point sum;
    for (const std::size_t i : which) sum = sum + points[i];
    return sum * (1.0 / double(which.size()));
}

/// Places the two pictures and shades between them.
class Cavity {
public:
    Cavity(const MouthScene& scene, const Colour& white) : white_(white)
    {
        const Point corners = scene.neutral[54] - scene.neutral[48];
        const double width = std::hypot(corners.x, corners.y);
        const double scale = std::clamp(width / (head_mouth_width * scene.view.scale), 0.75, 1.3);
        const Point across = scene.view.along({scale, 0, 0}), down = scene.view.along({0, scale, 0});
        const double determinant = across.x * down.y - across.y * down.x;
        inverse_ = {down.y / determinant, -down.x / determinant, -across.y / determinant, across.x / determinant};
        const Point lips = mean_of(scene.neutral, {60, 61, 62, 63, 64, 65, 66, 67});
        upper_at_ = lips + down * teeth_below_lip;
        const Point chin = (mean_of(scene.target, {7, 8, 9}) - mean_of(scene.neutral, {7, 8, 9})) * 0.85;
        lower_at_ = lips + chin;
        mouth_ = mean_of(scene.target, {60, 64});
        half_width_ = 0.5 * (scene.target[64].x - scene.target[60].x);
        upper_lip_ = mean_of(scene.target, {61, 62, 63}).y;
        eyes_ = inter_ocular(scene.source);
    }

    /// The mean over a pixel: the pictures are finer than a crop.
    Colour around(Point centre, const Image& upper, const Image& lower) const
    {
        constexpr int side = 3;
        Colour mean{};
        for (int j = 0; j < side; ++j)
            for (int i = 0; i < side; ++i) {
                const Colour one = at(centre + Point{(i + 0.5) / side - 0.5, (j + 0.5) / side - 0.5}, upper, lower);
                for (std::size_t c = 0; c < 3; ++c) mean[c] += one[c] / float(side * side);
            }
        return mean;
    }

private:
    Colour at(Point p, const Image& upper, const Image& lower) const
    {
        const auto low = sample(lower, frame(p - lower_at_));
        const auto up = sample(upper, frame(p - upper_at_));
        const float light = float(shade(p));
        const float tongue = float(tongue_at(p)), dim = std::min(1.0f, 1.5f * white_[1]);
        Colour result{};
        for (std::size_t c = 0; c < 3; ++c) {
            float value = throat[c] * dim;
            value = value * (1 - low[3]) + 0.8f * white_[c] * low[c];
            value += tongue * (tongue_colour[c] * dim - value);
            value = value * (1 - up[3]) + white_[c] * up[c];
            result[c] = value * light;
        }
        return result;
    }

    Point frame(Point p) const
    {
        return {(inverse_[0] * p.x + inverse_[1] * p.y) / picture_half_width,
                (inverse_[2] * p.x + inverse_[3] * p.y) / picture_half_height};
    }
    /// 0..1: a mound behind the lower teeth, brightest at its tip and fading into the throat.
    double tongue_at(Point p) const
    {
        const Point at = frame(p - lower_at_);
        const double x = at.x * picture_half_width, y = at.y * picture_half_height;
        const double behind_teeth = 1.0 - smoothstep(-0.012, 0.006, y);
        return behind_teeth * (1.0 - smoothstep(0.35, 1.15, std::hypot(x / 0.20, (y + 0.01) / 0.13)));
    }
    static std::array<float, 4> sample(const Image& picture, Point at) { return mien::sample(picture, at.x, at.y); }

    /// Lips throw a shadow, corners lie deep.
    double shade(Point p) const
    {
        const double under_lip = smoothstep(-0.02 * eyes_, 0.09 * eyes_, p.y - upper_lip_);
        const double side = std::abs(p.x - mouth_.x) / std::max(1.0, half_width_);
        return (0.55 + 0.45 * under_lip) * (1.0 - 0.75 * smoothstep(0.45, 1.0, side));
    }

    Colour white_;
    std::array<double, 4> inverse_{};
    Point upper_at_, lower_at_, mouth_;
    double half_width_ = 1.0, upper_lip_ = 0.0, eyes_ = 1.0;
};

}  // namespace

MouthPainter::MouthPainter(const std::filesystem::path& folder)
    : upper_(linear_premultiplied(folder / "upper_teeth.png")), lower_(linear_premultiplied(folder / "lower_teeth.png"))
{
}

PaintedMouth MouthPainter::paint(const Image& source, const Image& warped, const Plane& interior,
                                 const MouthScene& scene) const
{
    const int width = warped.width(), height = warped.height();
    std::vector<float> cover(std::size_t(width) * height, 0.0f);
    const double was = mouth_opening(scene.source), is = mouth_opening(scene.target);
    // a mouth photographed open keeps its own teeth; one that opens gets painted ones
    const double own = is > 0.0 ? smoothstep(0.30, 0.55, was / is) * smoothstep(0.03, 0.06, was) : 0.0;
    if (own >= 1.0 || is <= 0.0) return {warped, Plane(width, height, 1, std::move(cover))};
    std::vector<float> pixels(warped.pixels().begin(), warped.pixels().end());
    const Cavity cavity(scene, white_of(source, scene.source));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const std::size_t at = std::size_t(y) * width + x;
            const float hidden = float(1.0 - own) * interior.at(x, y);
            if (hidden <= 0.0f) continue;
            const Colour colour = cavity.around({x + 0.5, y + 0.5}, upper_, lower_);
            for (std::size_t c = 0; c < 3; ++c) {
                float& value = pixels[at * 3 + c];
                value += hidden * (to_srgb(colour[c]) - value);
            }
            cover[at] = hidden;
        }
    return {Image(width, height, 3, std::move(pixels)), Plane(width, height, 1, std::move(cover))};
}

}  // namespace mien
