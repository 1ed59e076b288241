#include "core/data/head.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mien {
namespace {

constexpr std::array<Point3, 68> mean_points{{
    {-0.8256, -0.0274, 0.5546},  {-0.8159, 0.2177, 0.5245},   {-0.7779, 0.4366, 0.4564},   {-0.7352, 0.6491, 0.3845},
    {-0.6419, 0.8880, 0.2776},   {-0.4824, 1.0809, 0.1408},   {-0.3421, 1.1600, -0.0188},  {-0.1723, 1.1987, -0.1870},
    {0.0000, 1.2334, -0.2051},   {0.1723, 1.1987, -0.1870},   {0.3421, 1.1600, -0.0188},   {0.4824, 1.0809, 0.1408},
    {0.6419, 0.8880, 0.2776},    {0.7352, 0.6491, 0.3845},    {0.7779, 0.4366, 0.4564},    {0.8159, 0.2177, 0.5245},
    {0.8256, -0.0274, 0.5546},   {-0.6521, -0.1981, 0.0777},  {-0.5531, -0.2853, -0.0433}, {-0.4253, -0.3165, -0.1373},
    {-0.2708, -0.3094, -0.2107}, {-0.1314, -0.2777, -0.2383}, {0.1314, -0.2777, -0.2383},  {0.2708, -0.3094, -0.2107},
    {0.4253, -0.3165, -0.1373},  {0.5531, -0.2853, -0.0433},  {0.6521, -0.1981, 0.0777},   {0.0000, -0.0346, -0.2390},
    {0.0000, 0.0895, -0.3269},   {0.0000, 0.2041, -0.4152},   {0.0000, 0.3393, -0.5008},   {-0.1405, 0.5132, -0.2543},
    {-0.0676, 0.5124, -0.3158},  {0.0000, 0.5198, -0.3322},   {0.0676, 0.5124, -0.3158},   {0.1405, 0.5132, -0.2543},
    {-0.5000, -0.0000, -0.0000}, {-0.4339, -0.0496, -0.0852}, {-0.3119, -0.0565, -0.1041}, {-0.2068, 0.0202, -0.0665},
    {-0.3060, 0.0390, -0.0909},  {-0.4324, 0.0404, -0.0702},  {0.2068, 0.0202, -0.0665},   {0.3119, -0.0565, -0.1041},
    {0.4339, -0.0496, -0.0852},  {0.5000, -0.0000, -0.0000},  {0.4324, 0.0404, -0.0702},   {0.3060, 0.0390, -0.0909},
    {-0.2842, 0.7795, -0.1777},  {-0.1909, 0.6962, -0.2936},  {-0.0817, 0.6565, -0.3506},  {0.0000, 0.6632, -0.3628},
    {0.0817, 0.6565, -0.3506},   {0.1909, 0.6962, -0.2936},   {0.2842, 0.7795, -0.1777},   {0.2019, 0.8397, -0.2574},
    {0.1160, 0.8673, -0.3124},   {0.0000, 0.8757, -0.3304},   {-0.1160, 0.8673, -0.3124},  {-0.2019, 0.8397, -0.2574},
    {-0.2477, 0.7762, -0.1710},  {-0.1117, 0.7545, -0.2785},  {0.0000, 0.7575, -0.3003},   {0.1117, 0.7545, -0.2785},
    {0.2477, 0.7762, -0.1710},   {0.1199, 0.7638, -0.2733},   {0.0000, 0.7661, -0.2971},   {-0.1199, 0.7638, -0.2733},
}};

/// Eye corners and nose hold still; lips, brows and chin are what expressions move.
double stillness(int landmark)
{
    if (landmark < 17) return landmark >= 4 && landmark <= 12 ? 0.1 : 0.3;
    if (landmark < 27) return 0.1;
    if (landmark < 36) return 1.0;
    if (landmark < 48) return landmark == 36 || landmark == 39 || landmark == 42 || landmark == 45 ? 2.0 : 0.5;
    return 0.05;
}

/// Solves the symmetric 3x3 system a x = b.
Point3 solved(const std::array<double, 6>& a, const Point3& b)
{
    const auto [xx, xy, xz, yy, yz, zz] = a;
    const double c00 = yy * zz - yz * yz, c01 = xz * yz - xy * zz, c02 = xy * yz - xz * yy;
    const double c11 = xx * zz - xz * xz, c12 = xy * xz - xx * yz, c22 = xx * yy - xy * xy;
    const double determinant = xx * c00 + xy * c01 + xz * c02;
    return {(c00 * b.x + c01 * b.y + c02 * b.z) / determinant, (c01 * b.x + c11 * b.y + c12 * b.z) / determinant,
            (c02 * b.x + c12 * b.y + c22 * b.z) / determinant};
}

Point3 cross(const Point3& a, const Point3& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double dot(const Point3& a, const Point3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

/// The nearest scaled pair of orthonormal rows: the polar decomposition of a 2x3 matrix.
HeadView orthonormal(const Point3& first, const Point3& second)
{
    const double a = dot(first, first), b = dot(first, second), c = dot(second, second);
    const double root = std::sqrt(std::max(a * c - b * b, 1e-12));
    const double trace = std::sqrt(a + c + 2.0 * root);  // of sqrt(M M^T)
    // inverse of sqrt(M M^T) = (1 / trace) [[a + root, b], [b, c + root]]
    const double p = (a + root) / trace, q = b / trace, r = (c + root) / trace;
    const double determinant = p * r - q * q;
    const auto row = [&](double u, double v) {
        return Point3{(u * first.x + v * second.x) / determinant, (u * first.y + v * second.y) / determinant,
                      (u * first.z + v * second.z) / determinant};
    };
    const Point3 x = row(r, -q), y = row(-q, p);
    const Point3 z = cross(x, y);
    HeadView view;
    view.rotation = {x.x, x.y, x.z, y.x, y.y, y.z, z.x, z.y, z.z};
    view.scale = (p + r) / 2.0;
    return view;
}

}  // namespace

const std::array<Point3, 68>& mean_head() { return mean_points; }

const std::array<int, 68>& mirrored_landmarks()
{
    static constexpr std::array<int, 68> mirror{16, 15, 14, 13, 12, 11, 10, 9,  8,  7,  6,  5,  4,  3,  2,  1,  0,
                                                26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 27, 28, 29, 30, 35, 34, 33,
                                                32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, 54, 53, 52,
                                                51, 50, 49, 48, 59, 58, 57, 56, 55, 64, 63, 62, 61, 60, 67, 66, 65};
    return mirror;
}

Point HeadView::along(Point3 motion) const
{
    return {scale * (rotation[0] * motion.x + rotation[1] * motion.y + rotation[2] * motion.z),
            scale * (rotation[3] * motion.x + rotation[4] * motion.y + rotation[5] * motion.z)};
}

Point HeadView::operator()(Point3 head) const { return along(head) + shift; }

Pose HeadView::pose() const
{
    // the third column tells where the head's z axis (backwards) goes; the face looks the other way
    constexpr double degrees = 180.0 / std::numbers::pi;
    const double x = -rotation[2], y = -rotation[5], z = -rotation[8];
    return {std::atan2(x, -z) * degrees, std::atan2(-y, std::hypot(x, z)) * degrees,
            std::atan2(rotation[3], rotation[0]) * degrees};
}

HeadView fit_head(const Landmarks& landmarks)
{
    expect(landmarks.size() == 68, "a face has 68 landmarks");
    double total = 0.0;
    Point3 middle;
    Point centre;
    for (int i = 0; i < 68; ++i) {
        const double w = stillness(i);
        const Point3& head = mean_points[std::size_t(i)];
        total += w;
        middle = {middle.x + w * head.x, middle.y + w * head.y, middle.z + w * head.z};
        centre = centre + landmarks[std::size_t(i)] * w;
    }
    middle = {middle.x / total, middle.y / total, middle.z / total};
    centre = centre * (1.0 / total);
    std::array<double, 6> square{};
    Point3 right, down;
    for (int i = 0; i < 68; ++i) {
        const double w = stillness(i);
        const Point3& head = mean_points[std::size_t(i)];
        const double x = head.x - middle.x, y = head.y - middle.y, z = head.z - middle.z;
        const Point p = landmarks[std::size_t(i)] - centre;
        square[0] += w * x * x, square[1] += w * x * y, square[2] += w * x * z;
        square[3] += w * y * y, square[4] += w * y * z, square[5] += w * z * z;
        right = {right.x + w * x * p.x, right.y + w * y * p.x, right.z + w * z * p.x};
        down = {down.x + w * x * p.y, down.y + w * y * p.y, down.z + w * z * p.y};
    }
    HeadView view = orthonormal(solved(square, right), solved(square, down));
    view.shift = centre - view.along(middle);
    return view;
}

std::vector<Point3> frontal(const Landmarks& landmarks, const HeadView& view)
{
    expect(landmarks.size() == 68, "a face has 68 landmarks");
    const auto& r = view.rotation;
    const double determinant = r[0] * r[4] - r[1] * r[3];
    const double safe = std::abs(determinant) < 0.2 ? std::copysign(0.2, determinant) : determinant;
    std::vector<Point3> head;
    for (std::size_t i = 0; i < 68; ++i) {
        const double z = mean_points[i].z;
        const double u = (landmarks[i].x - view.shift.x) / view.scale - r[2] * z;
        const double v = (landmarks[i].y - view.shift.y) / view.scale - r[5] * z;
        head.push_back({(r[4] * u - r[1] * v) / safe, (r[0] * v - r[3] * u) / safe, z});
    }
    return head;
}

Landmarks project(const std::vector<Point3>& head, const HeadView& view)
{
    Landmarks points;
    for (const Point3& point : head) points.push_back(view(point));
    return points;
}

bool is_turned_away(const HeadView& view)
{
    constexpr double largest_yaw = 25.0;  // degrees
    return std::abs(view.pose().yaw) > largest_yaw;
}

double left_share(const Point3& head)
{
    const double t = std::clamp(head.x / 0.3 + 0.5, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

}  // namespace mien
