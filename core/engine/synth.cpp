#include "core/engine/synth.h"

#include "core/base/random.h"
#include "core/data/motion_code.h"
#include "core/engine/synth_skin.h"
#include "core/engine/synth_surface.h"
#include "core/gpu/raster.h"
#include "core/vision/colour.h"
#include "core/vision/read.h"
#include "core/vision/view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mien {
namespace {

constexpr double radians = std::numbers::pi / 180.0;
constexpr Point3 pivot{0.0, -1.0, -2.0};  // the head turns about it; it is seen near the picture's middle, cm
constexpr int identity_modes = 50;        // of 100; the rest is finer than a picture shows
constexpr double near_frontal = 15.0;     // degrees
constexpr double agreement_limit = 0.05;  // inter-ocular distances

double normal_number(Random& random)  // Box and Muller 1958
{
    const double u = 1.0 - random.uniform(), v = random.uniform();
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
}

/// A turned head before the camera.
struct Camera {
    HeadView turn;  // its rotation alone
    double distance = 0.0;
    double focal = 0.0;
    Point centre;

    Point3 operator()(const Point3& head) const
    {
        const auto& r = turn.rotation;
        const double x = head.x - pivot.x, y = head.y - pivot.y, z = head.z - pivot.z;
        return {r[0] * x + r[1] * y + r[2] * z, r[3] * x + r[4] * y + r[5] * z,
                r[6] * x + r[7] * y + r[8] * z + distance};
    }
    Point seen(const Point3& head) const
    {
        const Point3 p = (*this)(head);
        return {focal * p.x / p.z + centre.x, focal * p.y / p.z + centre.y};
    }
};

using Matrix3 = std::array<double, 9>;  // row-major

Matrix3 product(const Matrix3& a, const Matrix3& b)
{
    Matrix3 c{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            for (std::size_t k = 0; k < 3; ++k) c[3 * row + column] += a[3 * row + k] * b[3 * k + column];
    return c;
}

/// The rotation whose HeadView::pose() is `pose`.
Matrix3 rotation(const Pose& pose)
{
    const double cy = std::cos(pose.yaw * radians), sy = std::sin(pose.yaw * radians);
    const double cp = std::cos(pose.pitch * radians), sp = std::sin(pose.pitch * radians);
    const double cr = std::cos(pose.roll * radians), sr = std::sin(pose.roll * radians);
    const Matrix3 yaw{cy, 0, -sy, 0, 1, 0, sy, 0, cy}, pitch{1, 0, 0, 0, cp, sp, 0, -sp, cp};
    const Matrix3 roll{cr, -sr, 0, sr, cr, 0, 0, 0, 1};
    return product(product(yaw, pitch), roll);
}

Camera camera_of(const SynthRange& range, Random& random)
{
    Camera camera;
    const auto within = [&](double limit) { return random.uniform(-limit, limit); };
    const double yaw = within(range.yaw), pitch = within(range.pitch), roll = within(range.roll);
    camera.turn.rotation = rotation({yaw, pitch, roll});
    camera.distance = random.uniform(60.0, 200.0);
    const double eyes = range.size * random.uniform(range.least_eyes, range.most_eyes);
    camera.focal = eyes * camera.distance / ict_inter_ocular;
    camera.centre = {range.size * random.uniform(0.46, 0.54), range.size * random.uniform(0.46, 0.52)};
    return camera;
}

/// What the face shows, and where it looks.
struct Expression {
    Emotion emotion = Emotion::neutral;
    double strength = 0.0;
    std::vector<ActionUnitStrength> units;
    Point gaze;  // -1..1, to the image's right and down
};

void add_unit(std::vector<ActionUnitStrength>& units, const ActionUnitStrength& unit)
{
    const auto same = std::ranges::find(units, unit.number, &ActionUnitStrength::number);
    if (same == units.end()) units.push_back(unit);
}

Expression expression_of(Random& random)
{
    Expression expression;
    expression.gaze = {random.uniform(-0.35, 0.35), random.uniform(-0.2, 0.2)};
    if (random.chance(0.75)) {
        expression.emotion = Emotion(random.below(emotion_count));
        expression.strength = expression.emotion == Emotion::neutral ? 0.0 : random.uniform(0.3, 1.1);
        for (ActionUnitStrength unit : prototype(expression.emotion)) {
            unit.strength = std::min(1.2, unit.strength * expression.strength * random.uniform(0.8, 1.2));
            add_unit(expression.units, unit);
        }
        return expression;
    }
    const int count = 1 + random.below(3);
    for (int i = 0; i < count; ++i) {
        const Sides sides = random.chance(0.7) ? Sides{} : random.chance(0.5) ? Sides{1.0, 0.2} : Sides{0.2, 1.0};
        const int number = action_units[std::size_t(random.below(action_unit_count))].number;
        add_unit(expression.units, {number, random.uniform(0.2, 1.0), sides});
    }
    return expression;
}

void look(const IctShapes& shapes, std::vector<Point3>& head, Point gaze)
{
    const double right = std::max(0.0, gaze.x), left = std::max(0.0, -gaze.x);  // in the image
    shapes.add(head, "eyeLookOut_L", right);
    shapes.add(head, "eyeLookIn_R", right);
    shapes.add(head, "eyeLookIn_L", left);
    shapes.add(head, "eyeLookOut_R", left);
    for (const char* side : {"_L", "_R"}) {
        shapes.add(head, std::string("eyeLookDown") + side, std::max(0.0, gaze.y));
        shapes.add(head, std::string("eyeLookUp") + side, std::max(0.0, -gaze.y));
    }
}

Looks looks_of(const Skin& skin, bool painted, Random& random)
{
    Looks looks;
    const double darker = painted ? 1.0 : std::exp(random.uniform(-0.45, 0.12));
    const bool light_skin = lightness(tone(skin)) * darker > 0.28;
    looks.tint = {std::pow(darker, 0.85), darker, std::pow(darker, 1.1)};
    constexpr std::array<Colour, 5> irises{
        {{0.035, 0.016, 0.008}, {0.09, 0.04, 0.015}, {0.13, 0.10, 0.04}, {0.10, 0.16, 0.22}, {0.16, 0.19, 0.19}}};
    looks.iris = irises[std::size_t(random.below(light_skin ? int(irises.size()) : 2))];
    looks.pupil = random.uniform(0.28, 0.55);
    if (painted && random.chance(0.1))  // a portrait's hair would stay on the forehead of a bald head
        looks.hair.reset();
    else
        looks.hair = random.uniform(0.2, 1.4);
    for (double& channel : looks.clothes) channel = random.uniform(0.02, 0.5);
    return looks;
}

Vector3f direction(double azimuth, double height)  // degrees; 0, 0 is the camera
{
    const double a = azimuth * radians, h = height * radians;
    return {float(std::sin(a) * std::cos(h)), float(-std::sin(h)), float(-std::cos(a) * std::cos(h))};
}

/// One key light, one that fills its shadows, sometimes one from behind; so bright that skin which faces the camera
/// comes out as it is.
void illuminate(RasterScene& scene, Random& random)
{
    const double side = random.uniform(-65.0, 65.0), warmth = random.uniform(-0.14, 0.18);
    const double fill_side = -side + random.uniform(-20.0, 20.0);
    const auto light = [&](double strength, double warm) {
        return Vector3f{float(strength * (1.0 + warm)), float(strength), float(strength * (1.0 - warm))};
    };
    const double key = random.uniform(0.45, 1.3), fill = random.uniform(0.0, 0.35), sky = random.uniform(0.25, 0.6);
    scene.lights = {{direction(side, random.uniform(-5.0, 55.0)), light(key, warmth)},
                    {direction(fill_side, random.uniform(-10.0, 30.0)), light(fill, -0.5 * warmth)}};
    if (random.chance(0.35))
        scene.lights.push_back(
            {direction(random.chance(0.5) ? 140.0 : -140.0, 25.0), light(random.uniform(0.3, 0.9), 0.1)});
    scene.ambient_above = light(sky, -0.4 * warmth);
    scene.ambient_below = light(sky * random.uniform(0.45, 0.85), 0.1);
    double received = 0.5 * (scene.ambient_above[1] + scene.ambient_below[1]);
    for (const RasterLight& each : scene.lights) received += std::max(0.0f, -each.towards[2]) * each.colour[1];
    const auto exposure = float(random.uniform(0.85, 1.3) / received);
    const auto expose = [exposure](Vector3f& colour) {
        for (float& channel : colour) channel *= exposure;
    };
    for (RasterLight& each : scene.lights) expose(each.colour);
    expose(scene.ambient_above);
    expose(scene.ambient_below);
}

/// A random upper corner of a photo, enlarged to a square, where portraits show what is behind people; linear.
std::vector<float> background_of(const Image& photo, int size, Random& random)
{
    const double part = random.uniform(0.14, 0.24) * std::min(photo.width(), photo.height());
    const bool right = random.chance(0.5), flipped = random.chance(0.5);
    const double left = right ? photo.width() - part : 0.0, brightness = random.uniform(0.6, 1.1);
    std::vector<float> pixels;
    pixels.reserve(std::size_t(size) * size * 3);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const double u = (flipped ? size - 1 - x : x) * (part - 1.0) / size + left, v = y * (part - 1.0) / size;
            const int column = std::min(int(u), photo.width() - 2), row = std::min(int(v), photo.height() - 2);
            const auto across = float(u - column), down = float(v - row);
            for (int c = 0; c < 3; ++c) {
                const auto at = [&](int dx, int dy) { return photo.at(column + dx, row + dy, c); };
                const float value = (1.0f - down) * ((1.0f - across) * at(0, 0) + across * at(1, 0)) +
                                    down * ((1.0f - across) * at(0, 1) + across * at(1, 1));
                pixels.push_back(float(brightness) * linear_from_srgb(value));
            }
        }
    return pixels;
}

/// Gauss's blur along rows; `stride` numbers lie between neighbours of a row.
void blur_rows(std::vector<float>& values, int rows, int length, std::size_t row_step, std::size_t stride, double sigma)
{
    const int reach = int(std::ceil(3.0 * sigma));
    std::vector<double> weights;
    double total = 0.0;
    for (int i = -reach; i <= reach; ++i) total += weights.emplace_back(std::exp(-0.5 * i * i / (sigma * sigma)));
    std::vector<float> before(std::size_t(length) * 3);
    for (int row = 0; row < rows; ++row) {
        float* first = &values[row * row_step];
        for (int i = 0; i < length; ++i) std::copy_n(first + i * stride, 3, &before[std::size_t(i) * 3]);
        for (int i = 0; i < length; ++i)
            for (std::size_t c = 0; c < 3; ++c) {
                double sum = 0.0;
                for (int k = -reach; k <= reach; ++k)
                    sum +=
                        weights[std::size_t(k + reach)] * before[std::size_t(std::clamp(i + k, 0, length - 1)) * 3 + c];
                first[std::size_t(i) * stride + c] = float(sum / total);
            }
    }
}

void blur(std::vector<float>& pixels, int size, double sigma)
{
    const auto row = std::size_t(size) * 3;
    blur_rows(pixels, size, size, row, 3, sigma);
    blur_rows(pixels, size, size, 3, row, sigma);
}

/// The head before its background, through a lens and on a sensor.
Image photographed(const Raster<float>& head, const Image& background, Random& random)
{
    const int size = head.width();
    std::vector<float> pixels = background_of(background, size, random);
    blur(pixels, size, size * random.uniform(0.002, 0.02));
    for (std::size_t i = 0; i < pixels.size() / 3; ++i)
        for (std::size_t c = 0; c < 3; ++c)
            pixels[3 * i + c] = head.pixels()[4 * i + c] + (1.0f - head.pixels()[4 * i + 3]) * pixels[3 * i + c];
    blur(pixels, size, size / 512.0 * random.uniform(0.35, 1.1));
    const double noise = random.uniform(0.0, 0.012);
    for (float& value : pixels)
        value = std::clamp(srgb_from_linear(std::max(0.0f, value)) + float(noise * normal_number(random)), 0.0f, 1.0f);
    return Image(size, size, 3, std::move(pixels));
}

}  // namespace

