#version 450
#extension GL_GOOGLE_include_directive : require

// core/vision/composite.cpp on a tile of the photo, step by step; what is equal there has the same name here.
layout(local_size_x = 16, local_size_y = 16) in;

#include "pixels.glsl"
layout(constant_id = 2) const bool linear = false;  // the photo's values are scene-linear

struct Step {
    ivec2 whole;
    vec2 part;
    vec2 rest;  // of the part, beyond a float
};

layout(std430, binding = 0) readonly buffer Source { uint source[]; };     // the photo around the tile
layout(std430, binding = 1) buffer Result { uint result[]; };              // the tile, painted in place
layout(std430, binding = 2) readonly buffer Crop { vec4 crop[]; };         // three a pixel: see crop_value()
layout(std430, binding = 3) readonly buffer Steps { Step steps[]; };       // the crop's place of columns, then of rows
layout(push_constant) uniform Tile {
    ivec4 source_box;  // its first column and row and its last ones, from the tile's corner
    ivec2 size;        // of the tile
    ivec2 crop_size;
    vec2 turn;         // photo_from_crop: its a and b
    int source_stride;  // words
    int result_stride;
} tile;

const int colours = channels >= 3u ? 3 : 1;
const float still = 1e-3;

// Whether a mask counts must come out as on the processor, to the bit, or a pixel outside it would move: hence `precise`,
// and sums that keep what a float rounds away.

/// Between which pixels of the crop a place lies.
struct Place {
    ivec4 corners;  // left, top, right, bottom
    vec2 share;
};

Place place_in_crop(ivec2 here)
{
    Step column = steps[here.x], row = steps[tile.size.x + here.y];
    precise vec2 sum = column.part + row.part;
    precise vec2 second = sum - column.part;
    precise vec2 lost = (column.part - (sum - second)) + (row.part - second);
    precise vec2 part = (sum - floor(sum)) + (lost + column.rest + row.rest);
    ivec2 whole = column.whole + row.whole + ivec2(floor(sum)), last = tile.crop_size - 1;
    bvec2 beyond = bvec2(whole.x < 0 || whole.x >= last.x, whole.y < 0 || whole.y >= last.y);
    ivec2 first = clamp(whole, ivec2(0), last);
    return Place(ivec4(first, min(first + 1, last)), mix(part, vec2(0.0), beyond));
}

/// Plane 0: flow x, flow y, mask, cover; 1: the edited crop; 2: edited crop minus warped crop.
vec4 crop_value(Place at, int plane)
{
    int upper = at.corners.y * tile.crop_size.x, lower = at.corners.w * tile.crop_size.x;
    vec4 a = crop[(upper + at.corners.x) * 3 + plane], b = crop[(upper + at.corners.z) * 3 + plane];
    vec4 c = crop[(lower + at.corners.x) * 3 + plane], d = crop[(lower + at.corners.z) * 3 + plane];
    precise vec4 top = a + at.share.x * (b - a);
    precise vec4 bottom = c + at.share.x * (d - c);
    precise vec4 value = top + at.share.y * (bottom - top);
    return value;
}

float photo_value(ivec2 at, int colour)
{
    ivec2 in_source = clamp(at, tile.source_box.xy, tile.source_box.zw) - tile.source_box.xy;
    uint value = uint(in_source.x) * channels + uint(colour);
    return value_in(source[uint(in_source.y * tile.source_stride) + value / per_word], value % per_word);
}

vec4 cubic_weights(float t)
{
    float t2 = t * t, t3 = t2 * t;
    return 0.5 * vec4(-t3 + 2.0 * t2 - t, 3.0 * t3 - 5.0 * t2 + 2.0, -3.0 * t3 + 4.0 * t2 + t, t3 - t2);
}

vec3 sample_photo(ivec2 here, vec2 motion)
{
    vec2 steps_away = floor(motion), t = motion - steps_away;
    ivec2 corner = here + ivec2(steps_away) - 1;
    vec4 wx = cubic_weights(t.x), wy = cubic_weights(t.y);
    vec3 values = vec3(0.0);
    for (int colour = 0; colour < colours; ++colour) {
        float sum = 0.0, low = 1e30, high = -1e30;
        for (int j = 0; j < 4; ++j) {
            vec4 line;
            for (int i = 0; i < 4; ++i) line[i] = photo_value(corner + ivec2(i, j), colour);
            sum += wy[j] * dot(wx, line);
            if (j == 1 || j == 2) {
                low = min(low, min(line[1], line[2]));
                high = max(high, max(line[1], line[2]));
            }
        }
        float spare = 0.25 * (high - low);
        values[colour] = clamp(sum, low - spare, high + spare) / unit;
    }
    return values;
}

float to_srgb(float value)
{
    return value > 0.0031308 ? 1.055 * pow(value, 1.0 / 2.4) - 0.055 : 12.92 * value;
}

float from_srgb(float value)
{
    return value > 0.04045 ? pow((value + 0.055) / 1.055, 2.4) : value / 12.92;
}

float shown(vec3 rgb, int colour)
{
    return colours == 1 ? dot(rgb, vec3(0.299, 0.587, 0.114)) : rgb[colour];
}

/// False where the photo keeps its bits.
bool pixel(ivec2 here, out vec3 value)
{
    Place at = place_in_crop(here);
    vec4 moving = crop_value(at, 0);
    float mask = moving.z;
    precise float level = mask * 255.0 + 0.5;
    if (!(level >= 1.0)) return false;
    vec2 motion = mask * vec2(tile.turn.x * moving.x - tile.turn.y * moving.y,
                              tile.turn.y * moving.x + tile.turn.x * moving.y);
    vec3 residual = mask * crop_value(at, 2).rgb;
    float cover = mask * moving.w;
    bool paints = cover > 0.0 || any(greaterThan(abs(residual), vec3(1e-4)));
    if (!(length(motion) > still) && !paints) return false;
    value = sample_photo(here, motion);
    if (!paints) return true;
    vec3 painted = crop_value(at, 1).rgb;
    for (int colour = 0; colour < colours; ++colour) {
        float seen = (linear ? to_srgb(value[colour]) : value[colour]) + shown(residual, colour);
        seen += cover * (shown(painted, colour) - seen);
        value[colour] = linear ? from_srgb(seen) : seen;
    }
    return true;
}

void main()
{
    ivec2 group = ivec2(gl_GlobalInvocationID.xy);
    int first = group.x * int(per_word);
    if (first >= tile.size.x || group.y >= tile.size.y) return;
    uint words = uint(group.y * tile.result_stride) + uint(group.x) * channels;
    for (int i = 0; i < int(per_word) && first + i < tile.size.x; ++i) {
        vec3 value;
        if (!pixel(ivec2(first + i, group.y), value)) continue;
        for (int colour = 0; colour < colours; ++colour) {
            uint at = uint(i) * channels + uint(colour), word = words + at / per_word;
            result[word] = with_value(result[word], at % per_word, value[colour]);
        }
    }
}
