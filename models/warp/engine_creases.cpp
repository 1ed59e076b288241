#include "models/warp/engine_creases.h"

#include "core/base/smoothstep.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mien {
namespace {

constexpr std::array<float, 3> of_channel{0.72f, 1.06f, 1.3f};  // of a shadow's depth: light through skin is red

/// How far the skin was pushed together, 0..1 each: from motions in inter-ocular distances.
struct Folding {
    Folding(const Landmarks& source, const Landmarks& target)
    {
        const double eyes = inter_ocular(source);
        const auto down = [&](std::initializer_list<std::size_t> points) {
            double sum = 0.0;
            for (const std::size_t i : points) sum += target[i].y - source[i].y;
            return sum / (double(points.size()) * eyes);
        };
        const double inner = down({21, 22}), outer = down({18, 25});
        frown = smoothstep(0.025, 0.08, inner);  // a smile lowers them somewhat
        forehead = smoothstep(0.01, 0.10, -std::max(inner, outer));
        forehead_middle = smoothstep(0.01, 0.10, -inner) * (1.0 - forehead);
        nose = smoothstep(0.004, 0.045, -down({31, 35}));
        // a smile lifts the lip too, and its folds are LandmarkGAN's
        const double smile = smoothstep(0.01, 0.04, -down({48, 54}) + down({31, 35}));
        lip = std::max(smoothstep(0.01, 0.07, -down({50, 52})), 0.8 * nose) * (1.0 - smile);
        corners = smoothstep(0.005, 0.05, down({48, 54}));
    }
    double frown, forehead, forehead_middle, nose, lip, corners;
};

Folding lesser(const Folding& a, const Folding& b)
{
    Folding less = a;
    for (double Folding::*fold : {&Folding::frown, &Folding::forehead, &Folding::forehead_middle, &Folding::nose,
                                  &Folding::lip, &Folding::corners})
        less.*fold = std::min(a.*fold, b.*fold);
    return less;
}

/// Gains of light by pixel, as logarithms, to be added up stroke by stroke.
class Shading {
public:
    Shading(int width, int height) : width_(width), height_(height), gain_(std::size_t(width) * height, 0.0f) {}

    /// How a fold looks across: a dark line, and the light its edges catch on the left (of the way it runs) and right.
    struct Profile {
        double dark, left, right;
        double width;  // of the line, pixels
    };

    /// Along a quadratic Bezier curve, fading in and out.
    void stroke(Point from, Point by, Point to, const Profile& profile)
    {
        if (profile.dark <= 0.0) return;
        constexpr int steps = 24;
        Landmarks line;
        for (int i = 0; i <= steps; ++i) {
            const double t = double(i) / steps;
            line.push_back(from * ((1 - t) * (1 - t)) + by * (2 * t * (1 - t)) + to * (t * t));
        }
        const double reach = 4.5 * profile.width;
        for_each_near(line, reach, [&](Point p, float& gain) {
            const auto [along, across] = nearest(line, p);
            if (std::abs(across) > reach) return;
            const double fade = std::pow(std::sin(std::numbers::pi * std::clamp(along, 0.02, 0.98)), 0.7);
            // a fold is never as even as a pen's line
            const double uneven = 1.0 + 0.2 * std::sin(11.0 * along + 0.13 * from.x) + 0.1 * std::sin(23.0 * along);
            const double w = profile.width;
            const auto bell = [w](double x, double wide) { return std::exp(-x * x / (wide * wide * w * w)); };
            gain += float(fade * uneven *
                          (profile.left * bell(across + 2.2 * w, 1.5) + profile.right * bell(across - 2.2 * w, 1.5) -
                           profile.dark * bell(across, 1.0)));
        });
    }

    /// A soft round shade.
    void shade(Point centre, double wide, double tall, double dark)
    {
        if (dark <= 0.0) return;
        for_each_near({centre}, 2.5 * std::max(wide, tall), [&](Point p, float& gain) {
            const double x = (p.x - centre.x) / wide, y = (p.y - centre.y) / tall;
            gain -= float(dark * std::exp(-x * x - y * y));
        });
    }

    float at(int x, int y) const { return gain_[std::size_t(y) * width_ + x]; }

private:
    template <class Do>
    void for_each_near(const Landmarks& line, double reach, const Do& work)
    {
        Point low = line.front(), high = line.front();
        for (const Point& p : line) {
            low = {std::min(low.x, p.x), std::min(low.y, p.y)};
            high = {std::max(high.x, p.x), std::max(high.y, p.y)};
        }
        for (int y = std::max(0, int(low.y - reach)); y < std::min(height_, int(high.y + reach) + 1); ++y)
            for (int x = std::max(0, int(low.x - reach)); x < std::min(width_, int(high.x + reach) + 1); ++x)
                work(Point{x + 0.5, y + 0.5}, gain_[std::size_t(y) * width_ + x]);
    }

    struct Place {
        double along, across;  // 0..1 of the line, pixels to its right
    };
    static Place nearest(const Landmarks& line, Point p)
    {
        Place best{0.0, 1e9};
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const Point way = line[i + 1] - line[i], from = p - line[i];
            const double length = std::max(way.x * way.x + way.y * way.y, 1e-9);
            const double t = std::clamp((way.x * from.x + way.y * from.y) / length, 0.0, 1.0);
            const double distance = std::hypot(from.x - t * way.x, from.y - t * way.y);
            if (distance >= std::abs(best.across)) continue;
            const double side = way.x * from.y - way.y * from.x < 0.0 ? -1.0 : 1.0;
            best = {(double(i) + t) / double(line.size() - 1), side * distance};
        }
        return best;
    }

    int width_, height_;
    std::vector<float> gain_;
};

