#include "core/measure/part_shares.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace mien {
namespace {

constexpr double reach = 0.15;  // inter-ocular distances

/// A line through consecutive landmarks.
struct Outline {
    int part, first, last;
    bool is_closed;
};
constexpr std::array<const char*, 6> names{"eyes", "brows", "nose", "mouth", "jaw", "elsewhere"};
constexpr int elsewhere = 5;
constexpr std::array<Outline, 7> outlines{{{0, 36, 41, true},
                                           {0, 42, 47, true},
                                           {1, 17, 21, false},
                                           {1, 22, 26, false},
                                           {2, 27, 35, true},
                                           {3, 48, 59, true},
                                           {4, 0, 16, false}}};

double length(Point p) { return std::hypot(p.x, p.y); }

double distance_to_line(Point p, Point from, Point to)
{
    const Point way = to - from, there = p - from;
    const double squared = way.x * way.x + way.y * way.y;
    const double along = squared > 0.0 ? std::clamp((there.x * way.x + there.y * way.y) / squared, 0.0, 1.0) : 0.0;
    return length(there - way * along);
}

bool crosses_ray(Point p, Point from, Point to)
{
    return (from.y > p.y) != (to.y > p.y) && p.x < from.x + (p.y - from.y) / (to.y - from.y) * (to.x - from.x);
}

double distance(Point p, const Outline& outline, const Landmarks& landmarks)
{
    double least = std::numeric_limits<double>::infinity();
    bool is_inside = false;
    const int count = outline.last - outline.first + 1;
    for (int i = 0; i + (outline.is_closed ? 0 : 1) < count; ++i) {
        const Point from = landmarks[std::size_t(outline.first + i)];
        const Point to = landmarks[std::size_t(outline.first + (i + 1) % count)];
        least = std::min(least, distance_to_line(p, from, to));
        if (outline.is_closed && crosses_ray(p, from, to)) is_inside = !is_inside;
    }
    return is_inside ? 0.0 : least;
}

int part_at(Point p, const Landmarks& landmarks, double farthest)
{
    int part = elsewhere;
    for (const Outline& outline : outlines) {
        const double far = distance(p, outline, landmarks);
        if (far > farthest || (far == farthest && part != elsewhere)) continue;
        farthest = far;
        part = outline.part;
    }
    return part;
}

}  // namespace

std::vector<PartShare> part_shares(const Plane& map, const Landmarks& landmarks)
{
    expect(landmarks.size() == 68, "a face has 68 points");
    const double farthest = reach * inter_ocular(landmarks);
    std::array<double, names.size()> sums{};
    double whole = 0.0;
    for (int y = 0; y < map.height(); ++y)
        for (int x = 0; x < map.width(); ++x) {
            const double value = std::abs(map.at(x, y));
            sums[std::size_t(part_at({x + 0.5, y + 0.5}, landmarks, farthest))] += value;
            whole += value;
        }
    std::vector<PartShare> shares;
    for (std::size_t i = 0; i < names.size(); ++i) shares.push_back({names[i], whole > 0.0 ? sums[i] / whole : 0.0});
    return shares;
}

}  // namespace mien