struct Synth::Parts {
    explicit Parts(const SynthSources& sources)
        : head(sources.head), backgrounds(pictures_in(sources.backgrounds)), rasterizer(device)
    {
        if (sources.portraits) portraits.emplace(*sources.portraits);
    }

    Skin skin(Random& random)
    {
        return portraits ? portraits->skin(random.below(portraits->count())) : painted_skin(head, random);
    }

    IctHead head;
    std::vector<std::filesystem::path> backgrounds;
    std::optional<Portraits> portraits;
    GpuDevice device;
    Rasterizer rasterizer;  // before the device it draws on
};

Synth::Synth(const SynthSources& sources) : parts_(std::make_unique<Parts>(sources)) {}
Synth::~Synth() = default;

SynthFace Synth::face(const SynthRange& range, std::uint64_t seed)
{
    Random random(seed);
    const IctHead& head = parts_->head;
    std::vector<double> identity(std::min<std::size_t>(identity_modes, head.shapes().identity_modes().size()));
    for (double& weight : identity) weight = range.identity * normal_number(random);
    const std::vector<Point3> neutral = head.person(identity);
    const Expression expression = expression_of(random);
    std::vector<Point3> shown = head.expressing(neutral, expression.units);
    look(head.shapes(), shown, expression.gaze);
    const Camera camera = camera_of(range, random);
    const Skin skin = parts_->skin(random);
    const SynthSurface surface(head, skin, looks_of(skin, !parts_->portraits, random));

    RasterScene scene;
    scene.meshes = surface.meshes(shown, neutral, camera);
    scene.focal = camera.focal;
    scene.centre = camera.centre;
    scene.nearest = 0.3 * camera.distance;
    scene.farthest = 2.0 * camera.distance;
    illuminate(scene, random);
    const Rendering seen = parts_->rasterizer.render(scene, range.size, range.size);
    const Image background =
        view(read_photo(parts_->backgrounds[std::size_t(random.below(int(parts_->backgrounds.size())))]), range.size);

    SynthFace face{photographed(seen.colour, background, random),
                   {},
                   expression.emotion,
                   expression.strength,
                   expression.units,
                   camera.turn.pose(),
                   camera.focal,
                   camera.distance,
                   skin.name,
                   seen.depth,
                   seen.normals,
                   seen.motion};
    for (const int vertex : head.shapes().landmark_vertices())
        face.landmarks.push_back(camera.seen(shown[std::size_t(vertex)]));
    return face;
}