/// The face with its folds, in the terms of its own landmarks. `out` is -1 for the image's left half, 1 for its right.
class Folds {
public:
    Folds(Shading& shading, const Landmarks& face, const Folding& folding, double depth)
        : to_(shading), face_(face), eyes_(inter_ocular(face))
    {
        for (const double out : {-1.0, 1.0}) {
            frown(out, depth * folding.frown);
            nose(out, depth * folding.nose);
            beside_lip(out, depth * folding.lip);
            below_corner(out, depth * folding.corners);
        }
        forehead(depth * folding.forehead, 0.50);
        forehead(depth * folding.forehead_middle, 0.26);
    }

private:
    Point at(std::size_t left, std::size_t right, double out) const { return face_[out < 0.0 ? left : right]; }
    Point by(double out, double x, double y) const { return {out * x * eyes_, y * eyes_}; }

    void frown(double out, double k)
    {
        const Point brow = at(21, 22, out), eye = at(39, 42, out);
        const double gap = std::abs(face_[22].x - face_[21].x) / eyes_;
        const Point top = brow + by(out, -0.22 * gap, -0.055);
        const Point bottom = brow + by(out, -0.30 * gap, 0.085);
        to_.stroke(top, (top + bottom) * 0.5 + by(out, 0.008, 0.0), bottom,
                   {0.32 * k, 0.07 * k, 0.07 * k, 0.016 * eyes_});
        to_.shade((brow + eye) * 0.5 + by(out, -0.01, 0.0), 0.075 * eyes_, 0.05 * eyes_, 0.24 * k);
        to_.shade(brow + by(out, 0.13, 0.075), 0.13 * eyes_, 0.035 * eyes_, 0.14 * k);
    }

    void nose(double out, double k)
    {
        for (const double lower : {0.0, 0.042}) {
            const Point inner = face_[27] + by(out, 0.016, 0.03 + lower);
            const Point outer = face_[27] + by(out, 0.085, 0.0 + 0.9 * lower);
            fold(inner, (inner + outer) * 0.5 + by(out, 0.0, -0.008), outer, 0.22 * k);
        }
    }

    void beside_lip(double out, double k)
    {
        const Point wing = at(31, 35, out), corner = at(48, 54, out);
        fold(wing + by(out, 0.035, -0.07), wing + by(out, 0.125, 0.01), corner + by(out, 0.085, -0.01), 0.26 * k);
    }

    void below_corner(double out, double k)
    {
        const Point corner = at(48, 54, out);
        fold(corner + by(out, 0.012, 0.0), corner + by(out, 0.045, 0.05), corner + by(out, 0.05, 0.15), 0.2 * k);
    }

    /// Three lines above the brows, as wide as `reach` inter-ocular distances to each side.
    void forehead(double k, double reach)
    {
        const Point middle = (face_[21] + face_[22]) * 0.5;
        const double brows = 0.25 * (face_[19].y + face_[20].y + face_[23].y + face_[24].y);
        for (const double up : {0.15, 0.245, 0.345}) {
            const double level = brows - up * eyes_, wide = (reach - 0.3 * up) * eyes_;
            fold({middle.x - wide, level + 0.02 * eyes_}, {middle.x, level - 0.01 * eyes_},
                 {middle.x + wide, level + 0.02 * eyes_}, 0.12 * k);
        }
    }

    /// A fine line in a wide shadow, as soft skin folds.
    void fold(Point from, Point by, Point to, double depth)
    {
        to_.stroke(from, by, to, {0.35 * depth, 0.0, 0.0, 0.017 * eyes_});
        to_.stroke(from, by, to, {0.6 * depth, 0.18 * depth, 0.18 * depth, 0.042 * eyes_});
    }

    Shading& to_;
    const Landmarks& face_;
    double eyes_;
};

float brightness(const Image& image, int x, int y)
{
    return 0.299f * image.at(x, y, 0) + 0.587f * image.at(x, y, 1) + 0.114f * image.at(x, y, 2);
}

/// Of the cheeks, by which other skin is known.
float skin_brightness(const Image& face, const Landmarks& points)
{
    double sum = 0.0;
    int count = 0;
    const int top = std::max(0, int(points[30].y)), bottom = std::min(face.height(), int(points[33].y));
    for (const auto& [from, to] : {std::pair{points[4].x, points[48].x}, std::pair{points[54].x, points[12].x}})
        for (int y = top; y < bottom; ++y)
            for (int x = std::max(0, int(from)); x < std::min(face.width(), int(to)); ++x)
                sum += brightness(face, x, y), ++count;
    return count > 0 ? float(sum / count) : 0.5f;
}

}  // namespace

Image with_creases(const Image& face, const Landmarks& source, const Landmarks& rest, const Landmarks& target,
                   double depth)
{
    Shading shading(face.width(), face.height());
    const Folds folds(shading, target, lesser(Folding(source, target), Folding(rest, target)), depth);
    const float skin = std::max(skin_brightness(face, target), 0.02f);
    std::vector<float> pixels(face.pixels().begin(), face.pixels().end());
    for (int y = 0; y < face.height(); ++y)
        for (int x = 0; x < face.width(); ++x) {
            const float gain = shading.at(x, y);
            if (gain == 0.0f) continue;
            const float is_skin = float(smoothstep(0.35, 0.65, brightness(face, x, y) / skin));
            float* pixel = &pixels[(std::size_t(y) * face.width() + x) * 3];
            for (std::size_t c = 0; c < 3; ++c)
                pixel[c] = std::min(1.0f, pixel[c] * std::exp(is_skin * of_channel[c] * gain));
        }
    return Image(face.width(), face.height(), 3, std::move(pixels));
}

}  // namespace mien
