#pragma once

#include "core/data/face.h"
#include "core/gpu/device.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace mien {

using Vector2f = std::array<float, 2>;
using Vector3f = std::array<float, 3>;

/// A point of a surface. Positions are in the camera's frame: x to the image's right, y down, z away from the viewer.
struct RasterVertex {
    Vector3f position{};
    Vector3f normal{};   // unit, out of the surface
    Vector3f before{};   // where the point was, in the same frame: what the motion plane tells
    Vector3f colour{};   // linear
    Vector3f rest{};     // where the point lies on the surface at rest, in its unit: the grain's place
    Vector2f texture{};  // 0..1, from the picture's left and top
    float painted = 0;   // 0..1: how much the texture replaces the colour
    float gain = 1;      // the texture is multiplied by it, in linear light
    float grain = 0;     // 0..1: how much lightness varies from strand to strand
};

/// How a surface answers light.
struct RasterMaterial {
    float gloss = 0.0f;       // of the highlight, 0..1
    float shininess = 20.0f;  // Blinn's exponent
    float softness = 0.0f;    // 0..1: how far light reaches round the edge of shade, as it does in skin
    bool two_sided = false;   // else what is seen from behind is left out
};

struct RasterMesh {
    std::vector<RasterVertex> vertices;
    std::vector<std::uint32_t> indices;  // three a triangle, counter-clockwise as seen from outside
    RasterMaterial material;
    Image texture;  // sRGB, three channels; may be empty
};

struct RasterLight {
    Vector3f towards{};  // unit, from the scene to the light
    Vector3f colour{};   // linear
};

struct RasterScene {
    std::vector<RasterMesh> meshes;
    std::vector<RasterLight> lights;  // four at most
    Vector3f ambient_above{};         // light from all around, linear, of its upper and its lower half
    Vector3f ambient_below{};
    double focal = 1.0;      // pixels
    Point centre;            // where the camera's axis meets the image, pixels
    double nearest = 1.0;    // what is nearer or farther is cut off
    double farthest = 1000;  // in the positions' unit
};

/// What was seen. Where nothing was, every plane is 0.
struct Rendering {
    Raster<float> colour;   // linear red, green, blue and cover, multiplied by cover
    Plane depth;            // z of the nearest surface, in the positions' unit
    Raster<float> normals;  // 3 channels, in the camera's frame, unit
    Flow motion;            // p + motion(p) is where the point seen at p was before
};

/// Draws triangles with a depth test, lit for each pixel, each pixel the mean of 2 x 2. Used by one thread.
class Rasterizer {
public:
    /// The device must outlive it. Throws Error where the device cannot draw.
    explicit Rasterizer(const GpuDevice& device);
    ~Rasterizer();

    /// Throws Error where the image is larger than the device can draw.
    Rendering render(const RasterScene& scene, int width, int height);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mien