Photo as_photo(const Image& image)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(image.pixels().size());
    for (const float value : image.pixels())
        bytes.push_back(std::uint8_t(std::clamp(value, 0.0f, 1.0f) * 255.0f + 0.5f));
    Photo photo;
    photo.pixels = Raster<std::uint8_t>(image.width(), image.height(), image.channels(), std::move(bytes));
    photo.format = "png";
    return photo;
}

std::optional<double> SynthCheck::add(const SynthFace& face)
{
    Job quiet;
    const std::vector<Face> found = finder_.find(as_photo(face.picture), quiet);
    const Point nose = face.landmarks[30];
    const auto holds = [&](const Face& other) {
        return nose.x > other.box.left && nose.x < other.box.left + other.box.width && nose.y > other.box.top &&
               nose.y < other.box.top + other.box.height;
    };
    const auto match = std::ranges::find_if(found, holds);
    std::optional<double> error;
    if (match != found.end()) {
        error = 0.0;
        for (std::size_t i = 0; i < 68; ++i) {
            const Point apart = match->landmarks[i] - face.landmarks[i];
            *error += std::hypot(apart.x, apart.y) / 68.0 / inter_ocular(face.landmarks);
        }
    }
    if (std::abs(face.pose.yaw) >= near_frontal || std::abs(face.pose.pitch) >= near_frontal) return error;
    ++agreement_.faces;
    if (!error) return error;
    agreement_.mean_error = (agreement_.mean_error * agreement_.found + *error) / (agreement_.found + 1);
    ++agreement_.found;
    agreement_.agreeing += *error < agreement_limit;
    return error;
}

}  // namespace mien
